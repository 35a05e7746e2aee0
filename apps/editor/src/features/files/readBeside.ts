/**
 * Reads a large file beside the page. Its records come over in pieces and are put together as they come, and
 * what the first screen shows is made ready step by step: the page goes on meanwhile.
 */
import { formatWorkspace, growWorkspace, parseWorkspace, type Workspace } from '@khung/core';
import type { Past } from '@khung/storage';
import { languageNow } from '../../i18n/i18n.ts';
import { isLarge } from '../beside/isLarge.ts';
import { runJob } from '../beside/jobs/runJob.ts';
import type { FileRead, FileToRead } from './readFile.ts';

export type Read = FileRead & { readonly workspace: Workspace };

/** Bytes or letters of a file that is read on the page in a few frames. */
const MOST_ON_PAGE = 400_000;

/** @param onCancel is told how the reading is broken off @throws WorkspaceFileError, BadExchange, BrokenOff */
export async function readBeside(
  content: Uint8Array | string,
  name: string,
  onCancel: (cancel: () => void) => void = () => {},
): Promise<Read> {
  const small = content.length <= MOST_ON_PAGE;
  // As the browser keeps it: the editor starts with it, and waits for no more of the program.
  if (small && typeof content === 'string') return { ...KEPT, workspace: parseWorkspace(content) };
  const file: FileToRead = { content, name, language: languageNow() };
  let growing: ReturnType<typeof growWorkspace> | undefined;
  let workspace: Workspace | undefined;
  const { answer, cancel } = runJob(
    { job: 'read', asked: file },
    {
      onPiece: ({ records, of, last }) => {
        growing ??= growWorkspace(of);
        growing.add(records);
        if (last !== undefined) workspace = growing.done(last);
      },
      makes: () => workspace,
      small,
    },
  );
  onCancel(cancel);
  const read = await answer;
  if (workspace === undefined) throw new Error('no workspace came');
  return { ...read, workspace };
}

const NO_PAST: Past = { checkpoints: [], gestures: [] };
const KEPT: FileRead = { isOwn: true, past: NO_PAST, broken: [] };

const texts = new WeakMap<Workspace, Promise<string>>();

/** The workspace as the browser keeps it; made once. */
export function textBeside(
  workspace: Workspace,
  onCancel: (cancel: () => void) => void = () => {},
): Promise<string> {
  const known = texts.get(workspace);
  if (known !== undefined) return known;
  if (!isLarge(workspace)) return Promise.resolve(formatWorkspace(workspace));
  const { answer, cancel } = runJob({ job: 'text', asked: NO_PAST }, { workspace });
  onCancel(cancel);
  texts.set(workspace, answer);
  answer.catch(() => texts.delete(workspace));
  return answer;
}
