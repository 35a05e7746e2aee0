/** A queue of states by whole costs that never fall behind what was taken last: a ring of lists. */

export interface Buckets {
  /** Empty again; nothing will cost less than `least`. */
  clear(least: number): void;
  /** `cost` is less than `RING` above the cost last taken. */
  push(state: number, cost: number): void;
  /** The state with the least cost, -1 when empty. */
  pop(): number;
}

/** Costs in the queue lie within this range. */
export const RING = 1 << 12;

export function buckets(): Buckets {
  const head = new Int32Array(RING).fill(-1);
  let next = new Int32Array(1024);
  let held = new Int32Array(1024);
  let used = 0;
  let size = 0;
  let at = 0;
  return {
    clear(least) {
      if (size > 0) head.fill(-1);
      used = 0;
      size = 0;
      at = least;
    },
    push(state, cost) {
      if (used === next.length) {
        next = grown(next);
        held = grown(held);
      }
      const slot = Math.max(cost, at) & (RING - 1);
      held[used] = state;
      next[used] = head[slot] ?? -1;
      head[slot] = used;
      used += 1;
      size += 1;
    },
    pop() {
      if (size === 0) return -1;
      while ((head[at & (RING - 1)] ?? -1) < 0) at += 1;
      const slot = at & (RING - 1);
      const index = head[slot] ?? 0;
      head[slot] = next[index] ?? -1;
      size -= 1;
      return held[index] ?? -1;
    },
  };
}

function grown(list: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * list.length);
  longer.set(list);
  return longer;
}
