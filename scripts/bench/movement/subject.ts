/** What movement is measured on: a view of the sample as it is, and one brought to about fifty elements. */
import {
  type ElementId,
  elementId,
  type Json,
  type Model,
  type RelationId,
  textIn,
} from '@khung/core';
import type { Figure, Viewpoint, ViewWish } from '@khung/diagram';
import { extended, nesterOf } from './extended.ts';

export interface Subject {
  readonly viewpoint: Viewpoint;
  readonly model: Model;
  readonly wish: ViewWish;
}

/** Its one figure, never split over pages. */
export function figureOf({ viewpoint, model, wish }: Subject): Figure {
  const [figure] = viewpoint.figures(model, { ...wish, split: false });
  if (figure === undefined) throw new Error(`${viewpoint.id} draws nothing`);
  return figure;
}

/** Elements drawn that hold none drawn, in the model's order. */
export function leavesOf({ model }: Subject, figure: Figure): readonly ElementId[] {
  const holders = new Set(figure.occurrences.map(({ parent }) => parent));
  const leaves = new Set(
    figure.occurrences.filter(({ id }) => !holders.has(id)).map(({ element }) => element),
  );
  return [...model.elements.keys()].filter((id) => leaves.has(id));
}

/** The relations by which an element is in the figure: those of its lines, or, without lines, all but its nesting. */
export function relationsOf(
  { model }: Subject,
  figure: Figure,
  element: ElementId,
): readonly RelationId[] {
  const nester = nesterOf(model, element);
  const all = [...model.relations.values()]
    .filter(({ id, source, target }) => id !== nester && (source === element || target === element))
    .map(({ id }) => id);
  const drawn = new Set(figure.edges.flatMap(({ relations }) => relations));
  const lines = all.filter((id) => drawn.has(id));
  return lines.length > 0 ? lines : all;
}

/** Its model with elements more or fewer, spread evenly over the figure, until about so many are drawn. */
export function sized(subject: Subject, wanted: number): Subject {
  let current = subject;
  for (let round = 1; round <= 12; round += 1) {
    const figure = figureOf(current);
    const missing = wanted - drawnIn(figure);
    if (Math.abs(missing) <= wanted / 10) break;
    const model =
      missing > 0
        ? grown(current, figure, missing, round)
        : shrunk(current, figure, -missing, chosenIn(subject.wish.settings));
    current = { ...current, model };
  }
  return current;
}

export const drawnIn = (figure: Figure): number =>
  new Set(figure.occurrences.map(({ element }) => element)).size;

function grown(subject: Subject, figure: Figure, by: number, round: number): Model {
  return evenly(leavesOf(subject, figure), by).reduce((model, like, index) => {
    const ways = relationsOf(subject, figure, like);
    const way = ways[index % Math.max(1, ways.length)];
    const known = textIn(model.elements.get(like)?.name, 'vi');
    return extended(model, {
      like,
      id: `${like}-${round}`,
      name: `${known} số ${round + 1}`,
      at: 'after',
      relations: way === undefined ? [] : [way],
    });
  }, subject.model);
}

function shrunk(subject: Subject, figure: Figure, by: number, kept: ReadonlySet<string>): Model {
  const leaves = leavesOf(subject, figure).filter((id) => !kept.has(id));
  const gone = new Set<string>(evenly(leaves, Math.min(by, leaves.length >> 1)));
  const { elements, relations } = subject.model;
  return {
    ...subject.model,
    elements: new Map([...elements].filter(([id]) => !gone.has(id))),
    relations: new Map(
      [...relations].filter(([, { source, target }]) => !gone.has(source) && !gone.has(target)),
    ),
  };
}

/** So many of a list, or all, spread evenly. */
function evenly<Item>(list: readonly Item[], count: number): Item[] {
  const taken = Math.min(count, list.length);
  return Array.from(
    { length: taken },
    (_, at) => list[Math.floor(((at + 0.5) * list.length) / taken)],
  ).filter((item) => item !== undefined);
}

/** Elements that the view's settings name, such as the one an impact begins at. */
const chosenIn = (settings: Readonly<Record<string, Json>> | undefined): ReadonlySet<string> =>
  new Set(Object.values(settings ?? {}).filter((value) => typeof value === 'string'));

/** For a view drawn by hand: so many elements put on it in a grid, as a person would, in mm. */
export function byHand(model: Model, count: number): NonNullable<ViewWish['placements']> {
  const [columns, width, height] = [8, 30, 16];
  const ids = evenly([...model.elements.keys()], count);
  return Object.fromEntries(
    ids.map((id, at) => [
      elementId(id),
      { x: (at % columns) * width, y: Math.floor(at / columns) * height },
    ]),
  );
}
