/**
 * The chain of bases of an architecture. Where bases run in a circle, the link of the smallest id in
 * the circle is not followed, so everyone breaks it at the same place, wherever they enter it.
 */
import type { ArchitectureId } from '../workspace/ids.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { ResolveProblem } from './model.ts';

export interface BaseChain {
  /** From the root to the architecture itself. */
  readonly architectures: readonly ArchitectureId[];
  readonly problems: readonly ResolveProblem[];
}

/** The chain of an architecture, itself last; one that isn't in the workspace is a chain of one. */
export function baseChain(ws: Workspace, architecture: ArchitectureId): BaseChain {
  const upwards: ArchitectureId[] = [architecture];
  for (let at = architecture; ; ) {
    const base = ws.architectures.get(at)?.base;
    if (base === undefined) return { architectures: upwards.reverse(), problems: [] };
    if (!ws.architectures.has(base)) {
      const problem: ResolveProblem = { kind: 'base-missing', architecture: at, base };
      return { architectures: upwards.reverse(), problems: [problem] };
    }
    const met = upwards.indexOf(base);
    if (met >= 0) return broken(upwards, met, base);
    upwards.push(base);
    at = base;
  }
}

/** The chain below an architecture: what it is "like, but". */
export function chainBelow(ws: Workspace, architecture: ArchitectureId): readonly ArchitectureId[] {
  return baseChain(ws, architecture).architectures.slice(0, -1);
}

/** `upwards` runs into itself at `met`: cut it above the circle's smallest id. */
function broken(upwards: readonly ArchitectureId[], met: number, base: ArchitectureId): BaseChain {
  const circle = upwards.slice(met);
  const root = circle.toSorted()[0] ?? base;
  const after = circle[(circle.indexOf(root) + 1) % circle.length] ?? root;
  const from = upwards.indexOf(root);
  return {
    architectures: upwards.slice(0, from + 1).reverse(),
    problems: [{ kind: 'base-cycle', architecture: root, base: after }],
  };
}
