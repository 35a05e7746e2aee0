/** Why something differs: the words of the change or the succession that lies last on the way. */
import type { ConceptId } from '../workspace/ids.ts';
import type { Text } from '../workspace/records.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { DirectedSuccession } from './lineage.ts';
import type { Leg } from './path.ts';

/**
 * Reasons by concept: later architectures on the way win, and within one the change's own words win
 * over the succession's. Costs the changes on the way.
 */
export function reasonsOn(
  ws: Workspace,
  way: readonly Leg[],
  successions: readonly DirectedSuccession[],
): ReadonlyMap<ConceptId, Text> {
  const reasons = new Map<ConceptId, Text>();
  for (const [step, leg] of way.entries()) {
    for (const succession of successions) if (succession.step === step) note(reasons, succession);
    for (const [id, change] of ws.changes.get(leg.architecture) ?? [])
      if (change.reason) reasons.set(id, change.reason);
  }
  return reasons;
}

/** Reasons that the successions alone give. */
export function reasonsOf(
  successions: readonly DirectedSuccession[],
): ReadonlyMap<ConceptId, Text> {
  const reasons = new Map<ConceptId, Text>();
  for (const succession of successions) note(reasons, succession);
  return reasons;
}

function note(reasons: Map<ConceptId, Text>, { from, to, reason }: DirectedSuccession): void {
  if (!reason) return;
  for (const id of from) reasons.set(id, reason);
  for (const id of to) reasons.set(id, reason);
}
