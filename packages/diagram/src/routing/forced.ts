/** The last resort, where boxes leave no way: from outline to outline with one step, through whatever is there. */
import { DOWN, LEFT, RIGHT, UP } from './grid.ts';
import type { Task } from './legs.ts';
import type { Line } from './lines.ts';
import type { Scene } from './scene.ts';

export function forced(scene: Scene, { edge, from, to, bundle }: Task): Line {
  const box = (at: number) => ({
    x1: scene.left[at] ?? 0,
    x2: scene.right[at] ?? 0,
    y1: scene.top[at] ?? 0,
    y2: scene.bottom[at] ?? 0,
  });
  const [a, b] = [box(from), box(to)];
  const across = Math.max(b.x1 - a.x2, a.x1 - b.x2);
  const down = Math.max(b.y1 - a.y2, a.y1 - b.y2);
  const base = { edge, bundle, through: [], forced: true } as const;
  const ay = (a.y1 + a.y2) / 2;
  const by = (b.y1 + b.y2) / 2;
  const ax = (a.x1 + a.x2) / 2;
  const bx = (b.x1 + b.x2) / 2;
  if (across >= down) {
    const right = b.x1 + b.x2 >= a.x1 + a.x2;
    const [start, end] = right ? [a.x2, b.x1] : [a.x1, b.x2];
    return {
      ...base,
      from: { box: from, side: right ? RIGHT : LEFT },
      to: { box: to, side: right ? LEFT : RIGHT },
      points: stepped([start, ay], [end, by], 0),
    };
  }
  const lower = b.y1 + b.y2 >= a.y1 + a.y2;
  const [start, end] = lower ? [a.y2, b.y1] : [a.y1, b.y2];
  return {
    ...base,
    from: { box: from, side: lower ? DOWN : UP },
    to: { box: to, side: lower ? UP : DOWN },
    points: stepped([ax, start], [bx, end], 1),
  };
}

function stepped(a: [number, number], b: [number, number], axis: 0 | 1): [number, number][] {
  if (a[1 - axis] === b[1 - axis]) return [a, b];
  const middle = (a[axis] + b[axis]) / 2;
  return axis === 0
    ? [a, [middle, a[1]], [middle, b[1]], b]
    : [a, [a[0], middle], [b[0], middle], b];
}
