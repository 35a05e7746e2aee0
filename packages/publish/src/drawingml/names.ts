/** What a shape is called in Office's list of shapes, and what it says to those who cannot see it. */
import { type Fate, fateWords, layerName, type RelationFate, textIn } from '@khung/core';
import type { DrawnEdge, FigureItem, Occurrence } from '@khung/diagram';
import { legible } from '../svg/text.ts';

export interface Called {
  readonly name: string;
  readonly description?: string;
}

export function occurrenceName(what: Occurrence | FigureItem, language: string): Called {
  const name = short(what.label) || textIn(UNNAMED, language);
  if (!('element' in what)) return { name };
  const said = [textIn(layerName(what.layer), language), ...fateOf(what.fate, language)];
  return { name, description: `${legible(what.label)} (${said.join(', ')})` };
}

/** "A → B", with what flows and what becomes of it. */
export function lineName(
  edge: DrawnEdge,
  labelOf: (id: DrawnEdge['from']) => string | undefined,
  language: string,
): Called {
  const ends = [edge.from, edge.to].map((id) => legible(labelOf(id) ?? '') || '…').join(' → ');
  const said = [
    ...(edge.label === undefined || edge.label === '' ? [] : [legible(edge.label)]),
    ...fateOf(edge.fate, language),
  ];
  return {
    name: short(ends),
    description: said.length === 0 ? ends : `${ends}: ${said.join(', ')}`,
  };
}

function fateOf(fate: Fate | RelationFate | undefined, language: string): string[] {
  return fate === undefined || fate === 'kept' ? [] : [textIn(fateWords(fate).word, language)];
}

/** Lists of shapes show little; the whole stands in the description. */
export function short(text: string): string {
  const letters = [...legible(text).trim()];
  return letters.length <= LONGEST
    ? letters.join('')
    : `${letters.slice(0, LONGEST - 1).join('')}…`;
}

const LONGEST = 120;
const UNNAMED = { vi: 'Thành phần', en: 'Shape' };
/** The group of the legend's shapes. */
export const LEGEND = { vi: 'Chú giải', en: 'Legend' };
/** What hides lines where they make room for others. */
export const GAPS = { vi: 'Chỗ ngắt của đường nối', en: 'Gaps in lines' };
