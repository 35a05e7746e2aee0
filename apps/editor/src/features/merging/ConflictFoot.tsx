/** What is done with many conflicts at once; undo; the file of conflicts; the way on to the result. */
import { Button, Menu, UnstyledButton } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDeviceFloppy,
  IconDots,
  IconFileImport,
  IconTrash,
} from '@tabler/icons-react';
import { useWords } from '../../i18n/useWords.ts';
import type { ConflictRow } from './conflictRows.ts';
import { loadConflicts, saveConflicts } from './conflictsFile.ts';
import type { MergeCommand } from './mergeKeys.ts';
import { choose, dropMerging, useMerging } from './state.ts';

interface ConflictFootProps {
  readonly rows: readonly ConflictRow[];
  readonly onRun: (command: MergeCommand) => void;
  readonly onFinish: () => void;
}

export function ConflictFoot({ rows, onRun, onFinish }: ConflictFootProps) {
  const { t } = useWords();
  const choices = useMerging((s) => s.choices);
  const past = useMerging((s) => s.past.length);
  const future = useMerging((s) => s.future.length);
  const open = rows.map(({ conflict }) => conflict.id).filter((id) => !choices.has(id));
  return (
    <div className="k-review-foot">
      <span>{t('merging.everything')}</span>
      {(['mine', 'theirs'] as const).map((side) => (
        <Button
          key={side}
          size="compact-sm"
          variant="default"
          disabled={open.length === 0}
          onClick={() => choose(open, side)}
        >
          {t(`merging.take.${side}`)}
        </Button>
      ))}
      <span className="k-review-keys" aria-hidden="true">
        {t('merging.keys')}
      </span>
      <UnstyledButton
        className="k-icon-button"
        aria-label={t('merging.undo')}
        title={t('merging.undo')}
        disabled={past === 0}
        onClick={() => onRun({ kind: 'undo' })}
      >
        <IconArrowBackUp size={18} stroke={1.75} />
      </UnstyledButton>
      <UnstyledButton
        className="k-icon-button"
        aria-label={t('merging.redo')}
        title={t('merging.redo')}
        disabled={future === 0}
        onClick={() => onRun({ kind: 'redo' })}
      >
        <IconArrowForwardUp size={18} stroke={1.75} />
      </UnstyledButton>
      <Menu position="top-end">
        <Menu.Target>
          <UnstyledButton
            className="k-icon-button"
            aria-label={t('merging.more')}
            title={t('merging.more')}
          >
            <IconDots size={18} stroke={1.75} />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconDeviceFloppy size={16} />}
            onClick={() => void saveConflicts(rows)}
          >
            {t('merging.save')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFileImport size={16} />}
            onClick={() => void loadConflicts()}
          >
            {t('merging.load')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconTrash size={16} />} onClick={dropMerging}>
            {t('merging.drop')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button disabled={open.length > 0} onClick={onFinish}>
        {t('merging.finish')}
      </Button>
    </div>
  );
}
