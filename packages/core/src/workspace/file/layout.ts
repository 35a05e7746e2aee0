/**
 * The layers of a file's text above its records: head line, a record a line, closing line. A file
 * that some tool has laid out anew is still read, as long as it is the same JSON; then errors name
 * the record's number instead of the line.
 */
import { isObject } from '../field.ts';
import { MAX_DEPTH } from '../soundness.ts';
import { WorkspaceFileError } from './fileError.ts';
import { assertReadable } from './migrations/index.ts';

export interface LaidOut {
  readonly head: Readonly<Record<string, unknown>>;
  /** Neither sound nor checked yet. */
  readonly records: readonly unknown[];
  /** The line of each record; undefined for a file laid out otherwise. */
  readonly lines: readonly number[] | undefined;
}

/** Throws `WorkspaceFileError` for what isn't a whole file of a readable format. */
export function readLayout(text: string): LaidOut {
  return readLines(text) ?? readWhole(text);
}

/** A record a line; undefined where the text isn't laid out so. */
function readLines(text: string): LaidOut | undefined {
  const headEnd = text.indexOf('\n');
  const headText = headEnd < 0 ? '' : text.slice(0, headEnd).trimEnd();
  if (!headText.endsWith('"records":[')) return undefined;
  const head = parsed(`${headText}]}`, 1);
  if (head === undefined) return undefined;
  assertHead(head);
  const records: unknown[] = [];
  const lines: number[] = [];
  let line = 1;
  let closed = false;
  for (let at = headEnd + 1; at < text.length; ) {
    line++;
    const end = text.indexOf('\n', at);
    const content = text.slice(at, end < 0 ? text.length : end).trim();
    at = end < 0 ? text.length : end + 1;
    if (content === '') continue;
    if (closed) throw new WorkspaceFileError('not-json', { line });
    const last = end < 0 || at >= text.length;
    const isRecord = content.endsWith(',');
    const value = isRecord
      ? parsed(content.slice(0, -1), line)
      : content.endsWith(']}')
        ? parsed(content.slice(0, -2), line)
        : undefined;
    if (value === undefined || (!isRecord && !isClosing(value))) {
      if (last) throw new WorkspaceFileError('cut', { line, data: { records: records.length } });
      // Perhaps laid out anew by some tool; if it is no JSON at all, this is the line to name.
      if (isWholeJson(text)) return undefined;
      throw new WorkspaceFileError('not-json', { line });
    }
    if (isRecord) {
      records.push(value);
      lines.push(line);
      continue;
    }
    assertCount(value, records.length, line);
    closed = true;
  }
  if (!closed) throw new WorkspaceFileError('cut', { line, data: { records: records.length } });
  return { head: withoutRecords(head), records, lines };
}

function readWhole(text: string): LaidOut {
  const scan = scanned(text);
  if (scan.depth > MAX_DEPTH) throw new WorkspaceFileError('too-deep');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new WorkspaceFileError(scan.open ? 'cut' : 'not-json');
  }
  assertHead(value);
  const all: unknown = value.records;
  if (!Array.isArray(all)) throw new WorkspaceFileError('not-khung');
  const closing: unknown = all.at(-1);
  const records = all.slice(0, -1);
  if (!isClosing(closing)) throw new WorkspaceFileError('cut', { data: { records: all.length } });
  assertCount(closing, records.length);
  return { head: withoutRecords(value), records, lines: undefined };
}

function assertHead(head: unknown): asserts head is Record<string, unknown> {
  if (!isObject(head) || head.format !== 'khung') throw new WorkspaceFileError('not-khung');
  assertReadable(head.version);
}

function withoutRecords(head: Record<string, unknown>): Record<string, unknown> {
  const { records: _records, ...rest } = head;
  return rest;
}

function isClosing(value: unknown): boolean {
  return isObject(value) && value.record === 'end';
}

function assertCount(closing: unknown, found: number, line?: number): void {
  const expected = isObject(closing) ? closing.records : undefined;
  if (expected === found) return;
  const data = { expected: typeof expected === 'number' ? expected : -1, found };
  throw new WorkspaceFileError('wrong-count', line === undefined ? { data } : { line, data });
}

/** The JSON value of a line; undefined if it is none. */
function parsed(text: string, line: number): unknown {
  // Parsing what is nested without end takes all memory there is; short texts can't be.
  if (text.length > 20_000 && scanned(text).depth > MAX_DEPTH + 1)
    throw new WorkspaceFileError('too-deep', { line });
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isWholeJson(text: string): boolean {
  if (scanned(text).depth > MAX_DEPTH) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** How deep a JSON text nests, and whether it ends inside of something (an empty one does too). */
function scanned(text: string): { depth: number; open: boolean } {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === BACKSLASH) at++;
      else if (code === QUOTE) inString = false;
    } else if (code === QUOTE) inString = true;
    else if (code === OPEN_BRACKET || code === OPEN_BRACE) deepest = Math.max(deepest, ++depth);
    else if (code === CLOSE_BRACKET || code === CLOSE_BRACE) depth--;
  }
  return { depth: deepest, open: inString || depth > 0 || text.trim() === '' };
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
