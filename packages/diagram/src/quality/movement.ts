/** How much of a figure stands elsewhere than in the one before it: what a person has to find again. */
import type { Figure } from '../figure/figure.ts';
import { seenBoxes } from './boxes.ts';

export interface Movement {
  /** Boxes that are in both figures. */
  readonly common: number;
  /** Of these, how many stand elsewhere, by more than half a millimetre. */
  readonly moved: number;
  /** mm, of the centres of all common boxes, and of the one that moved most. */
  readonly mean: number;
  readonly most: number;
  /** `mean` as a share of the earlier figure's diagonal. */
  readonly share: number;
  /** Pairs of siblings that changed sides, left and right or above and below, as a share of all pairs, 0 to 1. */
  readonly turned: number;
}

/** mm; less is not seen. */
const SEEN = 0.5;

export function movement(before: Figure, after: Figure): Movement {
  const later = new Map(seenBoxes(after).map((some) => [some.id, some]));
  const groups = new Map<string, [from: Centre, to: Centre][]>();
  let [common, moved, sum, most] = [0, 0, 0, 0];
  for (const { id, box, parent } of seenBoxes(before)) {
    const other = later.get(id);
    if (other === undefined) continue;
    const [from, to] = [centreOf(box), centreOf(other.box)];
    const by = Math.hypot(to.x - from.x, to.y - from.y);
    common += 1;
    sum += by;
    most = Math.max(most, by);
    if (by > SEEN) moved += 1;
    if (other.parent !== parent) continue;
    const siblings = groups.get(parent ?? '');
    if (siblings === undefined) groups.set(parent ?? '', [[from, to]]);
    else siblings.push([from, to]);
  }
  let [turned, pairs] = [0, 0];
  for (const siblings of groups.values()) {
    pairs += siblings.length * (siblings.length - 1);
    turned += turnedIn(siblings, 'x') + turnedIn(siblings, 'y');
  }
  const mean = common === 0 ? 0 : sum / common;
  return {
    common,
    moved,
    mean,
    most,
    share: mean / Math.hypot(before.width, before.height),
    turned: pairs === 0 ? 0 : turned / pairs,
  };
}

interface Centre {
  readonly x: number;
  readonly y: number;
}

const centreOf = (box: { x: number; y: number; width: number; height: number }): Centre => ({
  x: box.x + box.width / 2,
  y: box.y + box.height / 2,
});

/** Pairs whose order along this axis is the other way round: inversions, counted while merging. */
function turnedIn(pairs: readonly (readonly [Centre, Centre])[], axis: 'x' | 'y'): number {
  const round = (value: number) => Math.round(value / SEEN);
  const later = [...pairs]
    .sort(([a, b], [c, d]) => round(a[axis]) - round(c[axis]) || round(b[axis]) - round(d[axis]))
    .map(([, to]) => round(to[axis]));
  return inversions(later).count;
}

function inversions(values: readonly number[]): { sorted: number[]; count: number } {
  if (values.length < 2) return { sorted: [...values], count: 0 };
  const middle = values.length >> 1;
  const left = inversions(values.slice(0, middle));
  const right = inversions(values.slice(middle));
  const sorted: number[] = [];
  let count = left.count + right.count;
  let at = 0;
  for (const value of right.sorted) {
    for (let next = left.sorted[at]; next !== undefined && next <= value; next = left.sorted[at]) {
      sorted.push(next);
      at += 1;
    }
    count += left.sorted.length - at;
    sorted.push(value);
  }
  sorted.push(...left.sorted.slice(at));
  return { sorted, count };
}
