/** Moments in words: a day as today, yesterday or its date; a time of day within it. */
import { clockText } from '../../i18n/dateText.ts';
import { wordsFor } from '../../i18n/i18n.ts';

const two = (value: number) => String(value).padStart(2, '0');
const dateOf = (at: Date) => `${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()}`;

/** Days between two moments, by the calendar of the machine. */
function daysAgo(at: Date, now: Date): number {
  const midnight = (day: Date) => new Date(day.getFullYear(), day.getMonth(), day.getDate());
  return Math.round((midnight(now).getTime() - midnight(at).getTime()) / 86_400_000);
}

/** `Hôm nay`, `Hôm qua`, `21/11/2026`; from ms since 1970. */
export function dayText(ms: number, now = new Date()): string {
  const at = new Date(ms);
  const ago = daysAgo(at, now);
  if (ago === 0) return wordsFor('history.today');
  return ago === 1 ? wordsFor('history.yesterday') : dateOf(at);
}

/** `14:32 hôm nay`, `14:32, 21/11/2026`; from ms since 1970. */
export function momentText(ms: number, now = new Date()): string {
  const at = new Date(ms);
  const time = clockText(at);
  const ago = daysAgo(at, now);
  if (ago === 0) return wordsFor('history.todayAt', { time });
  return ago === 1 ? wordsFor('history.yesterdayAt', { time }) : `${time}, ${dateOf(at)}`;
}
