/**
 * Plans how boxes and groups share a width: rows of groups, every group with as many columns as keep
 * the row low, all boxes of a row equally wide. A plan knows needs, not places.
 */

import { gridHeight } from './heights.ts';
import type { Measured } from './measured.ts';
import { cellsNeed, titleNeed } from './needs.ts';
import type { BusRow, CellRow, GridPlan, RowPlan, Unit, UnitPlan } from './plan.ts';
import type { Rhythm } from './rhythm.ts';
import { leastBox, mostColumns, share, standsAlone, unitsOf } from './units.ts';

/** The best plan for these items. `most` columns at most; as many as `wished` where words allow. */
export function planGrid(
  items: readonly Measured[],
  width: number,
  rhythm: Rhythm,
  most = MOST_COLUMNS,
  wished?: number,
): GridPlan {
  const buses = items.filter((item) => item.block.shape === 'bus');
  const units = unitsOf(items.filter((item) => item.block.shape !== 'bus'));
  const own = wished === undefined ? [] : rowsInColumns(units, width, rhythm, wished);
  const rows: RowPlan[] = own.length > 0 ? own : bestRows(units, width, rhythm, most);
  for (const item of buses) rows.push(busRow(item, width, rhythm));
  return { width, rows };
}

/** Length of the heads of a bus, mm. */
export const headOf = (rhythm: Rhythm): number => rhythm.line * 1.1 + rhythm.gap;

function busRow(item: Measured, width: number, rhythm: Rhythm): BusRow {
  const inside = width - 2 * headOf(rhythm);
  const title = titleNeed(item, inside - 2 * rhythm.pad, rhythm);
  if (item.children.length === 0) return { kind: 'bus', item, title };
  return { kind: 'bus', item, title, inner: planGrid(item.children, inside, rhythm) };
}

/** More columns than this make no better figure; the search stays short. */
const MOST_COLUMNS = 30;
/** Up to so many units every number of columns is tried. */
const FEW_UNITS = 10;
/** Where there are many boxes, these parts of the most columns are tried. */
const COARSE = [1, 0.8, 0.6, 0.4];

function bestRows(
  units: readonly Unit[],
  width: number,
  rhythm: Rhythm,
  allowed: number,
): CellRow[] {
  if (units.length === 0) return [];
  const least = leastBox(units, rhythm);
  const cells = units.reduce((sum, unit) => sum + mostColumns(unit), 0);
  const most = Math.min(
    Math.max(1, Math.floor((width + rhythm.gap) / (least + rhythm.gap))),
    cells,
    allowed,
  );
  const space: Space = { width, least, rhythm, known: new Map() };
  const rowsOf = rhythm.coarse ? packedRows : rowsWith;
  // Few columns where many would do make a tall figure; they are not worth the time. Of many units
  // some columns are tried, then those beside the best.
  const step = units.length > FEW_UNITS ? Math.max(1, Math.ceil(most / 8)) : 1;
  const attempts: Attempt[] = [];
  // What costs no less than the best so far is not followed to its end.
  let limit = Number.POSITIVE_INFINITY;
  const attempt = (columns: number) => {
    if (columns > most) return;
    const found = rowsOf(columns, units, space, limit);
    if (found === undefined) return;
    attempts.push({ ...found, columns });
    limit = Math.min(limit, found.cost);
  };
  if (rhythm.coarse) {
    for (const columns of new Set(COARSE.map((part) => Math.ceil(most * part)))) attempt(columns);
  } else {
    for (let columns = Math.ceil(most / 3); columns <= most; columns += step) attempt(columns);
  }
  const around = rhythm.coarse ? undefined : cheapest(attempts)?.columns;
  for (let off = 1; around !== undefined && off < step; off += 1) {
    attempt(around + off);
    if (around > off) attempt(around - off);
  }
  const best = cheapest(attempts);
  const rows =
    best?.rows ??
    units.map((unit) => draft([unit], 1, [1], { ...space, least: 0 })).filter(defined);
  return rows.map((row) => finished(row, rhythm));
}

/** Rows of as many columns as a person wishes; none where they are too narrow for words. */
function rowsInColumns(
  units: readonly Unit[],
  width: number,
  rhythm: Rhythm,
  columns: number,
): CellRow[] {
  const space: Space = { width, least: leastBox(units, rhythm), rhythm, known: new Map() };
  const found = rowsWith(columns, units, space, Number.POSITIVE_INFINITY);
  return (found?.rows ?? []).map((row) => finished(row, rhythm));
}

/** What all rows of a grid have in common. */
interface Space {
  readonly width: number;
  /** A box is no narrower. */
  readonly least: number;
  readonly rhythm: Rhythm;
  /** Needs already reckoned: by box width, then unit, then number of columns. */
  readonly known: Map<number, Map<Unit, number[][]>>;
}

interface Attempt {
  readonly columns: number;
  readonly rows: Draft[];
  readonly cost: number;
}

const cheapest = (attempts: readonly Attempt[]): Attempt | undefined =>
  attempts.reduce<Attempt | undefined>(
    (best, some) => (best === undefined || some.cost < best.cost - 1e-6 ? some : best),
    undefined,
  );

const defined = <T>(value: T | undefined): value is T => value !== undefined;

/** Groups beside each other in one row. */
const MOST_UNITS = 12;

/** Cuts the units into rows of at most `columns` columns, at the least cost. */
function rowsWith(
  columns: number,
  units: readonly Unit[],
  space: Space,
  limit: number,
): Rows | undefined {
  const { rhythm } = space;
  const best: Best[] = [{ cost: 0, from: 0, row: undefined }];
  const many = units.length > FEW_UNITS;
  const longest = Math.min(columns, MOST_UNITS);
  for (let to = 1; to <= units.length; to += 1) {
    let boxes = 0;
    for (let from = to - 1; from >= Math.max(0, to - longest); from -= 1) {
      const before = best[from];
      if (from < to - 1 && [units[from], units[to - 1]].some((unit) => standsAlone(unit))) break;
      const unit = units[from];
      boxes += unit === undefined ? 0 : mostColumns(unit);
      const worth = Math.min(limit, best[to]?.cost ?? Number.POSITIVE_INFINITY);
      if (before === undefined || before.cost >= worth) continue;
      if (many) {
        // Rows that stay half empty, or are much too full, are not worth trying among many.
        const mayGrow = to < units.length && to - from < longest && !standsAlone(units[to]);
        if (mayGrow && boxes < columns * 0.6) continue;
        if (boxes > columns * 5 && to - from > 1) break;
      }
      const some = units.slice(from, to);
      if (some.length > columns) continue;
      const row = draft(some, columns, share(some, columns), space, worth - before.cost);
      if (row === undefined) continue;
      const cost = before.cost + row.cost + (from > 0 ? rhythm.gap : 0);
      const known = best[to];
      if (known === undefined || cost < known.cost - 1e-6) best[to] = { cost, from, row };
    }
  }
  return traced(best, units.length);
}

interface Rows {
  readonly rows: Draft[];
  readonly cost: number;
}

/** The cheapest rows that hold the units up to here. */
type Best = { cost: number; from: number; row: Draft | undefined } | undefined;

function traced(best: readonly Best[], to: number): Rows | undefined {
  const last = best[to];
  if (last === undefined) return undefined;
  const rows: Draft[] = [];
  for (let at = to; at > 0; ) {
    const step = best[at];
    if (step?.row === undefined) return undefined;
    rows.push(step.row);
    at = step.from;
  }
  return { rows: rows.reverse(), cost: last.cost };
}

/** Heights of packed rows, in boxes. */
const PACKED = Array.from({ length: 24 }, (_, step) => Math.round(1.4 ** step));

/**
 * As `rowsWith`, where there are many boxes: a row takes as many units as find room if none is higher than so many
 * boxes, so there are a few rows to try from each unit, whatever their number.
 */
function packedRows(
  columns: number,
  units: readonly Unit[],
  space: Space,
  limit: number,
): Rows | undefined {
  const { gap } = space.rhythm;
  const best: Best[] = [{ cost: 0, from: 0, row: undefined }];
  for (let from = 0; from < units.length; from += 1) {
    const before = best[from];
    if (before === undefined || before.cost >= limit) continue;
    let longest = 0;
    for (const high of PACKED) {
      const shares: number[] = [];
      let total = 0;
      let tallest = 0;
      for (let to = from; to < units.length; to += 1) {
        const unit = units[to];
        if (unit === undefined || (to > from && (standsAlone(unit) || standsAlone(units[from]))))
          break;
        const boxes = unit.kind === 'deep' ? Math.ceil(1.4 * mostColumns(unit)) : mostColumns(unit);
        const count = Math.min(columns, mostColumns(unit), Math.ceil(boxes / high));
        if (total + count > columns) break;
        total += count;
        tallest = Math.max(tallest, Math.ceil(boxes / count));
        shares.push(count);
      }
      // The same units as in a lower row.
      if (shares.length <= longest) {
        if (tallest < high) break;
        continue;
      }
      longest = shares.length;
      const to = from + shares.length;
      const row = draft(units.slice(from, to), columns, shares, space, limit - before.cost);
      if (row === undefined) continue;
      const cost = before.cost + row.cost + (from > 0 ? gap : 0);
      const known = best[to];
      if (known === undefined || cost < known.cost - 1e-6) best[to] = { cost, from, row };
      if (to === units.length) break;
    }
  }
  return traced(best, units.length);
}

interface Draft {
  readonly units: readonly { readonly unit: Unit; readonly columns: number }[];
  readonly width: number;
  readonly boxWidth: number;
  readonly title: number;
  readonly needs: readonly number[];
  readonly cost: number;
}

function draft(
  units: readonly Unit[],
  columns: number,
  shares: readonly number[],
  space: Space,
  worth = Number.POSITIVE_INFINITY,
): Draft | undefined {
  const { width, least, rhythm } = space;
  const total = shares.reduce((sum, count) => sum + count, 0);
  const titled = units.filter((unit) => unit.kind !== 'loose').length;
  const boxWidth = (width - (total - 1) * rhythm.gap - 2 * rhythm.pad * titled) / total;
  if (columns > 1 && boxWidth < least) return undefined;
  if (boxWidth <= 0) return undefined;

  // The highest unit tells the least height, before any text is broken.
  let high = 0;
  for (const [index, unit] of units.entries()) {
    if (unit.kind !== 'deep') {
      high = Math.max(high, Math.ceil(unit.boxes.length / (shares[index] ?? 1)));
    }
  }
  if (high * (rhythm.line + 0.7 * rhythm.side) + (high - 1) * rhythm.gap > worth) return undefined;

  const chosen = units.map((unit, index) => ({ unit, columns: shares[index] ?? 1 }));
  const needs: number[] = [];
  let title = 0;
  let tallest = 0;
  let blank = 0;
  let cells = 0;
  for (const { unit, columns: count } of chosen) {
    const inside = count * boxWidth + (count - 1) * rhythm.gap;
    if (unit.kind !== 'loose') title = Math.max(title, titleNeed(unit.item, inside, rhythm));
    if (unit.kind === 'deep') {
      tallest = Math.max(tallest, estimate(unit.item, inside, rhythm));
      continue;
    }
    const rows = knownCells(unit, count, boxWidth, space);
    for (let row = 0; row < rows.length; row += 1) {
      needs[row] = Math.max(needs[row] ?? 0, rows[row] ?? 0);
    }
  }
  for (const { unit, columns: count } of chosen) {
    if (unit.kind === 'deep') continue;
    cells += count * needs.length;
    blank += count * needs.length - unit.boxes.length;
  }
  const content = Math.max(
    tallest,
    leastOf(chosen, title, rhythm),
    needs.reduce((sum, need) => sum + need, 0) + Math.max(0, needs.length - 1) * rhythm.gap,
  );
  const height = content + title + (titled > 0 ? rhythm.pad : 0);
  const cost = height * (1 + 0.05 * (cells > 0 ? blank / cells : 0));
  return { units: chosen, width, boxWidth, title, needs, cost };
}

/** A unit's needs for this width; the same are asked for in many rows. */
function knownCells(unit: Unit, columns: number, boxWidth: number, space: Space): number[] {
  let byUnit = space.known.get(boxWidth);
  if (byUnit === undefined) {
    byUnit = new Map();
    space.known.set(boxWidth, byUnit);
  }
  let byColumns = byUnit.get(unit);
  if (byColumns === undefined) {
    byColumns = [];
    byUnit.set(unit, byColumns);
  }
  let needs = byColumns[columns];
  if (needs === undefined) {
    needs = cellsNeed(unit.boxes, columns, boxWidth, space.rhythm);
    byColumns[columns] = needs;
  }
  return needs;
}

/**
 * Height of what a group of groups holds. Plans are made for some widths only and remembered, or deep
 * nesting would cost more with every level; the next narrower width is taken, so there is room to spare.
 */
function estimate(item: Measured, width: number, rhythm: Rhythm): number {
  const step = rhythm.coarse ? COARSE_STEP : WIDTH_STEP;
  const bucket = Math.floor(Math.log(width) / step);
  let known = ESTIMATES.get(rhythm);
  if (known === undefined) {
    known = new Map();
    ESTIMATES.set(rhythm, known);
  }
  let heights = known.get(item);
  if (heights === undefined) {
    heights = new Map();
    known.set(item, heights);
  }
  let height = heights.get(bucket);
  if (height === undefined) {
    const narrower = Math.exp(bucket * step);
    height = gridHeight(planGrid(item.children, narrower, rhythm), 0, rhythm);
    heights.set(bucket, height);
  }
  return height;
}

const WIDTH_STEP = Math.log(1.06);
const COARSE_STEP = Math.log(1.1);
const ESTIMATES = new WeakMap<Rhythm, Map<Measured, Map<number, number>>>();

function finished(row: Draft, rhythm: Rhythm): CellRow {
  const units: UnitPlan[] = [];
  let x = 0;
  let title = row.title;
  for (const { unit, columns } of row.units) {
    const inside = columns * row.boxWidth + (columns - 1) * rhythm.gap;
    const pad = unit.kind === 'loose' ? 0 : rhythm.pad;
    const width = inside + 2 * pad;
    const inner = unit.kind === 'deep' ? planGrid(unit.boxes, inside, rhythm) : undefined;
    units.push({ unit, columns, x, width, ...(inner === undefined ? {} : { inner }) });
    if (unit.kind !== 'loose') title = Math.max(title, titleNeed(unit.item, inside, rhythm));
    x += width + rhythm.gap;
  }
  const plan: CellRow = { kind: 'cells', units, boxWidth: row.boxWidth, title, needs: row.needs };
  const least = leastOf(row.units, title, rhythm);
  return least > 0 ? { ...plan, least } : plan;
}

/** What groups that are to be no lower leave to their content, mm. */
const leastOf = (
  units: readonly { readonly unit: Unit }[],
  title: number,
  rhythm: Rhythm,
): number =>
  Math.max(
    0,
    ...units.map(({ unit }) =>
      unit.kind === 'loose' ? 0 : (unit.item.least ?? 0) - title - rhythm.pad,
    ),
  );
