/** A comparison as Markdown: tables of counts, then a table for each fate and one for relations. */
import { type Comparison, textIn } from '@khung/core';
import { say } from '../words/say.ts';
import type { Tongue } from '../words/tongue.ts';
import { fateTable, layerTable, type Table, unitTable } from './counts.ts';
import { followingRelations, groupsByFate, ownRelations } from './rows.ts';

export function comparisonMarkdown(comparison: Comparison, lang: Tongue): string {
  const words = say(lang);
  const { before, after } = comparison;
  const title = words('compare.title', { before: before.architecture, after: after.architecture });
  const illustrative = textIn(after.workspace.illustrative, lang);
  const blocks = [`# ${escaped(title)}`];
  if (illustrative) blocks.push(`*${escaped(illustrative)}*`);
  blocks.push(table(fateTable(comparison, lang), 1));
  const groups = groupsByFate(comparison, lang);
  const relations = ownRelations(comparison, lang);
  const following = followingRelations(comparison);
  if (groups.length === 0 && relations.length === 0 && following === 0) {
    return `${[...blocks, words('compare.same')].join('\n\n')}\n`;
  }
  blocks.push(`## ${words('compare.by-layer')}`, table(layerTable(comparison, lang), 1));
  blocks.push(`## ${words('compare.by-unit')}`, table(unitTable(comparison, lang), 1));
  for (const { title: fate, rows } of groups) {
    const head = (['number', 'name', 'layer', 'unit', 'what', 'reason'] as const).map((key) =>
      words(`compare.${key}`),
    );
    blocks.push(
      `## ${escaped(fate)} (${rows.length})`,
      table({
        head,
        rows: rows.map((row, at) => [
          String(at + 1),
          row.name,
          row.layer,
          row.owner,
          row.what.join('\n'),
          row.reason,
        ]),
      }),
    );
  }
  if (relations.length > 0) {
    const head = (['number', 'relation', 'fate', 'what', 'reason'] as const).map((key) =>
      words(`compare.${key}`),
    );
    blocks.push(
      `## ${words('compare.relations')} (${relations.length})`,
      table({
        head,
        rows: relations.map(({ said, fate, what, reason }, at) => [
          String(at + 1),
          said,
          fate,
          what.join('\n'),
          reason,
        ]),
      }),
    );
  }
  if (following > 0) blocks.push(words('compare.by-end', { count: following }));
  return `${blocks.join('\n\n')}\n`;
}

/** @param numbersFrom the column from which cells are numbers, set to the right */
function table({ head, rows }: Table, numbersFrom = Number.POSITIVE_INFINITY): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  const rule = head.map((_, at) => (at >= numbersFrom ? '---:' : '---'));
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

/** A name may hold what Markdown or HTML would read as markup; a cell must stay one line. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]|#<>]/g, (sign) =>
      sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : `\\${sign}`,
    )
    .replace(/\s*\n\s*/g, '<br>');
}
