/** What a gap analysis calls components, units, layers and architectures. */
import type { Comparison } from '../comparison/comparison.ts';
import { layerName } from '../language/layers.ts';
import { textIn } from '../language/text.ts';
import { LAYERS, type Layer } from '../language/vocabulary.ts';
import { asElementId, type ConceptId, type ElementId } from '../workspace/ids.ts';
import type { Element } from '../workspace/records.ts';
import { gapWord } from './words.ts';

/** An element as the target has it; as the baseline had it where it went. */
export function elementIn({ elements }: Comparison, id: ConceptId): Element | undefined {
  const row = elements.get(asElementId(id));
  return row?.after ?? row?.before;
}

/**
 * Its name, else its id.
 * @param side As it is called in that architecture, if it is there.
 */
export function nameIn(
  comparison: Comparison,
  id: ConceptId,
  lang: string,
  side?: 'before' | 'after',
): string {
  const row = comparison.elements.get(asElementId(id));
  const element = (side && row?.[side]) ?? row?.after ?? row?.before;
  return oneLine(textIn(element?.name, lang)) || id;
}

/** `A, B và C`; in quotation marks where one of the names has a comma of its own. */
export function namesIn(
  comparison: Comparison,
  ids: readonly ConceptId[],
  lang: string,
  side?: 'before' | 'after',
): string {
  const names = ids.map((id) => nameIn(comparison, id, lang, side));
  const quoted = names.length > 1 && names.some((name) => name.includes(','));
  const said = quoted ? names.map((name) => `“${name}”`) : names;
  const last = said.at(-1);
  if (last === undefined || said.length === 1) return last ?? '';
  return gapWord('and', lang, { names: said.slice(0, -1).join(', '), last });
}

/** What a table, a bar or a group of rows is about. */
export function groupName(
  comparison: Comparison,
  of: Layer | ElementId | null,
  lang: string,
): string {
  if (of === null) return gapWord('no-unit', lang);
  return isLayer(of) ? textIn(layerName(of), lang) : nameIn(comparison, of, lang);
}

const isLayer = (key: string): key is Layer => (LAYERS as readonly string[]).includes(key);

/** Names may be of several lines in figures; in a sentence they are one. */
export const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim();
