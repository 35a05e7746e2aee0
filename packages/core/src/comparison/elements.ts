/** What became of each element: presence by id, lineage by succession, and from both one fate. */
import type { Model } from '../architecture/model.ts';
import type { Fate, Layer } from '../language/vocabulary.ts';
import type { ConceptId, ElementId } from '../workspace/ids.ts';
import type { Element, Text } from '../workspace/records.ts';
import type { Carried } from './carried.ts';
import type { ElementRow, FieldDifference, Presence } from './comparison.ts';
import { fieldDifferences } from './fields.ts';
import { type Links, lineageOf } from './lineage.ts';
import { type Pair, pairUp } from './pairs.ts';

/** Fields that say where an element stands or came from, not what it is. */
const NOT_COMPARED = new Set(['id', 'order', 'source']);
const NONE: readonly never[] = [];

export type ReasonOf = (id: ConceptId) => Text | undefined;
export type LayerIn = (element: Element, model: Model) => Layer;

export interface Compared {
  readonly before: Model;
  readonly after: Model;
  readonly links: Links;
  readonly reasonOf: ReasonOf;
  readonly layerIn: LayerIn;
  readonly carried: Carried;
}

/** A row for every element of either model, in the order of the union. */
export function compareElements(given: Compared): ReadonlyMap<ElementId, ElementRow> {
  const { before, after, links, layerIn, carried } = given;
  const rows = new Map<ElementId, ElementRow>();
  const layerOf = ({ was, is }: Pair<ElementId, Element>): Layer => {
    if (is) return layerIn(is, after);
    return was ? layerIn(was, before) : 'other';
  };
  for (const pair of pairUp(before.elements, after.elements)) {
    const { id, was, is } = pair;
    const touched = links.predecessors.has(id) || links.successors.has(id) || carried.has(id);
    const row =
      was !== undefined && was === is && !touched
        ? unmoved(id, is, layerOf(pair))
        : rowOf(pair, layerOf(pair), given);
    rows.set(id, row);
  }
  return rows;
}

/** The very same record in both: nothing needs to be looked at. */
function unmoved(id: ElementId, element: Element, layer: Layer): ElementRow {
  return {
    id,
    before: element,
    after: element,
    layer,
    presence: 'kept',
    fate: 'kept',
    changes: NONE,
    predecessors: NONE,
    successors: NONE,
  };
}

function rowOf(
  { id, was, is }: Pair<ElementId, Element>,
  layer: Layer,
  { before, after, links, reasonOf, carried }: Compared,
): ElementRow {
  const predecessors = [...(links.predecessors.get(id) ?? NONE)];
  const successors = [...(links.successors.get(id) ?? NONE)];
  const changes = was && is ? changesOf(was, is, predecessors, successors) : NONE;
  const presence = presenceOf(was, is, changes);
  const lineage = lineageOf(id, before, after, links);
  const planned = plannedBy(id, predecessors, successors, carried);
  const reason = presence === 'kept' && !planned ? undefined : reasonOf(id);
  return {
    id,
    ...(was && { before: was }),
    ...(is && { after: is }),
    layer,
    presence,
    ...(lineage && { lineage }),
    fate: planned ? 'carriedOver' : fateOf(presence, predecessors, successors, lineage),
    changes,
    predecessors,
    successors,
    ...(planned && { planned }),
    ...(reason && { reason }),
  };
}

/** An element that stays says among its changes what it takes over (`predecessors`) and gives away (`successors`). */
function changesOf(
  was: Element,
  is: Element,
  predecessors: readonly ElementId[],
  successors: readonly ElementId[],
): readonly FieldDifference[] {
  const fields = fieldDifferences(was, is, NOT_COMPARED);
  if (predecessors.length + successors.length === 0) return fields;
  const changes = [...fields];
  if (predecessors.length > 0)
    changes.push({ field: 'predecessors', was: undefined, to: [...predecessors] });
  if (successors.length > 0)
    changes.push({ field: 'successors', was: undefined, to: [...successors] });
  return changes;
}

function presenceOf(
  was: Element | undefined,
  is: Element | undefined,
  changes: readonly FieldDifference[],
): Presence {
  if (!was) return 'added';
  if (!is) return 'removed';
  return changes.length > 0 ? 'changed' : 'kept';
}

/** What an element carries over: its own planned self, or only what it follows; else it follows what is there. */
function plannedBy(
  id: ElementId,
  predecessors: readonly ElementId[],
  successors: readonly ElementId[],
  carried: Carried,
): ElementRow['planned'] {
  const parts = carried.get(id);
  if (parts === undefined) return undefined;
  if (parts.some(({ element }) => element === id)) return parts;
  return [...predecessors, ...successors].every((one) => carried.has(one)) ? parts : undefined;
}

/**
 * The one label. What comes is new or follows someone; what goes is retired only when nobody follows.
 * Several heirs make a split, one heir shared with others (or with itself, where it stays) a merger.
 */
function fateOf(
  presence: Presence,
  predecessors: readonly ElementId[],
  successors: readonly ElementId[],
  lineage: ElementRow['lineage'],
): Fate {
  switch (presence) {
    case 'kept':
    case 'changed':
      return presence;
    case 'added':
      return predecessors.length > 0 ? 'successor' : 'new';
    case 'removed':
      if (successors.length === 0) return 'retired';
      if (successors.length > 1) return 'split';
      return lineage === 'n:1' ? 'merged' : 'replaced';
  }
}
