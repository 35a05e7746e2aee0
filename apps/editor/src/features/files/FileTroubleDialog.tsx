/** The file on the disk is not as it was: what it is, and every way on. Nothing is written before the person has chosen. */
import { formatWorkspace, type Workspace } from '@khung/core';
import { type Past, takePast } from '@khung/storage';
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
import { openContent, openFile, readWorkspace } from './open.ts';
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
  const disk = await readDisk();
  if (disk === undefined) return;
  const { name, modified = 0 } = disk.file;
  const { workspace, past } = disk;
  mergeWith({
    name: wordsFor('merging.setup.disk', { name }),
    workspace,
    past,
    disk: { modified },
  });
}

async function compare(): Promise<void> {
  const disk = await readDisk();
  if (disk === undefined) return;
  compareSides({ kind: 'now' }, { kind: 'disk', workspace: disk.workspace });
  useSession.setState({ dialog: 'checkpoints' });
}

async function openDisk(): Promise<void> {
  const disk = await readDisk();
  if (disk === undefined) return;
  close();
  await openContent(disk.file);
}

/** What was on the disk is kept as a checkpoint, where it is a workspace at all. */
async function overwrite(): Promise<void> {
  const disk = await readDisk({ quietly: true });
  const { workspace, file } = useSession.getState();
  if (disk !== undefined && formatWorkspace(disk.workspace) !== formatWorkspace(workspace)) {
    const name = wordsFor('checkpoints.disk.checkpoint', { name: file?.name ?? '' });
    if (!(await checkpointOf(disk.workspace, name, false))) return;
  }
  close();
  await saveOver();
}

interface Disk {
  readonly file: OpenedFile;
  readonly workspace: Workspace;
  readonly past: Past;
}

async function readDisk({ quietly = false } = {}): Promise<Disk | undefined> {
  const { handle, name = '' } = useSession.getState().file ?? {};
  if (handle === undefined) return undefined;
  try {
    const file = await readFileAgain(handle);
    const { workspace, ...past } = takePast(await readWorkspace(file.bytes, file.name));
    return { file, workspace, past };
  } catch (error) {
    if (!quietly) say({ tone: 'bad', ...explain(error, name) });
    return undefined;
  }
}
