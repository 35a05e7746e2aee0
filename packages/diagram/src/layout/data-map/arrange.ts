/**
 * Lays a data map out in columns: who writes, the data in its groups, who reads; each at the height of
 * what it has to do with, so that lines are short and mostly straight. All mm.
 */
import type { Rect } from '../../figure/figure.ts';
import type { DataChart } from '../../viewpoints/data-map-chart.ts';
import type { ChartArrangement, PlacedEdge, PlacedNode } from '../chart/arrangement.ts';
import { type ChartBody, chartFits, fitChart, type LayChart, type Room } from '../chart/fit.ts';
import { type MeasuredNode, placeContainer, placeNode } from '../chart/nodes.ts';
import { laidByHand } from '../integration/by-hand.ts';
import { framePad } from '../integration/frames.ts';
import type { Page } from '../overview/arrange.ts';
import { accessLines, linkLines } from './lines.ts';
import { type DataPlan, keptPlan, onePlan, twoPlan } from './plan.ts';
import {
  boxesAt,
  type ColumnRow,
  evenly,
  naturalHeight,
  peopleHeightOf,
  pulled,
  rowsIn,
} from './rows.ts';
import { drums, hasRoomBeside, placeStore } from './store.ts';
import { type PlacedStrip, type Style, stripsOf } from './widths.ts';

/** One column of data where that is legible and no tangle, else two; with the larger type where neither is. */
export function arrangeDataMap(given: DataChart, page: Page): ChartArrangement {
  const fitting = fittingLay(given, page);
  if (fitting !== undefined) return fitChart(given.chart, page, fitting);
  const found = [...plansOf(given)].map((plan) =>
    fitChart(given.chart, page, layOf(given, plan, 1)),
  );
  return found.reduce((best, some) => (some.points > LARGER * best.points ? some : best));
}

/** Whether the page holds it legibly; much quicker to say than to lay out what it does not hold. */
export const dataMapFits = (given: DataChart, page: Page): boolean =>
  fittingLay(given, page) !== undefined;

function fittingLay(given: DataChart, page: Page): LayChart | undefined {
  for (const plan of plansOf(given)) {
    for (const deeper of DEEPER) {
      const some = layOf(given, plan, deeper);
      if (chartFits(given.chart, page, some)) return some;
    }
  }
  return undefined;
}

function layOf({ chart, signRooms }: DataChart, plan: DataPlan, deeper: number): LayChart {
  return (rhythm, room) => {
    const style = { rhythm: drums(rhythm, deeper), font: chart.font.name, signs: signRooms };
    return laidByHand((some) => lay(plan, style, some), style, room);
  };
}

/** That which a person kept; else the plainer first, unless its lines are a tangle; the other is only thought of where that is not legible. */
function* plansOf(given: DataChart): Generator<DataPlan> {
  const kept = keptPlan(given);
  const parted = kept === 'two' ? twoPlan(given) : undefined;
  if (parted !== undefined) {
    yield parted;
    return;
  }
  const one = onePlan(given);
  if (kept === 'one') {
    yield one;
    return;
  }
  if (one.crossings < TANGLE) {
    yield one;
    const two = twoPlan(given);
    if (two !== undefined) yield two;
    return;
  }
  const two = twoPlan(given);
  if (two !== undefined && 3 * two.crossings < one.crossings) {
    yield two;
    yield one;
    return;
  }
  yield one;
  if (two !== undefined) yield two;
}

/** So many crossings, or more, are worth other columns that have a third of them. */
const TANGLE = 12;

/** How much deeper the lids of cylinders are than in other figures, where there is room for it. */
const DEEPER = [1.35, 1] as const;

/** Two columns of data are worth it where type is larger by this factor. */
const LARGER = 1.05;

function lay(plan: DataPlan, given: Style, room: Room): ChartBody | undefined {
  if (plan.columns.length === 0) return { nodes: [], edges: [], width: room.width, height: 0 };
  const strips = stripsOf(plan, room.width, given);
  if (strips === undefined) return undefined;
  const style = { ...given, under: !signsBeside(strips, given) };
  const people = peopleHeightOf(strips, style);
  const rows = strips.map((strip) => rowsIn(strip, people, style));
  const height = Math.max(...rows.map((some) => naturalHeight(some, style)));
  const boxes = placed(plan, strips, rows, height, style);
  const nodes = strips.flatMap((strip, index) =>
    nodesIn(strip, rows[index] ?? [], boxes, height, style),
  );
  return { nodes, edges: linesOf(plan, strips, boxes, style), width: room.width, height };
}

/** Whether all signs have room beside the names. */
const signsBeside = (strips: readonly PlacedStrip[], style: Style): boolean =>
  strips.every(
    ({ column, width }) =>
      column.kind === 'people' ||
      column.stacks.every(({ items }) =>
        items.every((item) => hasRoomBeside(item, width - 2 * framePad(style.rhythm), style)),
      ),
  );

/** First the highest column of data, evenly; then its neighbours, and theirs, at the height of what is there. */
function placed(
  { accesses }: DataPlan,
  strips: readonly PlacedStrip[],
  rows: readonly (readonly ColumnRow[])[],
  height: number,
  style: Style,
): Map<string, Rect> {
  const boxes = new Map<string, Rect>();
  const heightAt = (index: number): number => naturalHeight(rows[index] ?? [], style);
  const data = [...strips.keys()].filter((index) => strips[index]?.column.kind === 'data');
  const base = data.toSorted((a, b) => heightAt(b) - heightAt(a) || a - b)[0] ?? 0;
  const order = [...strips.keys()].sort((a, b) => Math.abs(a - base) - Math.abs(b - base));
  for (const index of order) {
    const [strip, own] = [strips[index], rows[index] ?? []];
    if (strip === undefined) continue;
    // Level with one of them, that in the middle, rather than between two.
    const wishOf = ({ block }: MeasuredNode): number | undefined => {
      const ends = accesses.flatMap(({ from, to }) => {
        const other = from === block.id ? to : to === block.id ? from : undefined;
        const box = other === undefined ? undefined : boxes.get(other);
        return box === undefined ? [] : [box.y + box.height / 2];
      });
      return ends.toSorted((a, b) => a - b)[(ends.length - 1) >> 1];
    };
    const tops = index === base ? evenly(own, height, style) : pulled(own, wishOf, height, style);
    for (const [id, box] of boxesAt(own, tops, strip, style)) boxes.set(id, box);
  }
  return boxes;
}

/** A column of people that fills less of the height, or spreads over less, is no higher than it must be. */
const WELL_FILLED = 0.34;
const WIDE_SPREAD = 0.6;

/** The frames of a column with what they hold; a single frame of people is as high as the figure. */
function nodesIn(
  { column, x, width }: PlacedStrip,
  rows: readonly ColumnRow[],
  boxes: ReadonlyMap<string, Rect>,
  height: number,
  style: Style,
): PlacedNode[] {
  const { rhythm, font } = style;
  const [upper, lower] = [rows[0], rows.at(-1)].map((row) => boxes.get(row?.item.block.id ?? ''));
  const span = upper && lower ? lower.y + lower.height - upper.y : 0;
  const full = naturalHeight(rows, style) > WELL_FILLED * height || span > WIDE_SPREAD * height;
  const whole = column.kind === 'people' && column.stacks.length === 1 && full;
  return column.stacks.flatMap(({ frame }, stack) => {
    const own = rows.filter((row) => row.stack === stack);
    const [first, last] = [own[0], own.at(-1)];
    const [top, bottom] = [first, last].map((row) => boxes.get(row?.item.block.id ?? ''));
    if (first === undefined || last === undefined || !top || !bottom) return [];
    const from = whole ? 0 : top.y - first.head;
    const to = whole ? height : bottom.y + bottom.height + last.foot;
    const parent = frame?.block.id;
    const within = { rhythm, font, depth: 2, ...(parent === undefined ? {} : { parent }) };
    const frames =
      frame === undefined
        ? []
        : [
            placeContainer(frame, { x, y: from, width, height: to - from }, first.head, {
              rhythm,
              font,
              depth: 1,
            }),
          ];
    return [
      ...frames,
      ...own.flatMap(({ item }) => {
        const box = boxes.get(item.block.id);
        if (box === undefined) return [];
        return column.kind === 'people'
          ? [placeNode(item, box, within)]
          : placeStore(item, box, within, style);
      }),
    ];
  });
}

/** Lines over the channels from column to column; those between data keep to its edge. */
function linesOf(
  plan: DataPlan,
  strips: readonly PlacedStrip[],
  boxes: ReadonlyMap<string, Rect>,
  style: Style,
): PlacedEdge[] {
  const pad = framePad(style.rhythm);
  const boxOf = (id: string): Rect | undefined => boxes.get(id);
  const idsIn = ({ column }: PlacedStrip) =>
    new Set<string>(
      column.stacks.flatMap(({ items }) => items.map((item): string => item.block.id)),
    );
  const lines: PlacedEdge[] = [];
  for (const [index, strip] of strips.entries()) {
    const own = idsIn(strip);
    const right = strip.x + strip.width;
    const next = strips[index + 1];
    if (strip.column.links !== undefined && strip.links > 0) {
      const side = strip.column.links;
      const some = plan.links.filter(({ from }) => own.has(from));
      const room =
        side === 'right'
          ? ([right, right + strip.links] as const)
          : ([strip.x, strip.x - strip.links] as const);
      lines.push(...linkLines(some, side, boxOf, room, style));
    }
    if (next === undefined) continue;
    const others = idsIn(next);
    const people = strip.column.kind === 'people' ? 'left' : 'right';
    const persons = people === 'left' ? own : others;
    const out = strip.column.links === 'right' ? strip.links : 0;
    const into = next.column.links === 'left' ? next.links : 0;
    lines.push(
      ...accessLines(
        plan.accesses.filter(
          ({ from, to }) => (own.has(from) && others.has(to)) || (own.has(to) && others.has(from)),
        ),
        people,
        boxOf,
        (id) => persons.has(id),
        { left: right - pad, right: next.x + pad, strip: [right + out, next.x - into] },
        style,
      ),
    );
  }
  return lines;
}
