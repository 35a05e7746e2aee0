/** The list of gaps as official documents have it: component, current, target, gap, solution, priority. */
import { type FateWords, fateWords } from '../language/fates.ts';
import { textIn } from '../language/text.ts';
import type { Layer } from '../language/vocabulary.ts';
import type { ElementId } from '../workspace/ids.ts';
import { linkCells, rowCells } from './cells.ts';
import type { GapAnalysis, GapCells, GapLink, GapRow } from './gap.ts';
import { groupName } from './names.ts';
import { gapWord } from './words.ts';

export interface GapListOptions {
  /** Under which headings rows stand. */
  readonly by: 'layer' | 'unit';
  /** `vi` or `en` */
  readonly lang: string;
  /** Only rows that this unit has to do with: it owns one of the components, now or in the target. */
  readonly unit?: ElementId | undefined;
  /** Also what is kept and has no gap. @default false */
  readonly kept?: boolean | undefined;
  /** Also relations that change by themselves, under a heading of their own. @default true */
  readonly links?: boolean | undefined;
}

export interface GapList {
  readonly groups: readonly GapListGroup[];
  /** Rows in all groups. */
  readonly count: number;
}

export interface GapListGroup {
  /** A layer or a unit; `null` for what has none; `links` for relations. */
  readonly key: Layer | ElementId | 'links' | null;
  readonly title: string;
  readonly rows: readonly GapListRow[];
}

export interface GapListRow extends GapCells {
  /** Counted through all groups, from 1. */
  readonly number: number;
  readonly of: GapRow | GapLink;
  /** Badge and word of what becomes of it: `THAY · thay thế`. */
  readonly fate: string;
}

/** Linear in the rows that it tells. A row stands once, with the unit that answers for what is to be. */
export function gapList(analysis: GapAnalysis, options: GapListOptions): GapList {
  const { by, lang, unit, kept = false, links = true } = options;
  const wanted = ({ units }: GapRow | GapLink) => unit === undefined || units.includes(unit);
  const groups = new Map<GapListGroup['key'], (GapRow | GapLink)[]>();
  for (const key of by === 'layer' ? analysis.byLayer.keys() : analysis.byUnit.keys())
    groups.set(key, []);
  for (const row of analysis.rows)
    if (wanted(row) && (kept || row.fate !== 'kept')) groups.get(keyOf(row, by))?.push(row);
  groups.set('links', links ? analysis.links.filter(wanted) : []);
  let number = 0;
  const told = [...groups].flatMap(([key, rows]): GapListGroup[] => {
    if (rows.length === 0) return [];
    const title =
      key === 'links' ? gapWord('links', lang) : groupName(analysis.comparison, key, lang);
    return [
      {
        key,
        title,
        rows: rows.map((of) => {
          number += 1;
          return { number, of, fate: fateSaid(of.fate, lang), ...cellsOf(analysis, of, lang) };
        }),
      },
    ];
  });
  return { groups: told, count: number };
}

const keyOf = (row: GapRow, by: GapListOptions['by']) => (by === 'layer' ? row.layer : row.unit);

function cellsOf(analysis: GapAnalysis, of: GapRow | GapLink, lang: string): GapCells {
  return isGapRow(of) ? rowCells(analysis, of, lang) : linkCells(analysis, of, lang);
}

/** Whether it tells of components, and not of a relation. */
export const isGapRow = (of: GapRow | GapLink): of is GapRow => 'before' in of;

export function fateSaid(fate: GapRow['fate'], lang: string): string {
  const { badge, word }: FateWords = fateWords(fate);
  const said = textIn(word, lang);
  return badge ? `${textIn(badge, lang)} · ${said}` : said;
}
