/** A mark's outline as SVG path data (mm); the PDF writer draws from the same. */
import type { CylinderMark, PathCommand, Rect } from '@khung/diagram';
import { PublishError } from '../errors.ts';

/** At most three decimals (a micrometre), without trailing zeros; throws on what is no number. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new PublishError({ code: 'bad-number', value });
  return String(Math.round(value * 1000) / 1000 || 0);
}

/** @param number how a length is written; as it is unless told otherwise. */
export function pathData(commands: readonly PathCommand[], number = numberText): string {
  return commands.map(([letter, ...numbers]) => letter + numbers.map(number).join(' ')).join('');
}

/**
 * A standing cylinder: its silhouette, then the front edge of its lid. The edge runs clockwise like
 * the silhouette, so that filling leaves no hole.
 */
export function cylinderData(mark: CylinderMark, number = numberText): string {
  const { x, y, width, height, cap } = mark;
  const [left, right, top, bottom] = [x, x + width, y + cap, y + height - cap].map(number);
  const arc = `A${number(width / 2)} ${number(cap)} 0 0 1 `;
  return `M${left} ${top}${arc}${right} ${top}V${bottom}${arc}${left} ${bottom}ZM${right} ${top}${arc}${left} ${top}`;
}

/** A corner radius can't be more than half the shorter side. */
export function cornerRadius(box: Rect & { readonly radius: number }): number {
  return Math.max(0, Math.min(box.radius, box.width / 2, box.height / 2));
}
