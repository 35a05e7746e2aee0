/** Which controls protect what: by a relation to it or to what holds it, before and after. */
import {
  type ElementId,
  elementTypeInfo,
  type Model,
  nestingOf,
  type RelationId,
  type RelationType,
} from '@khung/core';
import { type ChartContext, elementOf, layerIn } from './chart-context.ts';

/** One control at one asset. */
export interface Cover {
  readonly control: ElementId;
  /** By a relation to the asset itself, not to what holds it. */
  readonly direct: boolean;
  readonly before: boolean;
  readonly after: boolean;
}

export interface Coverage {
  readonly covers: (asset: ElementId) => readonly Cover[];
  /** Relations that numbers in boxes say. */
  readonly relations: ReadonlySet<RelationId>;
}

/** Relations that say what a thing is rather than what it does for another. */
const NO_PROTECTION: ReadonlySet<RelationType> = new Set(['Specialization']);

export function coverageOf(context: ChartContext, controls: readonly ElementId[]): Coverage {
  const { before, after } = context.source;
  const known = new Set(controls);
  const relations = new Set<RelationId>();
  const sides = {
    before: before && sideOf(before, known, relations),
    after: sideOf(after, known, relations),
  };
  return {
    relations,
    covers: (asset) => {
      const [was, is] = [sides.before?.(asset), sides.after(asset)];
      return controls.flatMap((control): Cover[] => {
        const [once, now] = [was?.get(control), is.get(control)];
        if (once === undefined && now === undefined) return [];
        const direct = now ?? once ?? false;
        return [{ control, direct, before: once !== undefined, after: now !== undefined }];
      });
    },
  };
}

/** For one architecture: the controls at an asset, with whether they are its own. */
function sideOf(
  model: Model,
  controls: ReadonlySet<ElementId>,
  relations: Set<RelationId>,
): (asset: ElementId) => ReadonlyMap<ElementId, boolean> {
  const at = new Map<ElementId, Set<ElementId>>();
  for (const relation of model.relations.values()) {
    if (NO_PROTECTION.has(relation.type)) continue;
    const [source, target] = [relation.source as ElementId, relation.target as ElementId];
    for (const [control, asset] of [
      [source, target],
      [target, source],
    ] as const) {
      if (!controls.has(control) || controls.has(asset)) continue;
      at.set(asset, (at.get(asset) ?? new Set<ElementId>()).add(control));
      relations.add(relation.id);
    }
  }
  const { parentOf } = nestingOf(model);
  return (asset) => {
    const found = new Map<ElementId, boolean>();
    const seen = new Set<ElementId>();
    for (let id: ElementId | undefined = asset; id !== undefined && !seen.has(id); ) {
      seen.add(id);
      for (const control of at.get(id) ?? [])
        if (!found.has(control)) found.set(control, id === asset);
      id = parentOf.get(id);
    }
    return found;
  };
}

/** What protects: of the security layer, neither roles, zones nor demands. */
export function controlsIn(context: ChartContext): ElementId[] {
  return [...context.rows].flatMap(([id, row]) => {
    const element = elementOf(row, context.show);
    if (element === undefined || layerIn(context, element) !== 'security') return [];
    const { aspect, layer } = elementTypeInfo(element.type);
    const protects = layer !== 'business' && aspect !== 'motivation' && aspect !== 'composite';
    return protects ? [id] : [];
  });
}

/** What is demanded of assets: of the security layer where there is one, else any requirement or principle. */
export function demandsIn(context: ChartContext, layered: boolean): ElementId[] {
  return [...context.rows].flatMap(([id, row]) => {
    const element = elementOf(row, context.show);
    if (element === undefined) return [];
    if (elementTypeInfo(element.type).aspect !== 'motivation') return [];
    const fits = layered ? layerIn(context, element) === 'security' : DEMANDS.has(element.type);
    return fits ? [id] : [];
  });
}

/** Types of the motivation aspect that demand something; the language's table tells no such trait. */
const DEMANDS: ReadonlySet<string> = new Set(['Requirement', 'Constraint', 'Principle']);
