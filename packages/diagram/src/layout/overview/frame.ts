/**
 * The frame of an overview at one type size: which columns stand beside the content and how wide, where
 * band labels go, and whether everything fits the page.
 */
import type { FontName } from '../../text/metrics.ts';
import { lineCount, widestWord } from '../../text/wrap.ts';
import type { Region } from '../../viewpoints/diagram.ts';
import { type BarPlan, planBar } from './bars.ts';
import { planGrid } from './grid.ts';
import { gridHeight } from './heights.ts';
import type { Measured } from './measured.ts';
import type { GridPlan } from './plan.ts';
import type { Rhythm } from './rhythm.ts';

export interface MeasuredRegion {
  readonly region: Region;
  readonly items: readonly Measured[];
  /** How high a band is to be, or how wide a bar, if its content allows; mm. */
  readonly sized?: number;
  /** A band is no lower, mm. */
  readonly least?: number;
}

export interface Parts {
  readonly bands: readonly MeasuredRegion[];
  readonly bars: readonly (MeasuredRegion & { readonly side: 'left' | 'right' })[];
  readonly column: MeasuredRegion | undefined;
  /** An arrow goes through the right bar to the column. */
  readonly gated: boolean;
}

/** Band labels stand in a strip at the left, lying or upright, or above the content. */
export type LabelMode = 'side' | 'upright' | 'top';

export interface FramePlan {
  readonly rhythm: Rhythm;
  readonly labels: LabelMode;
  /** Width (side) of the strip of band labels; 0 where they stand on top. */
  readonly labelWidth: number;
  readonly left: readonly BarPlan[];
  readonly right: readonly BarPlan[];
  readonly column: BarPlan | undefined;
  /** From the left edge of the room. */
  readonly bandX: number;
  readonly bandWidth: number;
  readonly contentWidth: number;
  readonly bands: readonly BandPlan[];
  /** Least height of all bands with the gaps between; may be more than there is. */
  readonly need: number;
}

export interface BandPlan {
  readonly region: Region;
  readonly items: readonly Measured[];
  readonly grid: GridPlan;
  /** Height of the label above the content; 0 where it stands at the side. */
  readonly title: number;
  /** Least height, for a label at the side. */
  readonly least: number;
  /** It is so high, or as high as it must be, however high the others are. */
  readonly sized?: number;
}

/** Height of the opening for the arrow to the column, mm. */
export const gateHeight = (rhythm: Rhythm): number =>
  Math.max(4, 2.4 * rhythm.gap) + 2 * rhythm.gap;

/** Plans the frame; undefined if bars or column can't hold their content. Bands may need too much height. */
export function planFrame(
  parts: Parts,
  page: { readonly width: number; readonly height: number },
  labels: LabelMode,
  rhythm: Rhythm,
  font: FontName,
): FramePlan | undefined {
  const gate = parts.gated ? gateHeight(rhythm) + rhythm.gap : 0;
  const left: BarPlan[] = [];
  const right: BarPlan[] = [];
  for (const { region, items, side, sized } of parts.bars) {
    const height = page.height - (side === 'right' ? gate : 0);
    const widths = widthsFor(sized, steps(rhythm.size * 6, page.width * 0.22, 1), page.width);
    const wish = {
      region,
      items,
      side,
      kind: 'bar',
      widths,
      height,
      ...least(sized, page),
    } as const;
    const plan = planBar(wish, rhythm, font);
    if (plan === undefined) return undefined;
    (side === 'left' ? left : right).push(plan);
  }
  let column: BarPlan | undefined;
  if (parts.column !== undefined) {
    const { region, items, sized } = parts.column;
    const widths = widthsFor(sized, steps(rhythm.size * 8.5, page.width * 0.3, 2), page.width);
    const wish = {
      region,
      items,
      side: 'right',
      kind: 'column',
      widths,
      height: page.height,
      ...least(sized, page),
    } as const;
    column = planBar(wish, rhythm, font);
    if (column === undefined) return undefined;
  }
  const taken = (plans: readonly BarPlan[]) =>
    plans.reduce((sum, plan) => sum + plan.width + rhythm.gap, 0);
  const bandX = taken(left);
  const bandWidth =
    page.width - bandX - taken(right) - (column === undefined ? 0 : column.width + rhythm.gap);
  const labelWidth = stripWidth(labels, parts.bands, page.width, rhythm, font);
  const contentWidth = bandWidth - labelWidth - 2 * rhythm.pad;
  if (contentWidth < rhythm.size * 6) return undefined;

  const bands = parts.bands.map((band): BandPlan => {
    const grid = planGrid(band.items, contentWidth, rhythm, undefined, band.region.columns);
    const { label } = band.region;
    const own = {
      region: band.region,
      items: band.items,
      grid,
      ...(band.sized === undefined ? {} : { sized: band.sized }),
    };
    const held = band.least ?? 0;
    if (labels === 'upright') {
      const least = uprightLength(label, rhythm, font) + 2 * rhythm.side;
      return { ...own, title: 0, least: Math.max(least, held) };
    }
    const side = labels === 'side';
    const room = side ? labelWidth - 2 * rhythm.side : contentWidth;
    const lines = lineCount(label, room, rhythm.title.size, 'bold', font);
    const height = lines * rhythm.title.line;
    const title = side ? 0 : height + 0.5 * rhythm.pad + rhythm.badge.above;
    return { ...own, title, least: Math.max(side ? height + 2 * rhythm.side : 0, held) };
  });
  const need = bandsHeight(bands, 0, rhythm);
  return {
    rhythm,
    labels,
    labelWidth,
    left,
    right,
    column,
    bandX,
    bandWidth,
    contentWidth,
    bands,
    need,
  };
}

export function bandsHeight(bands: readonly BandPlan[], level: number, rhythm: Rhythm): number {
  const gaps = Math.max(0, bands.length - 1) * rhythm.gap;
  return bands.reduce((sum, band) => sum + bandHeight(band, level, rhythm), gaps);
}

export function bandHeight(band: BandPlan, level: number, rhythm: Rhythm): number {
  const above = band.title > 0 ? band.title : rhythm.pad;
  const { grid, sized } = band;
  const own = sized === undefined ? level : 0;
  const content = grid.rows.length === 0 ? rhythm.line : gridHeight(grid, own, rhythm);
  return Math.max(above + content + rhythm.pad, band.least, sized ?? 0);
}

/** Of the page's width, the most that a person can give to a bar. */
const WIDEST_BAR = 0.35;

/** The widths to try, from that which a person wishes. */
function widthsFor(sized: number | undefined, widths: readonly number[], page: number): number[] {
  if (sized === undefined) return [...widths];
  const wished = Math.min(sized, WIDEST_BAR * page);
  return [wished, ...widths.filter((width) => width > wished)];
}

const least = (sized: number | undefined, page: { readonly width: number }) =>
  sized === undefined ? {} : { least: Math.min(sized, WIDEST_BAR * page.width) };

/** Upright labels take two lines at most. */
const UPRIGHT_LINES = 2;

/** The shortest length that an upright label needs. */
function uprightLength(label: string, rhythm: Rhythm, font: FontName): number {
  const { size } = rhythm.title;
  let length = widestWord(label, size, 'bold', font);
  while (lineCount(label, length, size, 'bold', font) > UPRIGHT_LINES) length += 0.1 * size;
  return length;
}

function stripWidth(
  labels: LabelMode,
  bands: readonly MeasuredRegion[],
  pageWidth: number,
  rhythm: Rhythm,
  font: FontName,
): number {
  if (labels === 'top') return 0;
  if (labels === 'upright') return UPRIGHT_LINES * rhythm.title.line + 2 * rhythm.side;
  return sideWidth(bands, pageWidth, rhythm, font);
}

function sideWidth(
  bands: readonly MeasuredRegion[],
  pageWidth: number,
  rhythm: Rhythm,
  font: FontName,
): number {
  const words = bands.map((band) => widestWord(band.region.label, rhythm.title.size, 'bold', font));
  return (
    Math.max(Math.min(24, pageWidth * 0.1, rhythm.size * 6.4), ...words) + 2 * rhythm.side + 0.1
  );
}

function steps(from: number, to: number, step: number): number[] {
  const out: number[] = [];
  for (let width = from; width < to; width += step) out.push(width);
  out.push(Math.max(from, to));
  return out;
}
