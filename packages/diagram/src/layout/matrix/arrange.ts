/**
 * Lays a matrix out on a page: the largest type that fits, columns as wide as the page allows; where not
 * even the smallest legible type fits, over further pages with the headers repeated, or smaller.
 */
import type { FigureFinding, PaperWay } from '../../figure/figure.ts';
import { STAMP_ROOM } from '../../figure/stamp.ts';
import { emWidth } from '../../text/measure.ts';
import type { Matrix, MatrixSizes } from '../../viewpoints/matrix-table.ts';
import { SMALLEST_IN_CHARTS } from '../chart/fit.ts';
import { paperWays } from '../chart/ways-out.ts';
import type { Page } from '../overview/arrange.ts';
import { planLegend } from '../overview/legend.ts';
import { type Rhythm, rhythmOf } from '../overview/rhythm.ts';
import type { MatrixArrangement } from './arrangement.ts';
import { type MeasuredMatrix, measuredMatrix } from './measured.ts';
import { cheapest, type MatrixMeasures, waysToMeasure } from './measures.ts';
import { inPages, type Pages, widthOf } from './pages.ts';
import { placeTable, type Slice } from './place.ts';

const LARGEST = 9;
const STEP = 0.5;
/** Kept free along the edges, so that lines lie wholly inside. mm */
const EDGE = 0.3;
const ABOVE_LEGEND = 3;

/**
 * One arrangement; several where one page can't hold it legibly and it may go on: if `split` says so, or
 * says nothing and type on one page would be no use.
 */
export function arrangeMatrix(
  matrix: Matrix,
  page: Page,
  split: boolean | undefined,
): MatrixArrangement[] {
  const measured = measuredMatrix(matrix);
  const smallest = page.smallest ?? SMALLEST_IN_CHARTS;
  for (let points = Math.max(LARGEST, smallest); points >= smallest - 1e-9; points -= STEP) {
    const plan = planAt(measured, page, points);
    if (plan?.fits === true) return [arranged(matrix, plan, page, whole(matrix), [])];
  }
  const close = planAt(measured, page, smallest, { pad: CLOSE });
  if (close?.fits === true) return [arranged(matrix, close, page, whole(matrix), [])];
  // What a person made large gives way before type becomes too small to read.
  if (split !== true && isSized(matrix.sizes)) {
    for (const given of LESS) {
      const plan = planAt(measured, page, smallest, { given, pad: CLOSE });
      if (plan?.fits === true) return [arranged(matrix, plan, page, whole(matrix), [])];
    }
    return arrangeMatrix({ ...matrix, sizes: unsized(matrix) }, page, split);
  }
  const [least, pages] = overPages(measured, page, smallest);
  const slices = pages?.slices ?? [];
  const shrunk = split === true ? undefined : shrunken(measured, page, smallest);
  const goesOn = shrunk === undefined || (split === undefined && shrunk.rhythm.points < USELESS);
  if (goesOn && least !== undefined && pages !== undefined && slices.length > 1) {
    const plan = { ...least, measures: pages.measures };
    return slices.map((slice, index) => {
      const number = { number: index + 1, of: slices.length };
      return arranged({ ...matrix, page: number }, plan, page, slice, []);
    });
  }
  const plan = shrunk ?? shrunken(measured, page, smallest);
  const ways: PaperWay[] = paperWays(
    page,
    (paper) => planAt(measured, paper, smallest, { pad: CLOSE })?.fits === true,
  );
  if (slices.length > 1) ways.push('split');
  const finding: FigureFinding = {
    kind: 'type-too-small',
    size: Math.round(plan.rhythm.points * 100) / 100,
    smallest,
    ...(slices.length > 1 ? { pages: slices.length } : {}),
    ways,
  };
  return [arranged(matrix, plan, page, whole(matrix), [finding])];
}

const isSized = ({ columns, rows, headWidth, headHeight }: MatrixSizes): boolean =>
  headWidth !== undefined ||
  headHeight !== undefined ||
  [...columns, ...rows].some((mm) => mm !== undefined);

const unsized = ({ columns, rows }: Matrix): MatrixSizes => ({
  columns: columns.map(() => undefined),
  rows: rows.map(() => undefined),
});

/** Words stand closer to the lines before their type becomes too small to read. */
const CLOSE = 0.7;

/** Shares of the sizes that a person wishes, tried one after the other. */
const LESS = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1];

/** Over pages at this type size, with as much of the sizes that a person wishes as a page holds. */
function overPages(measured: MeasuredMatrix, page: Page, points: number) {
  let found: readonly [Plan | undefined, Pages | undefined] = [undefined, undefined];
  for (const given of isSized(measured.matrix.sizes) ? [1, ...LESS, 0] : [1]) {
    const plan = planAt(measured, page, points, { given });
    found = [plan, plan && inPages(measured, plan.ways, plan.room)];
    if (found[1]?.fits === true) return found;
  }
  return found;
}

/** What explains a small table stands under it rather than at the edge of the page, if it stays about as low there. */
function legendUnder(
  { legend: entries, font }: Matrix,
  { legend, rhythm, room }: Plan,
  { wide, width }: { readonly wide: number; readonly width: number },
  below: number,
) {
  const most = Math.min(1.7 * legend.height, below - ABOVE_LEGEND - 2 * EDGE) + 1e-6;
  for (const share of [0, 0.25, 0.5]) {
    const across = wide + share * (room.width - wide);
    const narrow = planLegend(entries, across, rhythm, font.name);
    if (narrow.height <= most) return { legend: narrow, left: (width - across) / 2 };
  }
  return { legend, left: EDGE };
}

/** pt; nobody reads it. */
const USELESS = 5;

/** Type under the legible, as little as it takes, whatever sizes a person wishes; at last without a legend. */
function shrunken(measured: MeasuredMatrix, page: Page, smallest: number): Plan {
  let points = smallest;
  for (let tries = 0; ; tries += 1) {
    points *= 0.92;
    const bare = tries > MOST_TRIES;
    const plan = planAt(bare ? bareOf(measured) : measured, page, points, { given: 0, pad: CLOSE });
    if (plan?.fits === true || (plan !== undefined && tries > 2 * MOST_TRIES)) return plan;
  }
}

/** 7 pt × 0.92³⁰ is under one point. */
const MOST_TRIES = 30;

const bareOf = (measured: MeasuredMatrix): MeasuredMatrix => ({
  ...measured,
  matrix: { ...measured.matrix, legend: [] },
});

const whole = (matrix: Matrix): Slice => ({
  rows: [0, matrix.rows.length],
  columns: [0, matrix.columns.length],
});

interface Plan {
  readonly measures: MatrixMeasures;
  readonly ways: readonly MatrixMeasures[];
  readonly rhythm: Rhythm;
  readonly legend: ReturnType<typeof planLegend>;
  readonly room: { readonly width: number; readonly height: number };
  readonly fits: boolean;
}

interface PlanWish {
  /** What of the sizes that a person wishes is given, 0 to 1. */
  readonly given?: number;
  /** What of the room between words and lines. */
  readonly pad?: number;
}

function planAt(
  measured: MeasuredMatrix,
  page: Page,
  points: number,
  { given = 1, pad = 1 }: PlanWish = {},
): Plan | undefined {
  const { matrix, font } = measured;
  const widths = matrix.badges.map((badge) => emWidth(badge, 'bold', font));
  const rhythm = rhythmOf(points, {
    tagged: matrix.compared,
    badgeEm: Math.max(0, ...widths),
    heated: false,
    many: false,
    smallestTag: SMALLEST_IN_CHARTS,
  });
  const width = page.width - 2 * EDGE;
  const legend = planLegend(matrix.legend, width, rhythm, font);
  const foot = legend.height > 0 ? legend.height + ABOVE_LEGEND : 0;
  const head = matrix.stamp === undefined ? 0 : STAMP_ROOM;
  const room = { width, height: page.height - 2 * EDGE - foot - head };
  if (room.height <= 0) return undefined;
  const padded = { ...rhythm, side: rhythm.side * pad };
  const ways = waysToMeasure(measured, padded, room, given);
  const measures = cheapest(ways);
  if (measures === undefined) return undefined;
  const fits = measures.width <= room.width + 1e-6 && measures.height <= room.height + 1e-6;
  return { measures, ways, rhythm, legend, room, fits };
}

function arranged(
  matrix: Matrix,
  plan: Plan,
  page: Page,
  slice: Slice,
  findings: readonly FigureFinding[],
): MatrixArrangement {
  const { measures, rhythm } = plan;
  const drawn = measures.headWidth + widthOf(measures.columns, slice.columns);
  const wide = drawn + (slice.columns[1] >= matrix.columns.length ? measures.total : 0);
  const width = Math.max(page.width, wide + 2 * EDGE);
  const table = placeTable(matrix, measures, slice, { x: (width - wide) / 2, y: EDGE });
  const { height: tableHeight, width: _, ...placed } = table;
  const { legend, left } = legendUnder(matrix, plan, { wide, width }, page.height - tableHeight);
  const foot = legend.height > 0 ? legend.height + ABOVE_LEGEND : 0;
  return {
    matrix,
    width,
    height: tableHeight + 2 * EDGE + foot,
    ...placed,
    legend: legend.place(left, EDGE + tableHeight + ABOVE_LEGEND),
    points: rhythm.points,
    badge: rhythm.badge,
    weight: rhythm.weight,
    inner: rhythm.inner,
    findings,
  };
}
