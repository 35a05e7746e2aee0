/** The outline of a mark as SVG path data, in mm; the same text feeds `<path>` and a canvas' Path2D. */
import type { BoxMark, CylinderMark, PathMark } from '@khung/diagram';

export function outlineOf(mark: BoxMark | CylinderMark | PathMark): string {
  switch (mark.shape) {
    case 'box':
      return boxOutline(mark);
    case 'cylinder':
      return cylinderOutline(mark);
    case 'path':
      return mark.commands
        .map(([letter, ...numbers]) => letter + numbers.map(short).join(' '))
        .join('');
  }
}

function boxOutline({ x, y, width, height, radius }: BoxMark): string {
  const r = Math.min(radius, width / 2, height / 2);
  if (r <= 0) return `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}Z`;
  const [w, h] = [width - 2 * r, height - 2 * r].map(short);
  const arc = (dx: number, dy: number) =>
    `a${short(r)} ${short(r)} 0 0 1 ${short(dx)} ${short(dy)}`;
  return `M${short(x + r)} ${short(y)}h${w}${arc(r, r)}v${h}${arc(-r, r)}h-${w}${arc(-r, -r)}v-${h}${arc(r, -r)}Z`;
}

/** The body, then the front of the lid, right to left as in exports, so that dashes fall alike; the lid's back is the body's own top. */
function cylinderOutline({ x, y, width, height, cap }: CylinderMark): string {
  const rx = short(width / 2);
  const ry = short(cap);
  const left = short(x);
  const right = short(x + width);
  const top = short(y + cap);
  const bottom = short(y + height - cap);
  return (
    `M${left} ${top}A${rx} ${ry} 0 0 1 ${right} ${top}V${bottom}A${rx} ${ry} 0 0 1 ${left} ${bottom}Z` +
    `M${right} ${top}A${rx} ${ry} 0 0 1 ${left} ${top}`
  );
}

/** A thousandth of a millimetre is finer than any printer. */
function short(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
