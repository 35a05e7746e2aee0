/** Which two architectures a gap analysis is of, where a person names none. */
import type { ArchitectureId } from '../workspace/ids.ts';
import type { Architecture } from '../workspace/records.ts';
import type { Workspace } from '../workspace/workspace.ts';

export interface GapEnds {
  readonly from: ArchitectureId;
  readonly to: ArchitectureId;
}

/**
 * The target: the last one with that role, else the last of all. The baseline: the current state
 * (hiện trạng), else what the target is based on, else the first. What is named stays as named.
 * `undefined` where fewer than two architectures are there.
 */
export function gapEnds(
  ws: Pick<Workspace, 'architectures'>,
  named: Partial<GapEnds> = {},
): GapEnds | undefined {
  const all = [...ws.architectures.values()].sort(inOrder);
  const others = (id: ArchitectureId | undefined) => all.filter((one) => one.id !== id);
  const to =
    named.to ??
    others(named.from).findLast(({ role }) => role === 'target')?.id ??
    others(named.from).at(-1)?.id;
  if (to === undefined) return undefined;
  const rest = others(to);
  const base = ws.architectures.get(to)?.base;
  const from =
    named.from ??
    rest.findLast(({ role }) => role === 'current')?.id ??
    rest.find(({ id }) => id === base)?.id ??
    rest[0]?.id;
  return from === undefined ? undefined : { from, to };
}

const inOrder = (a: Architecture, b: Architecture): number =>
  a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1;
