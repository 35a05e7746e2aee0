/** What a package threw, in one line of the user's language. Loaded only when something went wrong. */
import { UnknownProfile } from '@khung/core';
import { ExchangeError, faultText } from '@khung/interchange';
import { PublishError } from '@khung/publish';
import { StorageError } from '@khung/storage';
import { BadWorkspace } from './badWorkspace.ts';
import { isMessageKey, say } from './words/say.ts';
import type { Tongue } from './words/tongue.ts';

export function explain(error: unknown, tongue: Tongue): string {
  const words = say(tongue);
  if (error instanceof ExchangeError) return exchangeFault(error, tongue);
  if (error instanceof BadWorkspace) return workspaceFault(error, tongue);
  if (error instanceof StorageError) {
    const key = `file.${error.code}`;
    return words(isMessageKey(key) ? key : 'file.io', { file: error.where, problem: error.code });
  }
  if (error instanceof UnknownProfile) {
    return words('profile.unknown', { id: error.data.id, known: error.data.known.join(', ') });
  }
  if (error instanceof PublishError) {
    const key = `publish.${error.code}`;
    const values = { code: error.code, ...plain(error.data) };
    return words(isMessageKey(key) ? key : 'publish.bad', values);
  }
  return words('unexpected', { problem: error instanceof Error ? error.message : String(error) });
}

function exchangeFault(error: ExchangeError, tongue: Tongue): string {
  const words = say(tongue);
  const more = error.faults.length - 1;
  return words('exchange.at', {
    file: error.file,
    // Line numbers are written as they are, without a thousands separator.
    line: String(error.line),
    column: String(error.column),
    problem: faultText(error, tongue),
    others: more > 0 ? words('exchange.others', { count: more }) : '',
  });
}

function workspaceFault({ file, fault }: BadWorkspace, tongue: Tongue): string {
  const words = say(tongue);
  const key = `workspace.${fault.code}`;
  const values = { code: fault.code, ...plain(fault.data) };
  const problem = words(isMessageKey(key) ? key : 'workspace.bad', values);
  const { record = '', field } = fault;
  const where =
    field !== undefined
      ? words('workspace.field', { record, field })
      : record && words('workspace.record', { record });
  return fault.line === undefined
    ? words('workspace.in', { file, problem, where })
    : words('workspace.at', { file, line: String(fault.line), problem, where });
}

/** What of an error's data can stand in a sentence. */
function plain(data: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, String(value)]));
}
