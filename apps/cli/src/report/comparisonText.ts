/** A comparison for the terminal: counts, then each fate with its elements, what changed and why. */
import type { Comparison } from '@khung/core';
import { say } from '../words/say.ts';
import type { Tongue } from '../words/tongue.ts';
import { fateTable, layerTable, type Table, unitTable } from './counts.ts';
import { followingRelations, groupsByFate, ownRelations, type TellingRow } from './rows.ts';

export function comparisonText(comparison: Comparison, lang: Tongue): string {
  const words = say(lang);
  const title = words('compare.title', {
    before: comparison.before.architecture,
    after: comparison.after.architecture,
  });
  const groups = groupsByFate(comparison, lang);
  const relations = ownRelations(comparison, lang);
  const following = followingRelations(comparison);
  const blocks = [title, columns(fateTable(comparison, lang))];
  if (groups.length === 0 && relations.length === 0 && following === 0) {
    return `${[...blocks, words('compare.same')].join('\n\n')}\n`;
  }
  blocks.push(
    columns(layerTable(comparison, lang, 'badge')),
    columns(unitTable(comparison, lang, 'badge')),
  );
  for (const { title: fate, rows } of groups) {
    blocks.push([`${fate} (${rows.length})`, ...rows.map(rowText)].join('\n'));
  }
  if (relations.length > 0) {
    const lines = relations.map(({ said, fate, what, reason }) =>
      [`  ${fate}: ${said}`, ...detail(what, reason)].join('\n'),
    );
    blocks.push([`${words('compare.relations')} (${relations.length})`, ...lines].join('\n'));
  }
  if (following > 0) blocks.push(words('compare.by-end', { count: following }));
  return `${blocks.join('\n\n')}\n`;
}

function rowText({ name, layer, owner, what, reason }: TellingRow): string {
  const about = [layer, owner].filter(Boolean).join(', ');
  return [`  ${name}${about ? ` (${about})` : ''}`, ...detail(what, reason)].join('\n');
}

function detail(what: readonly string[], reason: string): string[] {
  return [...what.map((phrase) => `      ${phrase}`), ...(reason ? [`      ← ${reason}`] : [])];
}

/** Columns set apart by two spaces: names to the left, numbers to the right. */
function columns({ head, rows }: Table): string {
  const all = [head, ...rows];
  const widths = head.map((_, at) => Math.max(...all.map((row) => width(row[at] ?? ''))));
  return all
    .map((row) =>
      row
        .map((cell, at) => {
          const room = ' '.repeat(Math.max(0, (widths[at] ?? 0) - width(cell)));
          return at === 0 ? cell + room : room + cell;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Letters as seen: a mark set apart from its letter (NFD) takes no place. */
const width = (text: string) => [...text.normalize('NFC')].length;
