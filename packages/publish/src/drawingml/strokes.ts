/**
 * SVG fills what any part of a path goes round; Office leaves out what two of its parts go round. Parts
 * that turn the same way are therefore paths of their own; those that turn against each other make a hole.
 */
import type { PathCommand, Point } from '@khung/diagram';

export function filledApart(commands: readonly PathCommand[]): readonly (readonly PathCommand[])[] {
  const parts: PathCommand[][] = [];
  for (const command of commands) {
    if (command[0] === 'M') parts.push([]);
    parts.at(-1)?.push(command);
  }
  const closed = parts.every((part) => part.at(-1)?.[0] === 'Z');
  const ways = new Set(parts.map((part) => Math.sign(areaOf(part))));
  return parts.length > 1 && closed && ways.size === 1 ? parts : [commands];
}

/** Twice the area, by its corners; its sign says which way the part turns. */
function areaOf(part: readonly PathCommand[]): number {
  const corners = part.flatMap((command): Point[] => {
    const [y, x] = [command.at(-1), command.at(-2)];
    return typeof x === 'number' && typeof y === 'number' ? [[x, y]] : [];
  });
  return corners.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = corners[(at + 1) % corners.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
}
