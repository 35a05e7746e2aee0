/** What became of each element: presence by id, lineage by succession, and from both one fate. */
import type { Model } from '../architecture/model.ts';
import type { Fate, Layer } from '../language/vocabulary.ts';
import type { ConceptId, ElementId } from '../workspace/ids.ts';
import type { Element, Text } from '../workspace/records.ts';
import type { Carried } from './carried.ts';
import type { ElementRow, FieldDifference, Moved, Presence } from './comparison.ts';
import { fieldDifferences } from './fields.ts';
import { type Links, lineageOf } from './lineage.ts';
import type { Pair } from './pairs.ts';
import { UnionRows } from './unionRows.ts';

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
  readonly moves: ReadonlyMap<ElementId, Moved>;
}

/**
 * A row for every element of either model, in the order of the union.
 * @param pairs All that may differ, and no element twice.
 */
export function compareElements(
  pairs: Iterable<Pair<ElementId, Element>>,
  given: Compared,
): UnionRows<ElementId, Element, ElementRow> {
  const { before, after, layerIn, links, carried, moves } = given;
  const told = new Map<ElementId, ElementRow>();
  for (const pair of pairs) {
    const { id, was, is } = pair;
    if (
      was === is &&
      !(links.predecessors.has(id) || links.successors.has(id) || carried.has(id) || moves.has(id))
    )
      continue;
    const row = rowOf(pair, given);
    if (row && row.fate !== 'kept') told.set(id, row);
  }
  return new UnionRows(before.elements, after.elements, told, (id, was, is) => ({
    id,
    before: was,
    after: is,
    layer: layerIn(is, after),
    presence: 'kept',
    fate: 'kept',
    changes: NONE,
    predecessors: NONE,
    successors: NONE,
  }));
}

function rowOf({ id, was, is }: Pair<ElementId, Element>, given: Compared): ElementRow | undefined {
  const { before, after, links, reasonOf, layerIn, carried, moves } = given;
  const latest = is ?? was;
  if (latest === undefined) return undefined;
  const predecessors = [...(links.predecessors.get(id) ?? NONE)];
  const successors = [...(links.successors.get(id) ?? NONE)];
  const move = moves.get(id);
  const changes = was && is ? changesOf(was, is, predecessors, successors, move) : NONE;
  const moved = was && is ? movedBy(was, is, links, move) : undefined;
  const presence = presenceOf(was, is, changes);
  const lineage = lineageOf(id, before, after, links);
  const planned = plannedBy(id, predecessors, successors, carried);
  const reason = presence === 'kept' && !planned ? undefined : reasonOf(id);
  return {
    id,
    ...(was && { before: was }),
    ...(is && { after: is }),
    layer: layerIn(latest, is ? after : before),
    presence,
    ...(lineage && { lineage }),
    fate: planned ? 'carriedOver' : fateOf(presence, predecessors, successors, lineage),
    changes,
    predecessors,
    successors,
    ...(moved && { moved }),
    ...(planned && { planned }),
    ...(reason && { reason }),
  };
}

/**
 * An element that stays says among its changes in which box it stood (`parent`), what it takes over
 * (`predecessors`) and what it gives away (`successors`).
 */
function changesOf(
  was: Element,
  is: Element,
  predecessors: readonly ElementId[],
  successors: readonly ElementId[],
  move: Moved | undefined,
): readonly FieldDifference[] {
  const fields = fieldDifferences(was, is, NOT_COMPARED);
  if (predecessors.length + successors.length === 0 && !move) return fields;
  const changes = [...fields];
  if (move) changes.push({ field: 'parent', was: move.was, to: move.to });
  if (predecessors.length > 0)
    changes.push({ field: 'predecessors', was: undefined, to: [...predecessors] });
  if (successors.length > 0)
    changes.push({ field: 'successors', was: undefined, to: [...successors] });
  return changes;
}

/** To another box, and to another unit that does not merely follow the old one. */
function movedBy(
  was: Element,
  is: Element,
  links: Links,
  parent: Moved | undefined,
): ElementRow['moved'] {
  const followed =
    was.owner !== undefined &&
    is.owner !== undefined &&
    links.successors.get(was.owner)?.has(is.owner) === true;
  const owner =
    was.owner === is.owner || followed
      ? undefined
      : { ...(was.owner && { was: was.owner }), ...(is.owner && { to: is.owner }) };
  return parent || owner ? { ...(parent && { parent }), ...(owner && { owner }) } : undefined;
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
