/**
 * One side of a comparison, taken from the figure of both: what the side has stays exactly where it is
 * there, with the marks of what goes and comes; the room of the rest is left empty.
 */
import type { Comparison, Element, ElementId, RelationId } from '@khung/core';
import { setText } from '../layout/set-text.ts';
import { labelOf } from '../viewpoints/blocks.ts';
import type { Figure, FigureItem, Look, Mark, Occurrence, OccurrenceId, Rect } from './figure.ts';

export interface SideWish {
  readonly side: 'before' | 'after';
  readonly title: string;
  /**
   * The side as it is drawn by itself: asked for only where an element may stand in several places, for
   * which of them it has on this side.
   */
  readonly own: () => Figure | undefined;
}

/**
 * @param both of the comparison, both sides
 * @example sideOf(figure, comparison, { side: 'before', title: '1.0', own: () => undefined })
 */
export function sideOf(both: Figure, comparison: Comparison, wish: SideWish): Figure {
  const { side, title } = wish;
  const ghosts = ghostsOf(both, comparison);
  const seen = seenOn(both, comparison, wish, ghosts);
  const items = itemsOn(both, seen, side);
  const here = new Set<string>([...seen, ...items.map(({ id }) => id)]);
  const isThere = (id: RelationId) => comparison.relations.get(id)?.[side] !== undefined;
  const drawn = both.marks.filter((mark) => {
    const ghost = ghosts.get(mark);
    if (ghost !== undefined) return seen.has(ghost.id);
    return isOn(mark, here, isThere) && !isOther(mark.look, side);
  });
  const occurrences = new Map(both.occurrences.map((one) => [one.id, one]));
  for (const ghost of ghosts.values()) {
    if (!occurrences.has(ghost.id)) occurrences.set(ghost.id, ghost);
  }
  const former = formerLabels(both, comparison, side);
  const marks = drawn.map((mark) => {
    const ghost = ghosts.get(mark);
    const solid = ghost === undefined ? mark : solidMark(mark, ghost);
    return renamed(solid, occurrences, former, both.font);
  });
  return {
    ...both,
    title,
    caption: title,
    marks,
    occurrences: [...occurrences.values()]
      .filter(({ id }) => seen.has(id))
      .map((one) => {
        const label = former.get(one.element);
        return label === undefined ? one : { ...one, label };
      }),
    items,
    edges: both.edges.filter(
      ({ from, to, relations }) =>
        here.has(from) &&
        here.has(to) &&
        (relations.length === 0 || relations.some((id) => isThere(id))),
    ),
    unshown: both.unshown.filter(({ source }) =>
      source.kind === 'element'
        ? comparison.elements.get(source.id)?.[side] !== undefined
        : isThere(source.id),
    ),
  };
}

/** What stood elsewhere before leaves a dotted box; by mark, the place that it tells of. */
function ghostsOf(both: Figure, comparison: Comparison): ReadonlyMap<Mark, Occurrence> {
  const places = new Map<string, Occurrence>();
  for (const mark of both.marks) {
    const { emphasis, line, layer = 'other' } = mark.look;
    if (emphasis !== 'faint' || line !== 'dotted' || mark.occurrence !== undefined) continue;
    if (mark.id.startsWith('legend/') || mark.shape === 'text' || mark.shape === 'path') continue;
    const element = elementIn(mark.id, comparison);
    if (element === undefined) continue;
    const { x, y, width, height } = mark;
    const box: Rect = { x, y, width, height };
    const id = mark.id as OccurrenceId;
    const label = labelOf(element, both.language);
    places.set(id, { id, element: element.id, box, shape: 'box', layer, label, labelBox: box });
  }
  const ghosts = new Map<Mark, Occurrence>();
  if (places.size === 0) return ghosts;
  for (const mark of both.marks) {
    const place = mark.occurrence === undefined ? placeOf(mark.id, places) : undefined;
    if (place !== undefined) ghosts.set(mark, place);
  }
  return ghosts;
}

function placeOf(id: string, places: ReadonlyMap<string, Occurrence>): Occurrence | undefined {
  const end = id.lastIndexOf('/');
  return places.get(id) ?? (end < 0 ? undefined : places.get(id.slice(0, end)));
}

/** An occurrence besides the first is called after its element and where it stands. */
function elementIn(id: string, { elements }: Comparison): Element | undefined {
  for (let end = id.lastIndexOf('@'); end > 0; end = id.lastIndexOf('@', end - 1)) {
    const row = elements.get(id.slice(0, end) as ElementId);
    if (row !== undefined) return row.before ?? row.after;
  }
  return undefined;
}

/** The occurrences that the side has. */
function seenOn(
  { occurrences }: Figure,
  { elements }: Comparison,
  { side, own }: SideWish,
  ghosts: ReadonlyMap<Mark, Occurrence>,
): ReadonlySet<string> {
  const places = new Map<ElementId, number>();
  for (const { element } of occurrences) places.set(element, (places.get(element) ?? 0) + 1);
  const several = ghosts.size > 0 || [...places.values()].some((count) => count > 1);
  const alone = several ? own() : undefined;
  const known = alone && new Set<string>(alone.occurrences.map(({ id }) => id));
  const seen = new Set<string>();
  for (const { id, element } of occurrences) {
    if (elements.get(element)?.[side] === undefined) continue;
    if (known === undefined || known.has(id)) seen.add(id);
  }
  if (side === 'before') for (const { id } of ghosts.values()) seen.add(id);
  return seen;
}

/** Cells that hold a letter of this side; frames with something in them, or nothing on either side. */
function itemsOn(both: Figure, seen: ReadonlySet<string>, side: SideWish['side']): FigureItem[] {
  const filled = new Set<string>();
  for (const { occurrence, look } of both.marks) {
    if (occurrence !== undefined && look.part === 'cell-text' && !isOther(look, side)) {
      filled.add(occurrence);
    }
  }
  const inside = new Map<string, boolean>();
  for (const { id, parent } of [...both.occurrences, ...both.items.filter(isNote)]) {
    if (parent === undefined) continue;
    const here = seen.has(id) || !both.occurrences.some((one) => one.id === id);
    inside.set(parent, inside.get(parent) === true || here);
  }
  // Containers come before their content: from the innermost outwards.
  for (const { id, parent } of both.items.toReversed()) {
    if (parent !== undefined && inside.get(id) !== false && inside.has(id)) {
      inside.set(parent, inside.get(parent) === true || inside.get(id) === true);
    }
  }
  return both.items.filter(({ id, kind }) =>
    kind === 'cell' ? filled.has(id) : kind !== 'frame' || inside.get(id) !== false,
  );
}

const isNote = ({ kind }: FigureItem): boolean => kind === 'note' || kind === 'image';

function isOn(
  { occurrence, source, ends }: Mark,
  here: ReadonlySet<string>,
  isThere: (id: RelationId) => boolean,
): boolean {
  if (occurrence !== undefined) return here.has(occurrence);
  for (const end of [ends?.from, ends?.to]) if (end !== undefined && !here.has(end)) return false;
  if (source?.kind === 'relation') return isThere(source.id);
  return source?.kind !== 'relations' || source.ids.some(isThere);
}

/** A letter in a cell that only the other side has. */
const isOther = ({ part, fate }: Look, side: SideWish['side']): boolean =>
  part === 'cell-text' && fate === (side === 'before' ? 'new' : 'retired');

/** On the side where it stood there, it is a box like others that change. */
function solidMark(mark: Mark, { id, element }: Occurrence): Mark {
  const { emphasis, line, ...look } = mark.look;
  const stands = {
    occurrence: id,
    source: { kind: 'element', id: element },
    fate: 'changed',
  } as const;
  return { ...mark, look: { ...look, fate: 'changed' }, ...stands };
}

/** Names that the earlier side has otherwise than the figure of both. */
function formerLabels(
  { language, occurrences }: Figure,
  { elements }: Comparison,
  side: SideWish['side'],
): ReadonlyMap<ElementId, string> {
  const labels = new Map<ElementId, string>();
  if (side === 'after') return labels;
  for (const { element } of occurrences) {
    const { before, after } = elements.get(element) ?? {};
    if (before === undefined || after === undefined || before.name === after.name) continue;
    const label = labelOf(before, language);
    if (label !== labelOf(after, language)) labels.set(element, label);
  }
  return labels;
}

/** The label set anew in its room, as large as it was. */
function renamed(
  mark: Mark,
  occurrences: ReadonlyMap<string, Occurrence>,
  former: ReadonlyMap<ElementId, string>,
  font: Figure['font'],
): Mark {
  const { occurrence: id } = mark;
  if (mark.shape !== 'text' || id === undefined || mark.id !== `${id}/label`) return mark;
  const occurrence = occurrences.get(id);
  const label = occurrence && former.get(occurrence.element);
  if (occurrence === undefined || label === undefined) return mark;
  const { size, weight, rotate, lines } = mark;
  const { box, labelBox } = occurrence;
  const left = lines.length > 1 && lines.every(({ x }) => x === lines[0]?.x);
  const upright = rotate !== undefined;
  // Beside what else the box says, in the middle of where the name stands.
  const room = {
    x: left ? labelBox.x : box.x + 0.06 * box.width,
    y: upright ? box.y : labelBox.y,
    width: left ? box.x + box.width - labelBox.x : 0.88 * box.width,
    height: upright ? box.height : labelBox.height,
  };
  const style = {
    size,
    weight,
    font: font.name,
    upright,
    align: left ? 'left' : 'centre',
  } as const;
  const { text } = setText(label, room, style);
  return { ...mark, lines: text.lines };
}
