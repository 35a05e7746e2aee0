/**
 * The boxes of an overview over the union of what it compares, nested, with what is left out. Something
 * that stands in another group afterwards leaves a ghost at its former place.
 */
import {
  type Element,
  type ElementId,
  elementTypeInfo,
  fateWords,
  type Layer,
  type Profile,
  shapeOf,
  textIn,
} from '@khung/core';
import type { OccurrenceId, UnshownReason } from '../figure/figure.ts';
import { drawnLines, drawnText } from '../text/measure.ts';
import type { Block, Degree } from './diagram.ts';
import { isShown, type Show, type Source } from './source.ts';
import { type Stand, standsOf } from './standing.ts';
import { figureWord } from './words.ts';

export interface BlocksOptions {
  readonly language: string;
  readonly levels: number;
  readonly show: Show;
  readonly wanted?: ((element: Element) => boolean) | undefined;
  readonly pins?: ReadonlyMap<ElementId, number> | undefined;
  readonly heat?: ReadonlyMap<ElementId, Degree> | undefined;
  /** Stand out, with what they hold; the others step back. None: all alike. */
  readonly emphasised?: ReadonlySet<ElementId> | undefined;
}

export interface Blocks {
  /** Root blocks by region, in order. */
  readonly byRegion: ReadonlyMap<string, readonly Block[]>;
  /** Elements of the side shown that are not drawn. */
  readonly unshown: ReadonlyMap<ElementId, UnshownReason>;
  readonly stands: { before: ReadonlyMap<ElementId, Stand>; after: ReadonlyMap<ElementId, Stand> };
  /** Levels of nesting that there are. */
  readonly depth: number;
}

/** A place in the union, before it becomes a block. */
interface Seat {
  readonly id: OccurrenceId;
  readonly element: Element;
  readonly labels: readonly string[];
  readonly label: string;
  readonly layer: Layer;
  readonly region: string;
  readonly parent: ElementId | undefined;
  readonly hidden: boolean;
  readonly ghost: boolean;
  readonly leaves: boolean;
  /** In the comparison, whichever side is shown. */
  readonly fate: Block['fate'];
}

export function blocksOf(source: Source, profile: Profile, options: BlocksOptions): Blocks {
  const after = standsOf(source.after, profile);
  const before = source.before === undefined ? new Map() : standsOf(source.before, profile);
  const unshown = new Map<ElementId, UnshownReason>();
  const roots = new Map<string, Seat[]>();
  const inside = new Map<ElementId, Seat[]>();
  const put = (seat: Seat) => {
    if (seat.parent === undefined) list(roots, seat.region).push(seat);
    else list(inside, seat.parent).push(seat);
  };
  for (const seat of seatsOf(source, { before, after }, options, unshown)) put(seat);

  const byRegion = new Map<string, Block[]>();
  let depth = 0;
  const build = (seat: Seat, level: number, within: boolean): Block => {
    const chosen = within || options.emphasised?.has(seat.element.id) === true;
    depth = Math.max(depth, level);
    const seats = seat.ghost ? [] : (inside.get(seat.element.id) ?? []);
    const deeper = seats.map((child) => build(child, level + 1, chosen));
    const drawn = level < options.levels;
    if (!drawn) {
      for (const child of seats) {
        if (!child.ghost && !child.hidden) unshown.set(child.element.id, 'too-deep');
      }
    }
    const emphasis = emphasisOf(chosen, deeper, options);
    const block = blockOf(seat, drawn ? deeper : [], drawn ? [] : deeper, profile, options);
    return emphasis === undefined ? block : { ...block, emphasis };
  };
  for (const [region, seats] of roots)
    byRegion.set(
      region,
      seats.map((seat) => build(seat, 1, false)),
    );
  return { byRegion, unshown, stands: { before, after }, depth };
}

/** What is chosen and all in it; a container of something chosen is as it always is. */
function emphasisOf(
  chosen: boolean,
  inside: readonly Block[],
  { emphasised }: BlocksOptions,
): Block['emphasis'] {
  if (emphasised === undefined || emphasised.size === 0) return undefined;
  if (chosen) return 'strong';
  return inside.some((block) => block.emphasis !== 'faint') ? undefined : 'faint';
}

function* seatsOf(
  source: Source,
  stands: Blocks['stands'],
  options: BlocksOptions,
  unshown: Map<ElementId, UnshownReason>,
): Generator<Seat> {
  const { show, language, wanted } = options;
  const filtered = new Set<ElementId>();
  const isWanted = (element: Element) => wanted === undefined || wanted(element);
  for (const row of source.elements) {
    const element = row.after ?? row.before;
    if (element !== undefined && !isWanted(element)) filtered.add(element.id);
  }
  // Only what holds nothing leaves a ghost: what moves with its content takes it along.
  const holders = new Set<ElementId>();
  for (const side of [stands.before, stands.after]) {
    for (const stand of side.values()) if (stand.parent !== undefined) holders.add(stand.parent);
  }
  for (const row of source.elements) {
    const element = (show === 'before' ? row.before : undefined) ?? row.after ?? row.before;
    if (element === undefined) continue;
    const shown = isShown(row, show);
    if (filtered.has(element.id)) {
      if (shown) unshown.set(element.id, 'filtered');
      continue;
    }
    const old = row.before === undefined ? undefined : stands.before.get(element.id);
    const now = row.after === undefined ? undefined : stands.after.get(element.id);
    const main = now?.region === undefined ? (old ?? now) : now;
    if (main?.region === undefined) {
      if (shown) unshown.set(element.id, 'no-band');
      continue;
    }
    const parent = main.parent !== undefined && filtered.has(main.parent) ? undefined : main.parent;
    const moved =
      old?.region !== undefined &&
      main === now &&
      (old.region !== now.region || old.parent !== now.parent) &&
      !holders.has(element.id) &&
      !(old.parent !== undefined && filtered.has(old.parent));
    const seat = {
      element,
      labels: labelsOf([row.before, row.after], language),
      label: labelOf(element, language),
      layer: main.layer,
    };
    yield {
      ...seat,
      id: occurrenceId(element.id),
      region: main.region,
      parent,
      hidden: !shown || (moved && show === 'before'),
      ghost: false,
      leaves: row.after === undefined,
      fate: row.fate,
    };
    if (moved && old?.region !== undefined) {
      yield {
        ...seat,
        id: occurrenceId(`${element.id}@${old.parent ?? old.region}`),
        region: old.region,
        parent: old.parent,
        hidden: show === 'after',
        ghost: true,
        leaves: true,
        fate: undefined,
      };
    }
  }
}

/** How many of those that are not drawn a comparison does not keep as they were; shown where both sides are. */
export const changedOf = (
  changed: number,
  both: boolean,
): Pick<Block, 'moreChanged' | 'moreChangedRoom'> =>
  changed === 0 ? {} : { moreChangedRoom: changed, ...(both ? { moreChanged: changed } : {}) };

const occurrenceId = (text: string): OccurrenceId => text as OccurrenceId;

function list<Key, Value>(map: Map<Key, Value[]>, key: Key): Value[] {
  let values = map.get(key);
  if (values === undefined) {
    values = [];
    map.set(key, values);
  }
  return values;
}

/** The name in the figure's language; what has none goes by its type. */
export function labelOf(element: Element, language: string): string {
  const name = drawnLines(textIn(element.name, language));
  return name === '' ? drawnText(textIn(elementTypeInfo(element.type).name, language)) : name;
}

function labelsOf(elements: readonly (Element | undefined)[], language: string): string[] {
  const labels = new Set<string>();
  for (const element of elements) if (element !== undefined) labels.add(labelOf(element, language));
  return [...labels];
}

/** Elements in blocks that are left out: those shown, and those of the frame. */
const leftOut = (blocks: readonly Block[], hiddenToo: boolean): number =>
  blocks.reduce((sum, block) => {
    const own = block.former || (block.hidden && !hiddenToo) ? 0 : 1;
    return sum + own + (hiddenToo ? block.moreRoom : block.more);
  }, 0);

const changedIn = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { former, fateRoom, moreChangedRoom = 0 }) => {
    const own = former || fateRoom === undefined || fateRoom === 'kept' ? 0 : 1;
    return sum + own + moreChangedRoom;
  }, 0);

function blockOf(
  seat: Seat,
  children: readonly Block[],
  omitted: readonly Block[],
  profile: Profile,
  options: BlocksOptions,
): Block {
  const { language } = options;
  const own = shapeOf(seat.element, profile);
  const holds = children.length > 0;
  const shape = own === 'bus' ? 'bus' : holds ? 'group' : own === 'group' ? 'box' : own;
  const words = seat.fate === undefined ? undefined : fateWords(seat.fate).badge;
  const badge = seat.ghost ? figureWord('moved-badge', language) : words && textIn(words, language);
  const both = options.show === 'both';
  const pins = seat.ghost ? undefined : options.pins?.get(seat.element.id);
  const heat = seat.ghost ? undefined : options.heat?.get(seat.element.id);
  return {
    id: seat.id,
    element: seat.element.id,
    label: seat.label,
    labels: seat.labels,
    layer: seat.layer,
    shape: seat.ghost && shape === 'bus' ? 'box' : shape,
    children,
    hidden: seat.hidden,
    former: seat.ghost,
    ghost: seat.ghost && both,
    more: leftOut(omitted, false),
    moreRoom: leftOut(omitted, true),
    ...changedOf(changedIn(omitted), both),
    leaves: seat.leaves,
    ...(seat.fate === undefined || !both ? {} : { fate: seat.fate }),
    ...(seat.fate === undefined ? {} : { fateRoom: seat.fate }),
    ...(badge === undefined ? {} : { badgeRoom: badge, ...(both ? { badge } : {}) }),
    ...(pins === undefined || pins === 0 ? {} : { pins }),
    ...(heat === undefined ? {} : { heat }),
  };
}
