/** A workspace as a few bytes, and back: its canonical text, gzip. */
import { formatWorkspace, parseWorkspace, type Workspace } from '@khung/core';
import { StorageError } from '../error.ts';

/** What unpacks to more is refused before it fills the memory. Bytes. */
const MOST = 2 ** 28;

/** What it carries of its own past is left out. @throws WorkspaceFileError 'too-large' */
export async function packWorkspace(workspace: Workspace): Promise<Uint8Array> {
  const text = new TextEncoder().encode(formatWorkspace(workspace));
  return joined(through(text, new CompressionStream('gzip')), Number.POSITIVE_INFINITY);
}

/**
 * @param where what the person calls it, for the error
 * @throws StorageError 'bad-checkpoint' for bytes that are damaged, no workspace, or too large
 */
export async function unpackWorkspace(packed: Uint8Array, where: string): Promise<Workspace> {
  try {
    const bytes = await joined(through(packed, new DecompressionStream('gzip')), MOST);
    return parseWorkspace(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new StorageError('bad-checkpoint', where, { name: where }, { cause });
  }
}

function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array> {
  const source = new ReadableStream<BufferSource>({
    start(controller) {
      controller.enqueue(new Uint8Array(bytes));
      controller.close();
    },
  });
  return source.pipeThrough(stream);
}

async function joined(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new RangeError('unpacks to too much');
    }
    parts.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
