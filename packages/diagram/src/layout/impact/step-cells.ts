/**
 * Where everything of an impact figure stands on the lattice: steps side by side, the groups of a step one
 * under another and as wide as one another, and all steps about the middle, where the element asked about is.
 */
import type { Cells } from '../network/cells.ts';
import type { Net } from '../network/net.ts';

/** In at most so many rows, if that can be. */
export function stepCells(net: Net, rows: number): Cells {
  const steps = net.roots.map((root) => stepOf(net, root, rows));
  const high = Math.max(1, ...steps.map(({ height }) => height));
  const count = net.items.length;
  const cells = {
    columns: Math.max(
      1,
      steps.reduce((sum, { width }) => sum + width, 0),
    ),
    rows: high,
    col: new Int32Array(count),
    row: new Int32Array(count),
    width: new Int32Array(count).fill(1),
    height: new Int32Array(count).fill(1),
    shelves: [],
  };
  const focus = focusIn(net, steps);
  let left = 0;
  for (const [at, step] of steps.entries()) {
    const { width } = step;
    set(cells, step.root, left, 0, width, high);
    const down = Math.floor((high - step.height) / 2);
    // What stands before the element asked about is set from it outwards, as what comes after it is.
    const place = (item: number, x: number, y: number, wide: number, tall: number): void =>
      set(cells, item, left + (at < focus ? width - x - wide : x), down + y, wide, tall);
    for (const { holder, boxes, x, y, wide, tall } of step.parts) {
      if (holder !== undefined) place(holder, x, y, wide, tall);
      for (const [index, box] of boxes.entries())
        place(box, x + (index % wide), y + Math.floor(index / wide), 1, 1);
    }
    left += width;
  }
  return ordered(net, cells, steps);
}

interface Step {
  readonly root: number;
  readonly parts: readonly Placed[];
  readonly width: number;
  readonly height: number;
}

/** A group, or boxes that stand in none. */
interface Part {
  readonly holder?: number;
  readonly boxes: readonly number[];
}

/** Within its step, in cells. */
interface Placed extends Part {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly tall: number;
}

const focusIn = (net: Net, steps: readonly Step[]): number =>
  steps.findIndex(({ root }) => net.items[root]?.node.emphasis === 'strong');

/** As narrow as it can be in so many rows. */
function stepOf(net: Net, root: number, rows: number): Step {
  const parts = partsOf(net, root);
  const most = parts.reduce((sum, { boxes }) => sum + boxes.length, 0);
  for (let width = 1; ; width += 1) {
    const { placed, height } = packed(parts, width);
    if (height <= rows || width >= most) return { root, parts: placed, width, height };
  }
}

/** Large groups take the whole width; small ones stand side by side, the last as wide as is left. */
function packed(parts: readonly Part[], width: number): { placed: Placed[]; height: number } {
  const placed: { -readonly [Key in keyof Placed]: Placed[Key] }[] = [];
  let [x, y, high] = [0, 0, 0];
  const close = (): void => {
    const last = placed.at(-1);
    if (last !== undefined && x > 0) last.wide += width - x;
    y += high;
    [x, high] = [0, 0];
  };
  for (const part of parts) {
    const count = Math.max(1, part.boxes.length);
    const wide = Math.min(count, width);
    if (x + wide > width) close();
    const tall = Math.ceil(count / wide);
    placed.push({ ...part, x, y, wide, tall });
    x += wide;
    high = Math.max(high, tall);
  }
  close();
  return { placed, height: y };
}

function partsOf(net: Net, root: number): Part[] {
  const parts: Part[] = [];
  const bare: number[] = [];
  for (const child of net.items[root]?.children ?? []) {
    const boxes = net.items[child]?.children ?? [];
    if (boxes.length > 0) parts.push({ holder: child, boxes });
    else bare.push(child);
  }
  return bare.length > 0 || parts.length === 0 ? [...parts, { boxes: bare }] : parts;
}

function set(
  cells: Cells,
  item: number,
  col: number,
  row: number,
  width: number,
  height: number,
): void {
  cells.col[item] = col;
  cells.row[item] = row;
  cells.width[item] = width;
  cells.height[item] = height;
}

/** From the middle outwards: what is joined to the upper boxes of the step before stands higher in its group. */
function ordered(net: Net, cells: Cells, steps: readonly Step[]): Cells {
  const joined = net.items.map((): number[] => []);
  for (const { from, to } of net.edges) {
    joined[from]?.push(to);
    joined[to]?.push(from);
  }
  const stepAt = new Map<number, number>();
  for (const [at, { parts }] of steps.entries())
    for (const { boxes } of parts) for (const box of boxes) stepAt.set(box, at);
  const focus = focusIn(net, steps);
  const outwards = steps
    .map((_, at) => at)
    .sort((a, b) => Math.abs(a - focus) - Math.abs(b - focus));
  for (const at of outwards) {
    const inner = at < focus ? at + 1 : at - 1;
    for (const { boxes } of steps[at]?.parts ?? []) {
      const wish = new Map<number, number>();
      for (const box of boxes) {
        const near = (joined[box] ?? []).filter((other) => stepAt.get(other) === inner);
        const sum = near.reduce((all, other) => all + (cells.row[other] ?? 0), 0);
        wish.set(box, near.length === 0 ? (cells.row[box] ?? 0) : sum / near.length);
      }
      const places = boxes.map((box) => [cells.col[box] ?? 0, cells.row[box] ?? 0] as const);
      const order = [...boxes].sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0) || a - b);
      for (const [index, box] of order.entries()) {
        const [col, row] = places[index] ?? [0, 0];
        set(cells, box, col, row, 1, 1);
      }
    }
  }
  return cells;
}
