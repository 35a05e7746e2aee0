/** The way through the tree of architectures from one to another: up to where they meet, then down. */
import type { ArchitectureId } from '../workspace/ids.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** One architecture whose changes lie on the way; `undone` where the way climbs from it to its base. */
export interface Leg {
  readonly architecture: ArchitectureId;
  readonly direction: 'made' | 'undone';
}

/**
 * The architectures whose changes turn `before` into `after`, in the order met. Where the two have
 * no common ancestor, the way goes over both roots. Bases that are missing or go round end the climb.
 */
export function pathBetween(
  ws: Workspace,
  before: ArchitectureId,
  after: ArchitectureId,
): readonly Leg[] {
  const up = ancestry(ws, before);
  const down = ancestry(ws, after);
  const climbed = new Set(up);
  const meeting = down.findIndex((id) => climbed.has(id));
  const top = meeting < 0 ? undefined : down[meeting];
  const undone = top === undefined ? up : up.slice(0, up.indexOf(top));
  const made = meeting < 0 ? down : down.slice(0, meeting);
  return [
    ...undone.map((architecture): Leg => ({ architecture, direction: 'undone' })),
    ...made.reverse().map((architecture): Leg => ({ architecture, direction: 'made' })),
  ];
}

/** An architecture and its bases, from itself to its root. */
function ancestry(ws: Workspace, id: ArchitectureId): ArchitectureId[] {
  const line: ArchitectureId[] = [];
  const seen = new Set<ArchitectureId>();
  for (
    let next: ArchitectureId | undefined = id;
    next !== undefined && !seen.has(next);
    next = ws.architectures.get(next)?.base
  ) {
    seen.add(next);
    line.push(next);
  }
  return line;
}
