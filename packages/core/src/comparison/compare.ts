/** Compares any two architectures of a workspace, wherever they stand in its tree. */
import { baseChain } from '../architecture/chain.ts';
import { resolve } from '../architecture/resolve.ts';
import { resolveAbove } from '../architecture/updateModel.ts';
import type { ArchitectureId } from '../workspace/ids.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { carriedBetween } from './carried.ts';
import { compareModels } from './compareModels.ts';
import type { Comparison } from './comparison.ts';
import { successionsOn } from './lineage.ts';
import { pathBetween } from './path.ts';
import { reasonsOn } from './reasons.ts';
import { touchedOn } from './touched.ts';

/** Thrown where one of the two is not in the workspace. */
export class UnknownArchitecture extends Error {
  override readonly name = 'UnknownArchitecture';
  readonly code = 'unknown-architecture';
  readonly data: { readonly id: ArchitectureId; readonly known: readonly ArchitectureId[] };

  constructor(id: ArchitectureId, known: readonly ArchitectureId[]) {
    super(`unknown-architecture: ${id}`);
    this.data = { id, known };
  }
}

/**
 * What became of everything between two architectures: base and derived either way round, siblings,
 * or of different roots. The successions of all architectures on the way compose.
 *
 * @param models The two resolved, where the caller has them at hand.
 * @throws UnknownArchitecture
 * @example compare(ws, architectureId('1.0'), architectureId('2.0')).summary.elements.retired
 */
export function compare(
  ws: Workspace,
  before: ArchitectureId,
  after: ArchitectureId,
  models = resolvedPair(ws, before, after),
): Comparison {
  for (const id of [before, after])
    if (!ws.architectures.has(id)) throw new UnknownArchitecture(id, [...ws.architectures.keys()]);
  const way = pathBetween(ws, before, after);
  const successions = successionsOn(ws, way);
  const reasons = reasonsOn(ws, way, successions);
  const carried = carriedBetween(ws, before, after);
  const touched = touchedOn(ws, way, models.before, models.after);
  return compareModels(models.before, models.after, successions, { reasons, carried, touched });
}

/** Both models; what the two have below them is resolved once. */
function resolvedPair(ws: Workspace, before: ArchitectureId, after: ArchitectureId) {
  const chain = baseChain(ws, before).architectures;
  const other = baseChain(ws, after).architectures;
  const meeting = chain.findLast((id, depth) => id === other[depth]);
  if (meeting === undefined) return { before: resolve(ws, before), after: resolve(ws, after) };
  const shared = resolve(ws, meeting);
  return { before: resolveAbove(ws, shared, before), after: resolveAbove(ws, shared, after) };
}
