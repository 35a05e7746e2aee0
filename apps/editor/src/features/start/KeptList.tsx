/** The workspaces that this browser keeps, copies included: open one, or forget it after asking. */

import {
  forgetBrowserWorkspace,
  listBrowserWorkspaces,
  type WorkspaceEntry,
} from '@khung/storage/browser';
import { Button, Group, UnstyledButton } from '@mantine/core';
import { IconCopy, IconFileDescription, IconTrash } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { timeText } from '../../i18n/dateText.ts';
import { explain } from '../../i18n/explain.ts';
import { useWords } from '../../i18n/useWords.ts';
import { say } from '../../session/session.ts';
import { useOpenKey } from '../files/keeping.ts';
import { openKept } from '../files/open.ts';
import { Empty } from '../parts/Empty.tsx';
import './kept.css';

/** @param onOpened called once another of them is open */
export function KeptList({ onOpened }: { onOpened: () => void }) {
  const { t, textOf } = useWords();
  const openKey = useOpenKey((s) => s.key);
  const [entries, setEntries] = useState<readonly WorkspaceEntry[]>([]);
  const [asked, setAsked] = useState<string>();
  useEffect(() => void listed().then(setEntries), []);
  if (entries.length === 0) {
    return (
      <Empty
        icon={IconFileDescription}
        title={t('files.kept.nothing')}
        hint={t('files.kept.nothingHint')}
      />
    );
  }
  const forget = async (key: string) => {
    try {
      await forgetBrowserWorkspace(key);
    } catch (error) {
      say({ tone: 'bad', ...explain(error) });
    }
    setAsked(undefined);
    setEntries(await listed());
  };
  return (
    <ul className="k-kept">
      {entries.map(({ key, name, written, file }) => {
        const here = key === openKey;
        const Icon = key.includes('~') ? IconCopy : IconFileDescription;
        const about = [
          key.includes('~') ? t('files.kept.copy') : '',
          file === undefined ? '' : t('files.kept.file', { file }),
          t('files.kept.written', { time: timeText(written) }),
          here ? t('files.kept.open') : '',
        ];
        return (
          <li key={key} data-key={key} aria-current={here || undefined}>
            <UnstyledButton
              className="k-kept-open"
              disabled={here}
              onClick={() => void openKept(key).then(onOpened)}
            >
              <Icon size={18} stroke={1.75} aria-hidden="true" />
              <span>
                <strong>{textOf(name)}</strong>
                <small>{about.filter(Boolean).join(' · ')}</small>
              </span>
            </UnstyledButton>
            {asked === key ? (
              <Group gap={4} wrap="nowrap" role="group" aria-label={t('files.kept.sure')}>
                <Button size="compact-xs" color="red" onClick={() => void forget(key)}>
                  {t('files.kept.forget')}
                </Button>
                <Button size="compact-xs" variant="default" onClick={() => setAsked(undefined)}>
                  {t('files.new.cancel')}
                </Button>
              </Group>
            ) : (
              !here && (
                <UnstyledButton
                  className="k-icon-button"
                  aria-label={t('files.kept.forgetOne', { name: textOf(name) })}
                  title={t('files.kept.forget')}
                  onClick={() => setAsked(key)}
                >
                  <IconTrash size={16} stroke={1.75} />
                </UnstyledButton>
              )
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What is kept; where that cannot be read, the person is told. */
async function listed(): Promise<readonly WorkspaceEntry[]> {
  try {
    return await listBrowserWorkspaces();
  } catch (error) {
    say({ tone: 'bad', ...explain(error) });
    return [];
  }
}
