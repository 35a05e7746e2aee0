/** Fill and line of a shape as DrawingML: the theme's colours, widths and dashes, and the ends of connectors. */
import type { EdgeEnd, Paint } from '@khung/diagram';
import { emu } from './measure.ts';
import { tag } from './xml.ts';

export function fillXml({ fill }: Paint): string {
  return fill === undefined ? tag('a:noFill') : solid(fill);
}

export function solid(color: string): string {
  return tag('a:solidFill', {}, tag('a:srgbClr', { val: color.replace('#', '').toUpperCase() }));
}

export interface LineEnds {
  readonly tail: EdgeEnd;
  readonly head: EdgeEnd;
  /** mm. */
  readonly endLength: number;
}

export function lineXml(paint: Paint, scale: number, ends?: LineEnds): string {
  const { stroke, width = 0, dash = [] } = paint;
  if (stroke === undefined || width <= 0) return tag('a:ln', {}, tag('a:noFill'));
  // What begins at the tail ends at the head: Office calls the beginning of a line its head.
  return tag(
    'a:ln',
    { w: Math.max(1, emu(width * scale)), cap: 'flat' },
    solid(stroke),
    dashXml(dash, width),
    // Elbow connectors have no rounded bends; their outer edge has.
    ends ? tag('a:round') : tag('a:miter', { lim: 400_000 }),
    ends ? endXml('a:headEnd', ends.tail, ends.endLength * scale, width * scale) : '',
    ends ? endXml('a:tailEnd', ends.head, ends.endLength * scale, width * scale) : '',
  );
}

/** Dashes and gaps as thousandths of a percent of the width, so that a photocopy shows the same pattern. */
function dashXml(dash: readonly number[], width: number): string {
  if (!dash.some((length) => length > 0)) return tag('a:prstDash', { val: 'solid' });
  const even = dash.length % 2 === 0 ? dash : [...dash, ...dash];
  const share = (length: number): number => Math.round((length / width) * 100_000);
  const pairs: string[] = [];
  for (let at = 0; at < even.length; at += 2) {
    pairs.push(tag('a:ds', { d: share(even[at] ?? 0), sp: share(even[at + 1] ?? 0) }));
  }
  return tag('a:custDash', {}, ...pairs);
}

/** Ends that Office has of its own; hollow ones it has not. */
const ENDS: Partial<Record<EdgeEnd, string>> = {
  'open-arrow': 'arrow',
  'filled-arrow': 'triangle',
  'filled-diamond': 'diamond',
  'filled-circle': 'oval',
};

export const isOfficeEnd = (end: EdgeEnd): boolean => end in ENDS;

/** Two, three or five times the line, which counts as two points wide if it is thinner. */
const SIZES = [
  ['sm', 2],
  ['med', 3],
  ['lg', 5],
] as const;
const THINNEST = (2 * 25.4) / 72;

function endXml(name: string, end: EdgeEnd, length: number, width: number): string {
  const type = ENDS[end];
  if (type === undefined) return '';
  const unit = Math.max(width, THINNEST);
  const [size] = SIZES.reduce((best, some) =>
    Math.abs(some[1] * unit - length) < Math.abs(best[1] * unit - length) ? some : best,
  );
  return tag(name, { type, w: size, len: size });
}
