/** The geometry of shapes as DrawingML: a preset where it says it all, else a path of its own with connection sites. */
import type { PathCommand, Point, Rect, Side } from '@khung/diagram';
import { type EmuRect, emuPoint, emuRect, type Standing } from './measure.ts';
import { filledApart } from './strokes.ts';
import type { Outline, Port } from './tree.ts';
import { tag } from './xml.ts';

export function outlineXml(outline: Outline, box: Rect, standing: Standing): string {
  switch (outline.kind) {
    case 'none':
      return preset('rect');
    case 'rectangle': {
      const short = Math.min(box.width, box.height);
      const radius = Math.min(outline.radius, short / 2);
      if (outline.ports.length === 0 && !outline.full) {
        if (radius <= 0 || short <= 0) return preset('rect');
        return preset('roundRect', { adj: Math.round((radius / short) * 100_000) });
      }
      return custom([roundedPath(box, radius)], outline.ports, box, standing);
    }
    case 'cylinder':
      return custom([cylinderPath(box, outline.cap)], outline.ports, box, standing);
    case 'path':
      return custom(filledApart(outline.commands), outline.ports, box, standing);
  }
}

export function preset(name: string, adjustments: Readonly<Record<string, number>> = {}): string {
  const guides = Object.entries(adjustments).map(([guide, value]) =>
    tag('a:gd', { name: guide, fmla: `val ${value}` }),
  );
  return tag('a:prstGeom', { prst: name }, tag('a:avLst', {}, ...guides));
}

/** The middles of the sides, as presets number them: top, left, bottom, right. Ports follow. */
export const SIDES: readonly Side[] = ['top', 'left', 'bottom', 'right'];

export function middleOf(side: Side, { x, y, width, height }: Rect): Point {
  switch (side) {
    case 'top':
      return [x + width / 2, y];
    case 'left':
      return [x, y + height / 2];
    case 'bottom':
      return [x + width / 2, y + height];
    case 'right':
      return [x + width, y + height / 2];
  }
}

/** Where lines leave to, as an angle: a guide that every geometry has. */
const LEAVING: Record<Side, string> = { top: '3cd4', left: 'cd2', bottom: 'cd4', right: '0' };

type Command = PathCommand | readonly ['A', number, number, number, number];

/** Paths of its own. Sites are guides of its size, so that they move when it is stretched. */
export function custom(
  paths: readonly (readonly Command[])[],
  ports: readonly Port[],
  box: Rect,
  standing: Standing,
): string {
  const place = emuRect(box, standing);
  const all = [...SIDES.map((side): Port => ({ side, at: middleOf(side, box) })), ...ports];
  const sites = all.map(({ at, side }, index) => {
    const [x, y] = emuPoint(at, standing);
    return {
      guides: [
        guide(`x${index}`, x - place.x, 'w', place.width),
        guide(`y${index}`, y - place.y, 'h', place.height),
      ],
      site: tag('a:cxn', { ang: LEAVING[side] }, tag('a:pos', { x: `x${index}`, y: `y${index}` })),
    };
  });
  return tag(
    'a:custGeom',
    {},
    tag('a:avLst'),
    tag('a:gdLst', {}, ...sites.flatMap(({ guides }) => guides)),
    tag('a:ahLst'),
    tag('a:cxnLst', {}, ...sites.map(({ site }) => site)),
    tag('a:rect', { l: 'l', t: 't', r: 'r', b: 'b' }),
    tag(
      'a:pathLst',
      {},
      ...paths.map((commands) =>
        tag(
          'a:path',
          // A path without width or height would be stretched by the infinite.
          { w: Math.max(1, place.width), h: Math.max(1, place.height) },
          ...commands.map((command) => commandXml(command, place, standing)),
        ),
      ),
    ),
  );
}

function guide(name: string, offset: number, side: 'w' | 'h', whole: number): string {
  return tag('a:gd', { name, fmla: `*/ ${offset} ${side} ${Math.max(1, whole)}` });
}

function commandXml(command: Command, place: EmuRect, standing: Standing): string {
  const point = (x: number, y: number): string => {
    const [px, py] = emuPoint([x, y], standing);
    return tag('a:pt', { x: px - place.x, y: py - place.y });
  };
  switch (command[0]) {
    case 'M':
      return tag('a:moveTo', {}, point(command[1], command[2]));
    case 'L':
      return tag('a:lnTo', {}, point(command[1], command[2]));
    case 'C': {
      const [, a, b, c, d, e, f] = command;
      return tag('a:cubicBezTo', {}, point(a, b), point(c, d), point(e, f));
    }
    case 'A': {
      const [, wide, high, from, sweep] = command;
      const [wR, hR] = emuPoint([wide, high], { scale: standing.scale, x: 0, y: 0 });
      return tag('a:arcTo', { wR, hR, stAng: from * 60_000, swAng: sweep * 60_000 });
    }
    case 'Z':
      return tag('a:close');
  }
}

function roundedPath({ x, y, width, height }: Rect, radius: number): Command[] {
  const [right, bottom] = [x + width, y + height];
  if (radius <= 0)
    return [['M', x, y], ['L', right, y], ['L', right, bottom], ['L', x, bottom], ['Z']];
  return [
    ['M', x, y + radius],
    ['A', radius, radius, 180, 90],
    ['L', right - radius, y],
    ['A', radius, radius, 270, 90],
    ['L', right, bottom - radius],
    ['A', radius, radius, 0, 90],
    ['L', x + radius, bottom],
    ['A', radius, radius, 90, 90],
    ['Z'],
  ];
}

/** The silhouette, then the front edge of the lid, both clockwise, so that filling leaves no hole. */
function cylinderPath({ x, y, width, height }: Rect, cap: number): Command[] {
  const half = width / 2;
  return [
    ['M', x, y + cap],
    ['A', half, cap, 180, 180],
    ['L', x + width, y + height - cap],
    ['A', half, cap, 0, 180],
    ['Z'],
    ['M', x + width, y + cap],
    ['A', half, cap, 0, 180],
  ];
}
