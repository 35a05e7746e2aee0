/** Lines of a bundle grow into a tree with its root at the hub: each joins those that were led before it. */
import type { Direction, Way } from './way.ts';

/** Per node the next one towards the hub, -1 for the last. */
export type Tree = ReadonlyMap<number, number>;

export interface BundleTrees {
  readonly of: (key: number) => Tree | undefined;
  /** On along the tree to the hub; the tree then knows the new branch. */
  readonly join: (way: Way, key: number) => Way;
}

export function bundleTrees(): BundleTrees {
  const trees = new Map<number, Map<number, number>>();
  const ends = new Map<string, Direction>();
  return {
    of: (key) => trees.get(key),
    join: (way, key) => {
      const tree = trees.get(key);
      const known = tree ?? new Map<number, number>();
      trees.set(key, known);
      const nodes = [...way.nodes];
      let last = nodes.at(-1) ?? -1;
      const fresh = nodes.length;
      let arrives = way.arrives;
      if (tree?.has(last)) {
        for (let next = tree.get(last) ?? -1; next >= 0; next = tree.get(last) ?? -1) {
          nodes.push(next);
          last = next;
        }
        arrives = ends.get(`${key} ${last}`) ?? arrives;
      } else ends.set(`${key} ${last}`, arrives);
      for (let index = 0; index < fresh; index += 1) {
        const node = nodes[index] ?? -1;
        if (!known.has(node)) known.set(node, nodes[index + 1] ?? -1);
      }
      return { nodes, leaves: way.leaves, arrives };
    },
  };
}
