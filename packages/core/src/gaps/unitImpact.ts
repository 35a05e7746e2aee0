/** What a target architecture changes for a unit: in what it has, in what that depends on, in what it feeds. */
import { appendTo } from '../collections/multimap.ts';
import type { Comparison } from '../comparison/comparison.ts';
import type { UnitRole } from '../consultation/units.ts';
import { dependentEnd } from '../language/dependence.ts';
import { elementTypeInfo } from '../language/types.ts';
import { NESTING_RELATIONS } from '../query/nesting.ts';
import { asElementId, type ElementId, type RelationId } from '../workspace/ids.ts';
import type { Element, Relation } from '../workspace/records.ts';
import type { GapAnalysis, GapLink, GapRow } from './gap.ts';
import { elementIn } from './names.ts';
import { UnknownUnit, unitsIn } from './units.ts';

export interface UnitImpact {
  readonly unit: ElementId;
  /** What changes, nearest first, then in the union's order. */
  readonly items: readonly ImpactItem[];
  /** Relations that change by themselves at something the unit owns or operates. */
  readonly links: readonly GapLink[];
  /** What it owns, operates or uses, now or in the target, changed or not; in the union's order. */
  readonly held: readonly ElementId[];
}

export interface ImpactItem {
  readonly row: GapRow;
  /** The member of the row that the path leads to. */
  readonly id: ElementId;
  /** Steps from the unit; 1 is its own, or what it is itself related to. */
  readonly distance: number;
  readonly path: readonly ImpactStep[];
}

/** One step of an explanation, from the element before it (the unit at first) to `to`. */
export type ImpactStep = RoleStep | RelationStep;

export interface RoleStep {
  readonly kind: 'role';
  readonly role: UnitRole;
  /** In which of the two it is so. */
  readonly side: 'before' | 'after' | 'both';
  readonly to: ElementId;
}

export interface RelationStep {
  readonly kind: 'relation';
  readonly relation: RelationId;
  /** Which end one comes from. */
  readonly from: 'source' | 'target';
  readonly to: ElementId;
}

export interface UnitImpactOptions {
  /** Steps at most. @default 3 */
  readonly depth?: number;
}

/**
 * Everything the target changes that the unit owns, operates or uses (1 step), that this depends on,
 * directly and through others (2 and more), and that the unit's own feeds (the next step only: who
 * receives from a receiver is no concern of the unit). Relations of both architectures are followed,
 * so a way may run over what goes or comes. Units within the unit count as the unit, a step further.
 * Each by a shortest way. Linear in the union.
 *
 * @throws UnknownUnit
 * @example unitImpact(analysis, elementId('cuc-dang-kiem')).items[0]?.path
 */
export function unitImpact(
  analysis: GapAnalysis,
  unit: ElementId,
  { depth = 3 }: UnitImpactOptions = {},
): UnitImpact {
  const { comparison } = analysis;
  const units = new Set(unitsIn(comparison));
  if (!units.has(unit)) throw new UnknownUnit(unit, [...units]);
  const ways = waysFrom(comparison, unit, units, depth);
  const own = new Set<string>(heldBy(comparison, unit, ['owner', 'operator']));
  const atOwn = ({ id }: GapLink): boolean => {
    const row = comparison.relations.get(id);
    return [row?.before, row?.after].some(
      (relation) => relation && (own.has(relation.source) || own.has(relation.target)),
    );
  };
  return {
    unit,
    items: itemsOf(analysis, unit, ways),
    links: analysis.links.filter(atOwn),
    held: heldBy(comparison, unit, ROLES),
  };
}

interface Way {
  readonly distance: number;
  readonly from: ElementId;
  readonly step: ImpactStep;
}

/** Each row once, by the way to its nearest member. */
function itemsOf(
  { rows }: GapAnalysis,
  unit: ElementId,
  ways: ReadonlyMap<ElementId, Way>,
): readonly ImpactItem[] {
  const items: ImpactItem[] = [];
  for (const row of rows) {
    if (row.fate === 'kept') continue;
    let nearest: ElementId | undefined;
    for (const id of [...row.before, ...row.after]) {
      const distance = ways.get(id)?.distance;
      if (distance === undefined || id === unit) continue;
      if (nearest === undefined || distance < (ways.get(nearest)?.distance ?? 0)) nearest = id;
    }
    const distance = nearest === undefined ? undefined : ways.get(nearest)?.distance;
    if (nearest === undefined || distance === undefined) continue;
    items.push({ row, id: nearest, distance, path: pathTo(nearest, unit, ways) });
  }
  return items.sort((a, b) => a.distance - b.distance);
}

function pathTo(
  id: ElementId,
  unit: ElementId,
  ways: ReadonlyMap<ElementId, Way>,
): readonly ImpactStep[] {
  const steps: ImpactStep[] = [];
  for (let at = id; at !== unit; ) {
    const way = ways.get(at);
    if (way === undefined) break;
    steps.push(way.step);
    at = way.from;
  }
  return steps.reverse();
}

/** How one goes on from an element: a unit has others, others depend on others; some only end a way. */
type Going = 'unit' | 'own' | 'on' | 'end';

function waysFrom(
  comparison: Comparison,
  unit: ElementId,
  units: ReadonlySet<ElementId>,
  depth: number,
): ReadonlyMap<ElementId, Way> {
  const relations = relationsAt(comparison);
  const roles = rolesOf(comparison);
  const ways = new Map<ElementId, Way>();
  let edge: { readonly id: ElementId; readonly going: Going }[] = [{ id: unit, going: 'unit' }];
  for (let distance = 1; distance <= depth && edge.length > 0; distance += 1) {
    const next: typeof edge = [];
    // Grows while it is gone through: what stands behind a junction is as near as the junction.
    for (let at = 0; at < edge.length; at += 1) {
      const from = edge[at];
      if (from === undefined || from.going === 'end') continue;
      const reach = (step: ImpactStep, going: Going) => {
        if (step.to === unit || ways.has(step.to)) return;
        ways.set(step.to, { distance, from: from.id, step });
        (isJunction(comparison, step.to) ? edge : next).push({ id: step.to, going });
      };
      if (from.going === 'unit') for (const step of roles.get(from.id) ?? []) reach(step, 'own');
      for (const { relation, end } of relations.get(from.id) ?? []) {
        const other = end === 'source' ? relation.target : relation.source;
        const to = elementIn(comparison, other)?.id;
        if (to === undefined) continue;
        const going = goingOn(relation, end, from.going, units.has(to));
        if (going) reach({ kind: 'relation', relation: relation.id, from: end, to }, going);
      }
    }
    edge = next;
  }
  return ways;
}

function goingOn(
  relation: Relation,
  end: 'source' | 'target',
  going: Going,
  toUnit: boolean,
): Going | undefined {
  const nests = NESTING_RELATIONS.includes(relation.type);
  if (going === 'unit') {
    if (toUnit) return nests && end === 'source' ? 'unit' : undefined;
    // What a unit is part of, or a kind of, is not its own.
    return end === 'target' && (nests || relation.type === 'Specialization') ? undefined : 'own';
  }
  if (toUnit) return undefined;
  const { type } = relation;
  const dependent = dependentEnd(relation);
  // Two that merely have to do with each other say nothing of what lies behind the other.
  if (type === 'Association' && dependent === 'both') return going === 'own' ? 'end' : undefined;
  // Data is as who writes it makes it, whatever else that one needs.
  if (type === 'Access' && end === 'target') return dependent === 'source' ? undefined : 'end';
  if (dependent === 'both' || dependent === end) return 'on';
  const feeds = end === 'source' && (type === 'Flow' || type === 'Access');
  return going === 'own' && feeds ? 'end' : undefined;
}

interface AtEnd {
  readonly relation: Relation;
  readonly end: 'source' | 'target';
}

/** The relations at each element in either architecture; one that was led elsewhere with both its ways. */
function relationsAt(comparison: Comparison): ReadonlyMap<ElementId, readonly AtEnd[]> {
  const found = new Map<ElementId, AtEnd[]>();
  for (const { before, after } of comparison.relations.values()) {
    const same = before?.source === after?.source && before?.target === after?.target;
    for (const relation of same ? [after] : [after, before]) {
      if (relation === undefined) continue;
      appendTo(found, asElementId(relation.source), { relation, end: 'source' });
      appendTo(found, asElementId(relation.target), { relation, end: 'target' });
    }
  }
  return found;
}

const ROLES: readonly UnitRole[] = ['owner', 'operator', 'user'];

/** By unit, what it owns, then what it operates, then what it uses. */
function rolesOf(comparison: Comparison): ReadonlyMap<ElementId, readonly RoleStep[]> {
  const found = new Map<ElementId, RoleStep[]>();
  for (const role of ROLES)
    for (const { id, before, after } of comparison.elements.values()) {
      const was = holders(before, role);
      const is = before === after ? was : holders(after, role);
      for (const unit of new Set([...is, ...was])) {
        const side = !is.includes(unit) ? 'before' : was.includes(unit) ? 'both' : 'after';
        appendTo(found, unit, { kind: 'role', role, side, to: id });
      }
    }
  return found;
}

function holders(element: Element | undefined, role: UnitRole): readonly ElementId[] {
  if (element === undefined) return NOBODY;
  if (role === 'user') return Object.keys(element.users ?? {}).map((id) => id as ElementId);
  const unit = element[role];
  return unit === undefined ? NOBODY : [unit];
}

const NOBODY: readonly ElementId[] = [];

function heldBy(
  comparison: Comparison,
  unit: ElementId,
  roles: readonly UnitRole[],
): readonly ElementId[] {
  const holds = (element: Element | undefined) =>
    roles.some((role) => holders(element, role).includes(unit));
  return [...comparison.elements.values()].flatMap(({ id, before, after }) =>
    id !== unit && (holds(before) || holds(after)) ? [id] : [],
  );
}

function isJunction(comparison: Comparison, id: ElementId): boolean {
  const element = elementIn(comparison, id);
  return element !== undefined && elementTypeInfo(element.type).aspect === 'connector';
}
