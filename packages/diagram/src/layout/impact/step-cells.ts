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
  let left = 0;
  for (const step of steps) {
    set(cells, step.root, left, 0, step.width, high);
    let top = Math.floor((high - step.height) / 2);
    for (const { holder, boxes } of step.parts) {
      const tall = Math.ceil(boxes.length / step.width);
      if (holder !== undefined) set(cells, holder, left, top, step.width, Math.max(1, tall));
      for (const [at, box] of boxes.entries()) {
        const [x, y] = [at % step.width, Math.floor(at / step.width)];
        set(cells, box, left + x, top + y, 1, 1);
      }
      top += Math.max(1, tall);
    }
    left += step.width;
  }
  return ordered(net, cells, steps);
}

interface Step {
  readonly root: number;
  readonly parts: readonly Part[];
  readonly width: number;
  readonly height: number;
}

/** A group, or boxes that stand in none. */
interface Part {
  readonly holder?: number;
  readonly boxes: readonly number[];
}

/** As narrow as it can be in so many rows. */
function stepOf(net: Net, root: number, rows: number): Step {
  const parts = partsOf(net, root);
  const most = Math.max(1, ...parts.map(({ boxes }) => boxes.length));
  for (let width = 1; ; width += 1) {
    const height = parts.reduce(
      (sum, { boxes }) => sum + Math.max(1, Math.ceil(boxes.length / width)),
      0,
    );
    if (height <= rows || width >= most) return { root, parts, width, height };
  }
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
  const focus = Math.max(
    0,
    steps.findIndex(({ root }) => net.items[root]?.node.emphasis === 'strong'),
  );
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
