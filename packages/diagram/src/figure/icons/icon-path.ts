/** An icon as a path in its place: its drawing scaled from its grid into a square. */
import { circle } from '../edge-ends.ts';
import type { PathCommand, Rect } from '../figure.ts';
import { DRAWINGS } from './drawings.ts';

/** Side of the grid that drawings are made on. */
const GRID = 24;

/** Empty where no drawing has this name. */
export function iconPath(name: string, { x, y, width }: Rect): PathCommand[] {
  const scale = width / GRID;
  return commandsOf(name).map((command): PathCommand => {
    switch (command[0]) {
      case 'Z':
        return command;
      case 'C': {
        const [, a, b, c, d, e, f] = command;
        return [
          'C',
          ...([x + a * scale, y + b * scale, x + c * scale, y + d * scale] as const),
          ...([x + e * scale, y + f * scale] as const),
        ];
      }
      default:
        return [command[0], x + command[1] * scale, y + command[2] * scale];
    }
  });
}

const read = new Map<string, readonly PathCommand[]>();

function commandsOf(name: string): readonly PathCommand[] {
  const known = read.get(name);
  if (known !== undefined) return known;
  const drawing: string | undefined = Object.entries(DRAWINGS).find(([key]) => key === name)?.[1];
  const commands = drawing === undefined ? [] : parsed(drawing);
  read.set(name, commands);
  return commands;
}

/** @throws Error on a letter that drawings do not know: a mistake in the data. */
function parsed(drawing: string): PathCommand[] {
  const commands: PathCommand[] = [];
  let at: readonly [number, number] = [0, 0];
  for (const [, letter = '', rest = ''] of drawing.matchAll(/([A-Z])([^A-Z]*)/g)) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = rest.trim().split(/[ ,]+/).map(Number);
    switch (letter) {
      case 'M':
      case 'L':
        at = [a, b];
        commands.push([letter, a, b]);
        break;
      case 'H':
        at = [a, at[1]];
        commands.push(['L', ...at]);
        break;
      case 'V':
        at = [at[0], a];
        commands.push(['L', ...at]);
        break;
      case 'C':
        at = [e, f];
        commands.push(['C', a, b, c, d, e, f]);
        break;
      case 'Z':
        commands.push(['Z']);
        break;
      case 'O':
        commands.push(...circle([a, b], c));
        break;
      case 'R':
        commands.push(...roundedBox({ x: a, y: b, width: c, height: d }, e));
        break;
      default:
        throw new Error(`Drawings know no ${letter}`);
    }
  }
  return commands;
}

const ROUND = 0.5523;

function roundedBox({ x, y, width, height }: Rect, r: number): PathCommand[] {
  const [right, bottom, k] = [x + width, y + height, r * (1 - ROUND)];
  if (r === 0) {
    return [['M', x, y], ['L', right, y], ['L', right, bottom], ['L', x, bottom], ['Z']];
  }
  return [
    ['M', x + r, y],
    ['L', right - r, y],
    ['C', right - k, y, right, y + k, right, y + r],
    ['L', right, bottom - r],
    ['C', right, bottom - k, right - k, bottom, right - r, bottom],
    ['L', x + r, bottom],
    ['C', x + k, bottom, x, bottom - k, x, bottom - r],
    ['L', x, y + r],
    ['C', x, y + k, x + k, y, x + r, y],
    ['Z'],
  ];
}
