/** One checkpoint: its name, who set it when, and what can be done with it. */
import type { Checkpoint } from '@khung/storage';
import { Button, Group, Menu, TextInput, UnstyledButton } from '@mantine/core';
import {
  IconArrowBackUp,
  IconDeviceFloppy,
  IconDots,
  IconFlag,
  IconGitCompare,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import { changeCheckpoint, deleteCheckpoint, restoreCheckpoint } from './checkpointing.ts';
import { compareSides } from './compare/sides.ts';
import { momentText } from './moments.ts';

interface CheckpointRowProps {
  readonly checkpoint: Checkpoint;
  readonly mayWrite: boolean;
}

export function CheckpointRow({ checkpoint, mayWrite }: CheckpointRowProps) {
  const { t } = useWords();
  const [doing, setDoing] = useState<'rename' | 'delete'>();
  const { id, name } = checkpoint;
  const stop = () => setDoing(undefined);
  const compare = () => {
    compareSides({ kind: 'checkpoint', id }, { kind: 'now' });
    useSession.setState({ dialog: 'checkpoints' });
  };
  return (
    <li data-checkpoint={id}>
      <IconFlag size={18} stroke={1.75} aria-hidden="true" />
      {doing === 'rename' ? (
        <Rename checkpoint={checkpoint} onDone={stop} />
      ) : (
        <About checkpoint={checkpoint} />
      )}
      {doing === 'delete' && (
        <Group gap={4} wrap="nowrap" role="group" aria-label={t('checkpoints.deleteSure')}>
          <Button
            size="compact-sm"
            color="red"
            data-autofocus
            onClick={() => void deleteCheckpoint(checkpoint).then(stop)}
          >
            {t('checkpoints.deleteYes')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={stop}>
            {t('checkpoints.cancel')}
          </Button>
        </Group>
      )}
      {doing === undefined && (
        <Group gap={4} wrap="nowrap">
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconGitCompare size={15} stroke={1.75} />}
            aria-label={t('checkpoints.compareNamed', { name })}
            onClick={compare}
          >
            {t('checkpoints.withNow')}
          </Button>
          {mayWrite && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconArrowBackUp size={15} stroke={1.75} />}
              aria-label={t('checkpoints.restoreNamed', { name })}
              onClick={() => void restoreCheckpoint(checkpoint)}
            >
              {t('checkpoints.restore')}
            </Button>
          )}
          {mayWrite && <More checkpoint={checkpoint} onDo={setDoing} />}
        </Group>
      )}
    </li>
  );
}

function About({ checkpoint }: { checkpoint: Checkpoint }) {
  const { t, language } = useWords();
  const { name, at, by, inFile, packed } = checkpoint;
  const time = momentText(at);
  const kilobytes = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const about = [
    by === undefined ? t('checkpoints.at', { time }) : t('checkpoints.by', { name: by, time }),
    t('checkpoints.size', { size: kilobytes.format(Math.ceil(packed.length / 1024)) }),
    inFile ? '' : t('checkpoints.notInFile'),
  ];
  return (
    <span className="k-checkpoint-about">
      <strong>{name}</strong>
      <small>{about.filter(Boolean).join(' · ')}</small>
    </span>
  );
}

interface MoreProps {
  readonly checkpoint: Checkpoint;
  readonly onDo: (what: 'rename' | 'delete') => void;
}

function More({ checkpoint, onDo }: MoreProps) {
  const { t } = useWords();
  const { name, inFile } = checkpoint;
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton className="k-icon-button" aria-label={t('checkpoints.more', { name })}>
          <IconDots size={17} stroke={1.75} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => onDo('rename')}>
          {t('checkpoints.renameItem')}
        </Menu.Item>
        <Menu.Item
          role="menuitemcheckbox"
          aria-checked={inFile}
          leftSection={<IconDeviceFloppy size={16} />}
          onClick={() => void changeCheckpoint(checkpoint, { inFile: !inFile })}
        >
          {inFile ? t('checkpoints.notInFile') : t('checkpoints.toFile')}
        </Menu.Item>
        <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => onDo('delete')}>
          {t('checkpoints.deleteItem')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Rename({ checkpoint, onDone }: { checkpoint: Checkpoint; onDone: () => void }) {
  const { t } = useWords();
  const [name, setName] = useState(checkpoint.name);
  const rename = async (event?: FormEvent) => {
    event?.preventDefault();
    const wanted = name.trim();
    if (wanted !== '' && wanted !== checkpoint.name)
      await changeCheckpoint(checkpoint, { name: wanted });
    onDone();
  };
  return (
    <form className="k-checkpoint-about" onSubmit={(event) => void rename(event)}>
      <TextInput
        ref={focusNow}
        aria-label={t('checkpoints.rename', { name: checkpoint.name })}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={() => void rename()}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
          event.stopPropagation();
          onDone();
        }}
      />
    </form>
  );
}

/** The person has just asked to type here. */
function focusNow(field: HTMLInputElement | null): void {
  field?.select();
}
