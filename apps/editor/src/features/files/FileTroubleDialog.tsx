/** The file on the disk is not as it was: what it is, and every way on. Nothing is written before the person has chosen. */
import type { Workspace } from '@khung/core';
import { type OpenedFile, readFileAgain } from '@khung/storage/browser';
import { Modal, UnstyledButton } from '@mantine/core';
import {
  type Icon,
  IconArrowsJoin,
  IconDeviceFloppy,
  IconFileSearch,
  IconFolderOpen,
  IconGitCompare,
} from '@tabler/icons-react';
import { explain } from '../../i18n/explain.ts';
import { wordsFor } from '../../i18n/i18n.ts';
import { useWords } from '../../i18n/useWords.ts';
import { say, useSession } from '../../session/session.ts';
import { checkpointOf } from '../history/checkpointing.ts';
import { compareSides } from '../history/compare/sides.ts';
import { mergeWith } from '../merging/asked.ts';
import { useFileTrouble } from './fileOfWorkspace.ts';
import './fileTrouble.css';
import { idsDiffering } from './idsDiffering.ts';
import { openContent, openFile } from './open.ts';
import { readBeside } from './readBeside.ts';
import { saveFileAs, saveOver } from './save.ts';

const close = () => useSession.setState({ dialog: undefined });

export function FileTroubleDialog() {
  const { t } = useWords();
  const open = useSession((s) => s.dialog === 'file-trouble');
  const name = useSession((s) => s.file?.name ?? '');
  const trouble = useFileTrouble((s) => s.trouble) ?? 'changed';
  return (
    <Modal
      opened={open}
      onClose={close}
      size={560}
      title={t(`checkpoints.disk.${trouble}Title`, { name })}
    >
      <p className="k-dialog-intro">{t(`checkpoints.disk.${trouble}Text`)}</p>
      <div className="k-trouble">
        {trouble === 'changed' && <Way way="merge" icon={IconArrowsJoin} run={merge} first />}
        {trouble === 'changed' && <Way way="compare" icon={IconGitCompare} run={compare} />}
        {trouble === 'changed' && <Way way="open" icon={IconFolderOpen} run={openDisk} />}
        <Way way="saveAs" icon={IconFileSearch} run={closing(saveFileAs)} />
        {trouble === 'changed' && <Way way="over" icon={IconDeviceFloppy} run={overwrite} />}
        {trouble === 'gone' && <Way way="openAnew" icon={IconFolderOpen} run={closing(openFile)} />}
      </div>
    </Modal>
  );
}

interface WayProps {
  readonly way: 'merge' | 'compare' | 'open' | 'saveAs' | 'over' | 'openAnew';
  readonly icon: Icon;
  readonly run: () => Promise<void>;
  readonly first?: boolean;
}

function Way({ way, icon: Icon, run, first = false }: WayProps) {
  const { t } = useWords();
  return (
    <UnstyledButton data-way={way} data-autofocus={first || undefined} onClick={() => void run()}>
      <Icon size={19} stroke={1.75} aria-hidden="true" />
      <span>
        <b>{t(`checkpoints.disk.${way}`)}</b>
        <small>{t(`checkpoints.disk.${way}Text`)}</small>
      </span>
    </UnstyledButton>
  );
}

/** The dialog goes once it is done; what is asked of the browser needs the person's click. */
const closing = (work: () => Promise<void>) => async () => {
  close();
  await work();
};

async function merge(): Promise<void> {
  const file = await readDisk();
  if (file === undefined) return;
  const { name, modified = 0 } = file;
  try {
    const { workspace, past } = await readBeside(file.bytes, name);
    mergeWith({
      name: wordsFor('merging.setup.disk', { name }),
      workspace,
      past,
      disk: { modified },
    });
  } catch (error) {
    say({ tone: 'bad', ...explain(error, name) });
  }
}

async function compare(): Promise<void> {
  const file = await readDisk();
  if (file === undefined) return;
  compareSides({ kind: 'now' }, { kind: 'disk', file });
  useSession.setState({ dialog: 'checkpoints' });
}

async function openDisk(): Promise<void> {
  const file = await readDisk();
  if (file === undefined) return;
  close();
  await openContent(file);
}

/** What was on the disk is kept as a checkpoint, where it is a workspace at all. */
async function overwrite(): Promise<void> {
  const disk = await workspaceOnDisk();
  const { workspace, file } = useSession.getState();
  if (disk !== undefined && (await idsDiffering(disk, workspace)).length > 0) {
    const name = wordsFor('checkpoints.disk.checkpoint', { name: file?.name ?? '' });
    if (!(await checkpointOf(disk, name, false))) return;
  }
  close();
  await saveOver();
}

async function workspaceOnDisk(): Promise<Workspace | undefined> {
  const file = await readDisk({ quietly: true });
  if (file === undefined) return undefined;
  return readBeside(file.bytes, file.name).then(
    ({ workspace }) => workspace,
    () => undefined,
  );
}

async function readDisk({ quietly = false } = {}): Promise<OpenedFile | undefined> {
  const { handle, name = '' } = useSession.getState().file ?? {};
  if (handle === undefined) return undefined;
  try {
    return await readFileAgain(handle);
  } catch (error) {
    if (!quietly) say({ tone: 'bad', ...explain(error, name) });
    return undefined;
  }
}
