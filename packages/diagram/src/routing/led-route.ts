/** A line that has been led, as routing answers it. */
import type { Rect } from '../figure/figure.ts';
import { SIDES } from './grid.ts';
import type { Line } from './lines.ts';
import type { Route } from './routing.ts';

export function routeOf({ points, from, to, forced }: Line, id: string, label?: Rect): Route {
  return {
    id,
    points,
    sides: [sideName(from.side), sideName(to.side)],
    ...(label === undefined ? {} : { label }),
    ...(forced ? { forced } : {}),
  };
}

const sideName = (direction: number) => SIDES[direction] ?? 'right';
