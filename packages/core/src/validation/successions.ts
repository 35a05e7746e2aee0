/** The successions that an architecture itself makes. */
import type { ArchitectureId } from '../workspace/ids.ts';
import type { Succession } from '../workspace/records.ts';
import type { Workspace } from '../workspace/workspace.ts';

export function successionsIn(ws: Workspace, architecture: ArchitectureId): Succession[] {
  return [...ws.successions.values()].filter((one) => one.architecture === architecture);
}
