/**
 * Which lines run together: those of one kind at a box that more lines meet at than have room side by side.
 * They truly share that end, so that where they part it can be told who goes where.
 */
import type { Net } from '../net.ts';

export interface Bundles {
  /** Per edge: its bundle, or one of its own. */
  readonly net: Int32Array;
  /** The end that is shared; nothing for a line that runs alone. */
  readonly hubOf: (edge: number) => { readonly hub: number; readonly key: number } | undefined;
}

/** At a box; a wide one has room for more. */
const MANY = 7;
/** Fewer of one kind are not worth it. */
const LEAST = 3;

/** `widthOf`: cells that a box takes. */
export function bundlesOf(net: Net, widthOf: (item: number) => number): Bundles {
  const linesAt = (item: number): number => net.at[item]?.length ?? 0;
  const crowd = (item: number): number => linesAt(item) / widthOf(item);
  const members = new Map<string, number[]>();
  const hubs = net.edges.map(({ edge, from, to }, index) => {
    const hub = crowd(from) >= crowd(to) ? from : to;
    // Words would stand on a stretch that others share.
    if (crowd(hub) <= MANY || edge.labels.length > 0 || from === to) return -1;
    const { line, tail, head } = edge.style;
    const key = `${hub} ${hub === from ? 'from' : 'to'} ${line} ${tail} ${head} ${edge.fate ?? ''}`;
    const list = members.get(key);
    if (list === undefined) members.set(key, [index]);
    else list.push(index);
    return hub;
  });
  const own = Int32Array.from(net.edges, (_, index) => index);
  const shared = new Uint8Array(net.edges.length);
  for (const list of members.values()) {
    if (list.length < LEAST) continue;
    for (const index of list) {
      own[index] = list[0] ?? index;
      shared[index] = 1;
    }
  }
  return {
    net: own,
    hubOf: (edge) =>
      shared[edge] === 1 ? { hub: hubs[edge] ?? -1, key: own[edge] ?? edge } : undefined,
  };
}
