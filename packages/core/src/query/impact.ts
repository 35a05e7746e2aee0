/** What an element depends on, and what depends on it, step by step along its relations. */
import type { Model } from '../architecture/model.ts';
import { dependentEnd } from '../language/dependence.ts';
import { elementTypeInfo } from '../language/types.ts';
import type { RelationType } from '../language/vocabulary.ts';
import type { ElementId, RelationId } from '../workspace/ids.ts';
import type { Relation } from '../workspace/records.ts';
import { elementAt, linksOf } from './links.ts';
import { NESTING_RELATIONS } from './nesting.ts';

export interface ImpactOptions {
  /** `upstream`: what it depends on; `downstream`: what depends on it. */
  readonly direction: 'upstream' | 'downstream';
  /** Relation types that are followed; all if absent. */
  readonly relations?: ReadonlySet<RelationType>;
  /** Steps at most; as far as it goes if absent. */
  readonly depth?: number;
  /** Parts depend on their whole too, as when a system is switched off with all it has. */
  readonly parts?: boolean;
}

export interface Reached {
  /** Steps from the start, 1 and more; a junction on the way is no step. */
  readonly distance: number;
  /** The relation by which it was first reached, and the element at its other end. */
  readonly via: RelationId;
  readonly from: ElementId;
}

/**
 * Everything reached from `start`, nearest first, each by a shortest way; among ways of one length the one
 * whose relations come first in the model. Without `start` itself; empty where the model lacks it.
 * Relations that end at a relation are not followed. Linear in what is reached.
 *
 * @example impactOf(model, lgsp, { direction: 'downstream', depth: 2 }).get(portal)?.distance // 1
 */
export function impactOf(
  model: Model,
  start: ElementId,
  options: ImpactOptions,
): Map<ElementId, Reached> {
  const { depth = Number.POSITIVE_INFINITY } = options;
  const reached = new Map<ElementId, Reached>();
  let edge: ElementId[] = model.elements.has(start) ? [start] : [];
  for (let distance = 1; distance <= depth && edge.length > 0; distance += 1) {
    const next: ElementId[] = [];
    // Grows while it is gone through: what stands behind a junction is as near as the junction.
    for (let at = 0; at < edge.length; at += 1) {
      const from = edge[at];
      if (from === undefined) continue;
      for (const { relation, other } of stepsFrom(model, from, options)) {
        if (other === start || reached.has(other)) continue;
        reached.set(other, { distance, via: relation.id, from });
        (isJunction(model, other) ? edge : next).push(other);
      }
    }
    edge = next;
  }
  return reached;
}

interface StepTo {
  readonly relation: Relation;
  readonly other: ElementId;
}

/** One step: the relations by which this element depends on another, or another on it. */
function* stepsFrom(model: Model, id: ElementId, options: ImpactOptions): Generator<StepTo> {
  const { direction, relations, parts = false } = options;
  const links = linksOf(model);
  for (const [as, some] of [
    ['source', links.from(id)],
    ['target', links.to(id)],
  ] as const) {
    for (const relation of some) {
      if (relations !== undefined && !relations.has(relation.type)) continue;
      const whole = parts && NESTING_RELATIONS.includes(relation.type);
      const dependent = whole ? 'both' : dependentEnd(relation);
      // Upstream one goes from who depends to what it depends on, downstream the other way.
      const leaves = direction === 'upstream' ? as : as === 'source' ? 'target' : 'source';
      if (dependent !== 'both' && dependent !== leaves) continue;
      const other = elementAt(model, as === 'source' ? relation.target : relation.source);
      if (other !== undefined && other.id !== id) yield { relation, other: other.id };
    }
  }
}

const isJunction = (model: Model, id: ElementId): boolean => {
  const element = model.elements.get(id);
  return element !== undefined && elementTypeInfo(element.type).aspect === 'connector';
};
