/**
 * What is carried over (chuyển tiếp): an approved architecture planned it, nobody has built it, and the
 * target still wants it, as it was or under one that follows it.
 */
import { baseChain } from '../architecture/chain.ts';
import { presentIn } from '../architecture/foldChanges.ts';
import { heatOf } from '../consultation/heat.ts';
import { PROFILES } from '../language/profiles.ts';
import { type ArchitectureId, asElementId, type ElementId } from '../workspace/ids.ts';
import type { Element } from '../workspace/records.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { PlannedPart } from './comparison.ts';
import { linksBetween, successionsOn } from './lineage.ts';
import { pathBetween } from './path.ts';

/** By element of either side: what of the plan it carries over. */
export type Carried = ReadonlyMap<ElementId, readonly PlannedPart[]>;

/**
 * What is carried over between two architectures, whichever of them is the target. A part counts as not
 * built where the current state lacks it and nothing there follows it, or where every unit that
 * assessed it marked it not started. Only what is compared with an approved architecture or with the
 * current state is carried over: between two later states it is like anything else.
 * Costs the changes between the plan and the current state, and the marks.
 */
export function carriedBetween(
  ws: Workspace,
  before: ArchitectureId,
  after: ArchitectureId,
): Carried {
  const sides = sidesOf(ws, before, after);
  if (sides === undefined) return NOTHING;
  const carried = new Map<ElementId, PlannedPart[]>();
  for (const plan of plansOf(ws, sides)) carryFrom(ws, plan, sides, carried);
  return carried;
}

const NOTHING: Carried = new Map();

interface Sides {
  readonly baseline: ArchitectureId;
  readonly target: ArchitectureId;
}

function sidesOf(ws: Workspace, before: ArchitectureId, after: ArchitectureId): Sides | undefined {
  const roleOf = (id: ArchitectureId) => ws.architectures.get(id)?.role;
  const fits = ({ baseline, target }: Sides) =>
    baseline !== target &&
    (roleOf(baseline) === 'approved' || roleOf(baseline) === 'current') &&
    roleOf(target) !== 'current' &&
    !chainOf(ws, baseline).includes(target);
  const forth = { baseline: before, target: after };
  const back = { baseline: after, target: before };
  if (fits(forth) && fits(back)) return orderOf(ws, before) <= orderOf(ws, after) ? forth : back;
  return fits(forth) ? forth : fits(back) ? back : undefined;
}

/** The approved architectures that the two come from, the earliest first. */
function plansOf(ws: Workspace, { baseline, target }: Sides): ArchitectureId[] {
  const below = new Set([...chainOf(ws, baseline), ...chainOf(ws, target)]);
  return [...below].filter((id) => id !== target && ws.architectures.get(id)?.role === 'approved');
}

/** The state that says what was built: the one compared with, else the nearest below, else any above the plan. */
function currentOf(
  ws: Workspace,
  plan: ArchitectureId,
  { baseline, target }: Sides,
): ArchitectureId | undefined {
  const isCurrent = (id: ArchitectureId) => ws.architectures.get(id)?.role === 'current';
  if (isCurrent(baseline)) return baseline;
  const below =
    chainOf(ws, target).findLast(isCurrent) ?? chainOf(ws, baseline).findLast(isCurrent);
  if (below !== undefined) return below;
  return [...ws.architectures.keys()]
    .filter((id) => isCurrent(id) && chainOf(ws, id).includes(plan))
    .sort((a, b) => (orderOf(ws, a) < orderOf(ws, b) ? -1 : 1))
    .at(-1);
}

function carryFrom(
  ws: Workspace,
  plan: ArchitectureId,
  sides: Sides,
  carried: Map<ElementId, PlannedPart[]>,
): void {
  const unbuilt = unbuiltOf(ws, plan, currentOf(ws, plan, sides));
  if (unbuilt.size === 0) return;
  const target = lookedUp(ws, sides.target);
  const links = linksBetween(
    lookedUp(ws, plan),
    target,
    successionsOn(ws, pathBetween(ws, plan, sides.target)),
  );
  const note = (id: ElementId, element: ElementId) => {
    const parts = carried.get(id) ?? [];
    if (parts.some((part) => part.element === element)) return;
    carried.set(id, [...parts, { architecture: plan, element }]);
  };
  for (const id of unbuilt) {
    const heirs = links.successors.get(id) ?? [];
    if (target.elements.has(id)) note(id, id);
    for (const heir of heirs) {
      note(id, id);
      // One that something built goes into as well follows that.
      const all = links.predecessors.get(heir) ?? [];
      if ([...all].every((one) => unbuilt.has(one)) && !isBuilt(heir)) note(heir, id);
    }
  }

  function isBuilt(id: ElementId): boolean {
    if (unbuilt.has(id)) return false;
    const current = currentOf(ws, plan, sides);
    return (
      elementIn(ws, plan, id) !== undefined ||
      (current !== undefined && elementIn(ws, current, id) !== undefined)
    );
  }
}

function unbuiltOf(
  ws: Workspace,
  plan: ArchitectureId,
  current: ArchitectureId | undefined,
): ReadonlySet<ElementId> {
  const unbuilt = new Set<ElementId>();
  for (const id of markedUnbuilt(ws, plan)) if (elementIn(ws, plan, id)) unbuilt.add(id);
  if (current === undefined || current === plan) return unbuilt;
  const way = pathBetween(ws, plan, current);
  const followed = linksBetween(
    lookedUp(ws, plan),
    lookedUp(ws, current),
    successionsOn(ws, way),
  ).successors;
  for (const { architecture } of way)
    for (const concept of ws.changes.get(architecture)?.keys() ?? []) {
      const id = asElementId(concept);
      if (followed.has(id) || elementIn(ws, current, id)) continue;
      if (elementIn(ws, plan, id)) unbuilt.add(id);
    }
  return unbuilt;
}

/** What every unit that assessed it puts at the lowest step of the scale. */
function markedUnbuilt(ws: Workspace, plan: ArchitectureId): ElementId[] {
  // A profile that this version does not have has no scale that it knows: comparing goes on.
  if (!PROFILES.some(({ id }) => id === ws.info.profile)) return [];
  return [...heatOf(ws, plan, 'carried-out')]
    .filter(([, { value, steps }]) => value === 0 && steps.size === 1)
    .map(([id]) => id);
}

/** An architecture of which only a few elements are asked for: each is folded alone. */
const lookedUp = (ws: Workspace, architecture: ArchitectureId) => ({
  elements: { has: (id: ElementId) => elementIn(ws, architecture, id) !== undefined },
});

function elementIn(
  ws: Workspace,
  architecture: ArchitectureId,
  id: ElementId,
): Element | undefined {
  const present = presentIn(ws, chainOf(ws, architecture), id);
  return present?.kind === 'element' ? present.concept : undefined;
}

const chainOf = (ws: Workspace, id: ArchitectureId) => baseChain(ws, id).architectures;
const orderOf = (ws: Workspace, id: ArchitectureId) => ws.architectures.get(id)?.order ?? '';
