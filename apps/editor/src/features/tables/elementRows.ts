/** The elements of what is shown as rows; a row stays the same object while its element does. */
import {
  type ElementRow as Compared,
  type Comparison,
  type Element,
  elementTypeInfo,
  layerOf,
  type Model,
  type Profile,
} from '@khung/core';
import type { TableRow } from './column.ts';

export interface ElementRow extends TableRow {
  readonly element: Element;
  /** What became of it, in a comparison. */
  readonly compared: Compared | undefined;
}

export function elementRows(source: Model | Comparison, profile: Profile): readonly ElementRow[] {
  if ('before' in source) {
    return [...source.elements.values()].flatMap((compared) => {
      const element = compared.after ?? compared.before;
      if (element === undefined) return [];
      const { layer } = compared;
      return [rowOf(element, { layer, compared, gone: compared.after === undefined })];
    });
  }
  const rows: ElementRow[] = [];
  for (const element of source.elements.values()) {
    const known = kept(element, profile);
    if (known !== undefined) rows.push(known);
    else {
      const layer = layerOf(element, profile, source);
      const row = rowOf(element, { layer, compared: undefined, gone: false });
      if (!elementTypeInfo(element.type).fromContent) profiles.set(row, profile);
      rows.push(row);
    }
  }
  return rows;
}

const profiles = new WeakMap<ElementRow, Profile>();
/** The row of an element whose layer hangs on nothing else: as long as it is the same element, the same row. */
function kept(element: Element, profile: Profile): ElementRow | undefined {
  const known = made.get(element);
  return known && profiles.get(known) === profile ? known : undefined;
}

type Rest = Pick<ElementRow, 'layer' | 'compared' | 'gone'>;

const made = new WeakMap<Element, ElementRow>();
function rowOf(element: Element, rest: Rest): ElementRow {
  const known = made.get(element);
  if (
    known !== undefined &&
    known.layer === rest.layer &&
    known.compared === rest.compared &&
    known.gone === rest.gone
  ) {
    return known;
  }
  const row: ElementRow = { id: element.id, elements: [element.id], element, ...rest };
  made.set(element, row);
  return row;
}
