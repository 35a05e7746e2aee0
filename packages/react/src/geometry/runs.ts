/** Boxes that stand in an order, such as the headers of a table: where among them one would go. All mm. */
import type { Figure, OccurrenceId, Run } from '@khung/diagram';
import type { Box } from './boxes.ts';
import { indexOf } from './figureIndex.ts';
import type { Point } from './hit.ts';

/** The run that a box stands in. */
export const runOf = (figure: Figure, { id }: Box): Run | undefined =>
  figure.runs?.find(({ members }) => members.includes(id));

/** Those of the boxes that stand in the run, in its order. */
export function inRun({ members }: Run, boxes: readonly Box[]): Box[] {
  const ranks = new Map(members.map((id, rank) => [id, rank]));
  return boxes
    .filter(({ id }) => ranks.has(id))
    .sort((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0));
}

export interface OrderPlace {
  /** The one that they would stand before; undefined: last. */
  readonly before: OccurrenceId | undefined;
  /** Along the run, where a line shows it; undefined where they stand there already. */
  readonly line: number | undefined;
}

/** Where in their run boxes would go if they were let go at a point. */
export function orderPlace(
  figure: Figure,
  run: Run,
  moving: readonly Box[],
  point: Point,
): OrderPlace {
  const held = new Set(moving.map(({ id }) => id));
  const all = standing(figure, run);
  const next = all.find(({ id, from, to }) => !held.has(id) && point[run.along] < (from + to) / 2);
  const before = next?.id;
  const line = next?.from ?? run.end;
  return { before, line: staysPut(all, held, before) ? undefined : line };
}

/** Some places on (or back, if less than 0) among those that are drawn; undefined where it can go no further. */
export function orderStep(
  figure: Figure,
  run: Run,
  moving: readonly Box[],
  by: number,
): OrderPlace | undefined {
  const held = new Set(moving.map(({ id }) => id));
  const all = standing(figure, run);
  const others = all.filter(({ id }) => !held.has(id));
  const first = all.findIndex(({ id }) => held.has(id));
  const at = all.slice(0, first).filter(({ id }) => !held.has(id)).length;
  const next = others[Math.max(0, Math.min(others.length, at + by))];
  const place = { before: next?.id, line: next?.from ?? run.end };
  return staysPut(all, held, place.before) ? undefined : place;
}

interface Standing {
  readonly id: OccurrenceId;
  readonly from: number;
  readonly to: number;
}

/** The members that are drawn, each from its own beginning to that of the next. */
function standing(figure: Figure, { along, members, end }: Run): Standing[] {
  const { boxById } = indexOf(figure);
  const begins = members.flatMap((id) => {
    const box = boxById.get(id)?.box;
    return box === undefined ? [] : [{ id, from: box[along] }];
  });
  return begins.map(({ id, from }, index) => ({ id, from, to: begins[index + 1]?.from ?? end }));
}

function staysPut(
  all: readonly Standing[],
  held: ReadonlySet<string>,
  before: OccurrenceId | undefined,
): boolean {
  const now = all.map(({ id }) => id);
  const others = now.filter((id) => !held.has(id));
  const at = before === undefined ? others.length : others.indexOf(before);
  const then = [...others.slice(0, at), ...now.filter((id) => held.has(id)), ...others.slice(at)];
  return then.every((id, index) => id === now[index]);
}
