/** The successions that an architecture itself makes, and who follows whom by them. */
import { linksBetween, successionsOn } from '../comparison/lineage.ts';
import type { ArchitectureId, ElementId } from '../workspace/ids.ts';
import type { Succession } from '../workspace/records.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Subject } from './rule.ts';

export function successionsIn(ws: Workspace, architecture: ArchitectureId): Succession[] {
  return [...ws.successions.values()].filter((one) => one.architecture === architecture);
}

/** Of each element of the base that is followed here, those that follow it. */
export function heirsIn({
  ws,
  architecture,
  model,
  base,
}: Pick<Subject, 'ws' | 'architecture' | 'model' | 'base'>): ReadonlyMap<
  ElementId,
  ReadonlySet<ElementId>
> {
  if (!base) return new Map();
  const leg = { architecture: architecture.id, direction: 'made' } as const;
  return linksBetween(base, model, successionsOn(ws, [leg])).successors;
}
