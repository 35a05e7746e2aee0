/** The state of a concept in one architecture: what is below, what is written here, what comes of both. */
import type { ArchitectureId, ConceptId } from '../workspace/ids.ts';
import type { Change } from '../workspace/records.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { chainBelow } from './chain.ts';
import { foldChange, presentIn } from './foldChanges.ts';
import type { Present } from './present.ts';

export interface ConceptState {
  /** What the base has. */
  readonly below: Present | undefined;
  /** The change that the architecture itself makes. */
  readonly own: Change | undefined;
  /** What comes of both. */
  readonly present: Present | undefined;
}

/** The state of one concept; costs a look into each architecture of the chain. */
export function stateOf(
  ws: Workspace,
  architecture: ArchitectureId,
  concept: ConceptId,
): ConceptState {
  const below = presentIn(ws, chainBelow(ws, architecture), concept);
  const own = ws.changes.get(architecture)?.get(concept);
  return { below, own, present: own ? foldChange(below, own).present : below };
}
