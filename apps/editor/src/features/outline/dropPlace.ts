/** Where rows of the outline go: into the row under the hand, or between it and a neighbour; with keys, past one. */
import type { ElementId } from '@khung/core';
import type { OutlineRow } from './tree.ts';

export interface DropPlace {
  readonly kind: 'into' | 'before' | 'after';
  /** `undefined`: out of every box. */
  readonly parent: ElementId | undefined;
  /** The sibling to stand before, `null`: last; absent: wherever its own order puts it. */
  readonly before?: ElementId | null;
}

/** The part of a row, at its top and at its bottom, that means the line there and not the row. */
const EDGE = 0.28;

/**
 * @param share how far down the row the hand is, from 0 to 1; `undefined`: only the row itself is meant
 * @param takes whether a row may hold what is dragged
 */
export function dropPlace(
  rows: readonly OutlineRow[],
  at: number,
  share: number | undefined,
  takes: (parent: ElementId | undefined) => boolean,
): DropPlace | undefined {
  const row = rows[at];
  if (row === undefined) return undefined;
  if (row.kind === 'root')
    return takes(undefined) ? { kind: 'into', parent: undefined } : undefined;
  const into = takes(row.id);
  const edge = into ? EDGE : 0.5;
  if (share === undefined) return into ? { kind: 'into', parent: row.id } : undefined;
  const beside = share < edge ? 'before' : share >= 1 - edge ? 'after' : undefined;
  if (beside === undefined) return { kind: 'into', parent: row.id };
  const place = beside === 'before' ? before(rows, at) : after(rows, at);
  return takes(place.parent)
    ? { kind: beside, ...place }
    : into
      ? { kind: 'into', parent: row.id }
      : undefined;
}

/** Past the sibling above (`-1`) or below (`1`); `undefined` where there is none. */
export function stepPlace(
  rows: readonly OutlineRow[],
  at: number,
  by: -1 | 1,
): DropPlace | undefined {
  const other = siblingAt(rows, at, by);
  if (other === undefined) return undefined;
  const parent = parentOf(rows, at);
  if (by === -1) return { kind: 'before', parent, before: idOf(rows[other]) ?? null };
  const next = siblingAt(rows, other, 1);
  return { kind: 'after', parent, before: idOf(rows[next ?? -1]) ?? null };
}

const before = (rows: readonly OutlineRow[], at: number) => ({
  parent: parentOf(rows, at),
  before: idOf(rows[at]) ?? null,
});

/** Under a row that is open stands the first of what is in it. */
function after(rows: readonly OutlineRow[], at: number) {
  const row = rows[at];
  if (row?.kind === 'element' && row.children && row.open)
    return { parent: row.id, before: idOf(rows[at + 1]) ?? null };
  const next = siblingAt(rows, at, 1);
  return { parent: parentOf(rows, at), before: idOf(rows[next ?? -1]) ?? null };
}

function parentOf(rows: readonly OutlineRow[], at: number): ElementId | undefined {
  const depth = depthOf(rows[at]);
  for (let up = at - 1; up >= 0; up -= 1) if (depthOf(rows[up]) < depth) return idOf(rows[up]);
  return undefined;
}

function siblingAt(rows: readonly OutlineRow[], at: number, by: -1 | 1): number | undefined {
  const depth = depthOf(rows[at]);
  for (let to = at + by; to >= 0 && to < rows.length; to += by) {
    if (depthOf(rows[to]) < depth) return undefined;
    if (depthOf(rows[to]) === depth) return to;
  }
  return undefined;
}

const idOf = (row: OutlineRow | undefined): ElementId | undefined =>
  row?.kind === 'element' ? row.id : undefined;

const depthOf = (row: OutlineRow | undefined): number => (row?.kind === 'element' ? row.depth : 0);
