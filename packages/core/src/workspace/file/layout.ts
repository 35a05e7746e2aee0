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
}

/** Throws `WorkspaceFileError` for what isn't a whole file of a readable format. */
export function readLayout(text: string): LaidOut {
  // Parsing what nests without end would take all memory there is.
  const scan = scanned(text);
  if (scan.tooDeepAt !== undefined)
    throw new WorkspaceFileError('too-deep', { line: lineAt(text, scan.tooDeepAt) });
  let whole: unknown;
  try {
    whole = JSON.parse(text);
  } catch {
    throw faultOf(text, scan.open);
  }
  assertHead(whole);
  if (scan.keys !== keysIn(whole))
    throw new WorkspaceFileError('repeated-key', lineOfRepeatedKey(text));
  const { records: all, ...head } = whole;
  if (!Array.isArray(all)) throw new WorkspaceFileError('not-khung');
  const closing: unknown = all.at(-1);
  const records = all.slice(0, -1);
  if (!isClosing(closing)) throw new WorkspaceFileError('cut', { data: { records: all.length } });
  assertCount(closing, records.length);
  return { head, records };
}

/**
 * The line of each record, for naming the one that is wrong; none for a file that some tool has laid
 * out otherwise.
 */
export function recordLines(text: string): number[] {
  const lines: number[] = [];
  let line = 0;
  for (const content of linesOf(text)) {
    line++;
    if (line === 1 && !content.endsWith(HEAD_END)) return [];
    if (line > 1 && content !== '') lines.push(line);
  }
  return lines.slice(0, -1);
}

/** Why a text is no JSON: cut, or broken in a line. */
function faultOf(text: string, open: boolean): WorkspaceFileError {
  const [headText = '', ...rest] = linesOf(text);
  const head = headText.endsWith(HEAD_END) ? parsed(`${headText}]}`) : undefined;
  if (head === undefined) return new WorkspaceFileError(open ? 'cut' : 'not-json');
  // The version comes before all else: what a newer one writes need not make sense to this one.
  assertHead(head);
  let records = 0;
  let lastLine = 1;
  for (const [at, content] of rest.entries()) {
    if (content === '') continue;
    lastLine = at + 2;
    if (isClosing(content.endsWith(']}') ? parsed(content.slice(0, -2)) : undefined)) continue;
    if (content.endsWith(',') && parsed(content.slice(0, -1)) !== undefined) {
      records++;
      continue;
    }
    if (rest.slice(at + 1).some((later) => later !== ''))
      return new WorkspaceFileError('not-json', { line: lastLine });
  }
  const code = open ? 'cut' : 'not-json';
  return new WorkspaceFileError(code, { line: lastLine, data: { records } });
}

const HEAD_END = '"records":[';

function* linesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    yield text.slice(at, end < 0 ? text.length : end).trim();
    at = end < 0 ? text.length : end + 1;
  }
}

function assertHead(head: unknown): asserts head is Record<string, unknown> {
  if (!isObject(head) || head.format !== 'khung') throw new WorkspaceFileError('not-khung');
  assertReadable(head.version);
}

function isClosing(value: unknown): boolean {
  return isObject(value) && value.record === 'end';
}

function assertCount(closing: unknown, found: number): void {
  const expected = isObject(closing) ? closing.records : undefined;
  if (expected === found) return;
  const data = { expected: typeof expected === 'number' ? expected : -1, found };
  throw new WorkspaceFileError('wrong-count', { data });
}

/** The JSON value of a line; undefined if it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** How many keys a JSON value has, all the way down: one fewer than its text where a key was repeated. */
function keysIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) for (const item of value) count += keysIn(item);
  else for (const key in value) count += 1 + keysIn(Reflect.get(value, key));
  return count;
}

function lineOfRepeatedKey(text: string): { line?: number } {
  let line = 0;
  for (const content of linesOf(text)) {
    line++;
    const whole = content.endsWith(HEAD_END) ? `${content}]}` : content.replace(/,$|\]\}$/, '');
    const value = parsed(whole);
    if (value !== undefined && scanned(whole).keys !== keysIn(value)) return { line };
  }
  return {};
}

interface Scan {
  /** Where the text nests too deep, if it does; what follows is not looked at. */
  readonly tooDeepAt: number | undefined;
  /** Whether it ends inside of something; an empty one does. */
  readonly open: boolean;
  /** How many keys it writes. */
  readonly keys: number;
}

/** What can be told of a JSON text without parsing it. */
function scanned(text: string): Scan {
  let depth = 0;
  let keys = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === BACKSLASH) at++;
      else if (code === QUOTE) inString = false;
    } else if (code === QUOTE) inString = true;
    else if (code === OPEN_BRACKET || code === OPEN_BRACE) {
      if (++depth > DEEPEST) return { tooDeepAt: at, open: true, keys };
    } else if (code === CLOSE_BRACKET || code === CLOSE_BRACE) depth--;
    else if (code === COLON) keys++;
  }
  return { tooDeepAt: undefined, open: inString || depth > 0 || text.trim() === '', keys };
}

/** The file and its list of records are two levels around a record. */
const DEEPEST = MAX_DEPTH + 2;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
