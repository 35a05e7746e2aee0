/**
 * One element added at many places to figures of every number of elements between two: how seldom more
 * than a handful of boxes move, which one case alone does not tell.
 */
import { type ElementId, textIn } from '@khung/core';
import { type Figure, type Movement, movement } from '@khung/diagram';
import { extended } from './extended.ts';
import { drawnIn, figureOf, leavesOf, relationsOf, type Subject, sized } from './subject.ts';

export interface Sweep {
  readonly from: number;
  readonly to: number;
  /** Places in each figure, spread evenly; the end comes besides. */
  readonly spots: number;
}

export interface Added extends Movement {
  /** Elements in the figure before. */
  readonly count: number;
  readonly at: 'after' | 'end';
  readonly related: boolean;
}

/** Boxes: that many may give way to a new one. */
const HANDFUL = 5;

/** More than a handful of boxes stand elsewhere. */
export const isJump = ({ moved }: Movement): boolean => moved > HANDFUL;

/** A figure of so many elements, one more, one more; in each one is added everywhere, and taken away again. */
export function sweep(subject: Subject, { from, to, spots }: Sweep): Added[] {
  const found: Added[] = [];
  let current = sized(subject, from);
  for (let step = 0; step < 2 * (to - from) + GROWTH; step += 1) {
    const figure = figureOf(current);
    const count = drawnIn(figure);
    if (count > to) break;
    const leaves = leavesOf(current, figure);
    if (count >= from) {
      for (const [index, like] of spread(leaves, spots).entries()) {
        found.push(...addedTo(current, figure, { like, at: 'after', count, turn: step + index }));
      }
      const last = leaves.at(-1);
      if (last !== undefined) {
        found.push(...addedTo(current, figure, { like: last, at: 'end', count, turn: step }));
      }
    }
    current = grownBy(current, figure, step) ?? current;
  }
  return found;
}

/** Steps that a figure may begin below the least number. */
const GROWTH = 20;

const ADDED = 'moi-them';

interface Place {
  readonly like: ElementId;
  readonly at: 'after' | 'end';
  readonly count: number;
  readonly turn: number;
}

/** Without a relation and with one of those that its like has, where it is drawn then. */
function addedTo(subject: Subject, figure: Figure, { like, at, count, turn }: Place): Added[] {
  const ways = relationsOf(subject, figure, like);
  const way = ways[turn % Math.max(1, ways.length)];
  return [[], ...(way === undefined ? [] : [[way]])].flatMap((relations) => {
    const added = { like, id: ADDED, name: 'Thành phần mới bổ sung', at, relations };
    const after = figureOf({ ...subject, model: extended(subject.model, added) });
    if (!after.occurrences.some(({ element }) => element === ADDED)) return [];
    return [{ ...movement(figure, after), count, at, related: relations.length > 0 }];
  });
}

/** With one element more that stays, another place each time. */
function grownBy(subject: Subject, figure: Figure, step: number): Subject | undefined {
  const leaves = leavesOf(subject, figure);
  const like = leaves[(step * STRIDE) % Math.max(1, leaves.length)];
  if (like === undefined) return undefined;
  const ways = relationsOf(subject, figure, like);
  const way = ways[step % Math.max(1, ways.length)];
  const known = textIn(subject.model.elements.get(like)?.name, 'vi');
  const model = extended(subject.model, {
    like,
    id: `${like}+${step}`,
    name: `${known} (${step + 1})`,
    at: 'after',
    relations: way === undefined ? [] : [way],
  });
  return { ...subject, model };
}

/** Prime, so that places change whatever the number of elements. */
const STRIDE = 17;

const spread = <Item>(list: readonly Item[], count: number): Item[] =>
  Array.from({ length: Math.min(count, list.length) }, (_, spot) =>
    Math.floor(((spot + 0.5) * list.length) / Math.min(count, list.length)),
  ).flatMap((index) => list[index] ?? []);
