/** A fault in the arguments, as commander found it, in one line of the user's language. */
import type { CommanderError } from 'commander';
import { isMessageKey, say } from './say.ts';
import type { Tongue } from './tongue.ts';

export function usageFault(error: CommanderError, tongue: Tongue): string {
  const words = say(tongue);
  const [first = '', second = ''] = quoted(error.message);
  const allowed = /Allowed choices are (.+?)\.?$/m.exec(error.message)?.[1];
  const suggestion = /\(Did you mean (.+?)\?\)/.exec(error.message)?.[1];
  const hint = suggestion ? ` ${words('usage.suggestion', { suggestion })}` : '';
  if (error.code === 'commander.invalidArgument') {
    if (allowed) return words('usage.not-one-of', { option: first, value: second, allowed });
    const kind = `usage.${error.message.split(' ').at(-1)}`;
    const wanted = isMessageKey(kind) ? words(kind) : '';
    return words('usage.bad-value', { option: first, value: second.replace('\n', ' '), wanted });
  }
  const key = `usage.${error.code.replace('commander.', '')}`;
  if (!isMessageKey(key)) return error.message.replace(/^error: /, '');
  return `${words(key, { first, second })}${hint}`;
}

/** What commander puts between quotes: names of options, arguments and commands. */
function quoted(message: string): string[] {
  return [...message.matchAll(/'([^']*)'/g)].map((found) => found[1] ?? '');
}
