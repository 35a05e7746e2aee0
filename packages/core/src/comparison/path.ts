/** The way through the tree of architectures from one to another: up to where they meet, then down. */
import { baseChain } from '../architecture/chain.ts';
import type { ArchitectureId } from '../workspace/ids.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** One architecture whose changes lie on the way; `undone` where the way climbs from it to its base. */
export interface Leg {
  readonly architecture: ArchitectureId;
  readonly direction: 'made' | 'undone';
}

/**
 * The architectures whose changes turn `before` into `after`, in the order met. Where the two have
 * no common ancestor, the way goes over both roots. Costs the depth of the tree.
 */
export function pathBetween(
  ws: Workspace,
  before: ArchitectureId,
  after: ArchitectureId,
): readonly Leg[] {
  const left = baseChain(ws, before).architectures;
  const right = baseChain(ws, after).architectures;
  const parting = left.findIndex((id, depth) => id !== right[depth]);
  const shared = parting < 0 ? left.length : parting;
  const undone = left.slice(shared).reverse();
  const made = right.slice(shared);
  return [
    ...undone.map((architecture): Leg => ({ architecture, direction: 'undone' })),
    ...made.map((architecture): Leg => ({ architecture, direction: 'made' })),
  ];
}
