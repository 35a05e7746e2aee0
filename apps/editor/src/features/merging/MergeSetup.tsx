/** What is asked before two copies are merged: the other copy, and what both were before they went apart. */
import type { Workspace } from '@khung/core';
import {
  listBrowserWorkspaces,
  openFileOfPerson,
  type WorkspaceEntry,
} from '@khung/storage/browser';
import { Button, Group, NativeSelect } from '@mantine/core';
import { IconAlertTriangle, IconFolderOpen } from '@tabler/icons-react';
import { type FormEvent, useEffect, useMemo, useState } from 'react';
import { timeText } from '../../i18n/dateText.ts';
import { explain } from '../../i18n/explain.ts';
import { useWords } from '../../i18n/useWords.ts';
import { usePast } from '../../session/past.ts';
import { say, useSession } from '../../session/session.ts';
import { keptFileBase } from '../files/fileBase.ts';
import { ownKind } from '../files/fileKinds.ts';
import { useOpenKey } from '../files/keeping.ts';
import { isCancelled } from '../files/open.ts';
import { takesFocus } from '../parts/takesFocus.ts';
import { copyInFile, copyKept, type OtherCopy, useOtherCopy } from './asked.ts';
import { type BaseChoice, baseChoices, surest } from './bases.ts';
import { startMerging } from './state.ts';

export function MergeSetup() {
  const { t } = useWords();
  const other = useOtherCopy((s) => s.other);
  return (
    <>
      <p className="k-dialog-intro">{t('merging.intro')}</p>
      <ChooseOther chosen={other} />
      {other && <Base key={other.name} other={other} />}
    </>
  );
}

/** Tells what went wrong, except that the person changed their mind. */
async function told(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isCancelled(error)) say({ tone: 'bad', ...explain(error) });
  }
}

const take = (other: OtherCopy) => useOtherCopy.setState({ other });

function ChooseOther({ chosen }: { chosen: OtherCopy | undefined }) {
  const { t, textOf } = useWords();
  const copies = useCopies();
  const choose = () =>
    told(async () => take(await copyInFile(await openFileOfPerson([ownKind()]))));
  return (
    <div className="k-merge-other">
      <span className="k-eyebrow">{t('merging.setup.theirs')}</span>
      <div className="k-matching-file">
        <Button
          variant={chosen === undefined ? 'filled' : 'default'}
          leftSection={<IconFolderOpen size={17} stroke={1.75} />}
          data-autofocus={chosen === undefined || undefined}
          onClick={() => void choose()}
        >
          {t(chosen === undefined ? 'merging.setup.choose' : 'merging.setup.other')}
        </Button>
        {chosen && <b>{chosen.name}</b>}
      </div>
      {copies.length > 0 && (
        <NativeSelect
          label={t('merging.setup.kept')}
          value=""
          data={[
            { value: '', label: t('merging.setup.keptChoose') },
            ...copies.map(({ key, name, written }) => ({
              value: key,
              label: `${textOf(name)} · ${timeText(written)}`,
            })),
          ]}
          onChange={(event) => {
            const copy = copies.find(({ key }) => key === event.currentTarget.value);
            if (copy)
              void told(async () => {
                const name = `${textOf(copy.name)} · ${timeText(copy.written)}`;
                take(await copyKept(copy.key, name));
              });
          }}
        />
      )}
    </div>
  );
}

/** Copies of the open workspace that this browser keeps beside it. */
function useCopies(): readonly WorkspaceEntry[] {
  const [copies, setCopies] = useState<readonly WorkspaceEntry[]>([]);
  useEffect(() => {
    const { key: open = '' } = useOpenKey.getState();
    const root = (key: string) => key.split('~')[0];
    listBrowserWorkspaces().then(
      (all) => setCopies(all.filter(({ key }) => key !== open && root(key) === root(open))),
      () => {},
    );
  }, []);
  return copies;
}

const FILE = 'another-file';

function Base({ other }: { other: OtherCopy }) {
  const { t } = useWords();
  const checkpoints = usePast((s) => s.checkpoints);
  const mine = useSession((s) => s.workspace);
  const file = useSession((s) => s.file?.name);
  const [kept, setKept] = useState<Uint8Array>();
  useEffect(() => void keptFileBase().then(setKept), []);
  const choices = useMemo(() => {
    const own = other.disk !== undefined || other.name === file ? kept : undefined;
    return baseChoices(checkpoints, other.past, own);
  }, [checkpoints, other, kept, file]);
  const [picked, setPicked] = useState<BaseChoice>();
  const [fromFile, setFromFile] = useState<{ name: string; workspace: Workspace }>();
  const choice = picked ?? surest(choices);
  const known = other.base ?? fromFile?.workspace;
  const begin = (event: FormEvent) => {
    event.preventDefault();
    void told(async () => {
      const base = known ?? (await choice?.read());
      if (base === undefined) return;
      const { name, workspace: theirs, past, disk } = other;
      const now = useSession.getState().workspace;
      startMerging({ name, base, mine: now, theirs, past, ...(disk && { disk }) });
      useOtherCopy.setState({ other: undefined });
    });
  };
  const pick = (value: string) => {
    setFromFile(undefined);
    setPicked(choices.find(({ key }) => key === value));
    if (value === FILE)
      void told(async () => {
        const opened = await copyInFile(await openFileOfPerson([ownKind()]));
        setFromFile({ name: opened.name, workspace: opened.workspace });
      });
  };
  return (
    <form className="k-matching-setup" onSubmit={begin}>
      {other.workspace.info.id !== mine.info.id && (
        <p className="k-review-warning" role="status">
          <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />
          <span>{t('merging.setup.stranger')}</span>
        </p>
      )}
      {other.base === undefined && (
        <NativeSelect
          label={t('merging.setup.base')}
          description={t('merging.setup.baseHint')}
          value={fromFile ? FILE : (choice?.key ?? '')}
          data={[
            ...(choice || fromFile ? [] : [{ value: '', label: t('merging.setup.baseChoose') }]),
            ...choices.map(({ key, kind, checkpoint }) => ({
              value: key,
              label: t(
                `merging.setup.kinds.${kind}`,
                checkpoint ? { name: checkpoint.name, time: timeText(checkpoint.at) } : {},
              ),
            })),
            {
              value: FILE,
              label: fromFile
                ? t('merging.setup.baseFileNamed', { name: fromFile.name })
                : t('merging.setup.baseFile'),
            },
          ]}
          onChange={(event) => pick(event.currentTarget.value)}
          {...takesFocus}
        />
      )}
      <Group justify="flex-end" mt="md">
        <Button type="submit" disabled={known === undefined && choice === undefined}>
          {t('merging.setup.begin')}
        </Button>
      </Group>
    </form>
  );
}
