/** Who follows whom between two models: the successions on the way, composed from end to end. */
import type { Model } from '../architecture/model.ts';
import { appendTo, includeIn } from '../collections/multimap.ts';
import { type ElementId, elementId } from '../workspace/ids.ts';
import type { Text } from '../workspace/records.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Lineage } from './comparison.ts';
import type { Leg } from './path.ts';

/** A succession seen in the direction of a comparison, with its place on the way (counted up from 0). */
export interface DirectedSuccession {
  readonly from: readonly ElementId[];
  readonly to: readonly ElementId[];
  readonly step: number;
  readonly reason?: Text | undefined;
}

/** Links between the elements of the before and those of the after that are not the same element. */
export interface Links {
  readonly successors: ReadonlyMap<ElementId, ReadonlySet<ElementId>>;
  readonly predecessors: ReadonlyMap<ElementId, ReadonlySet<ElementId>>;
}

/** A model of which only is asked what it holds. */
export interface Holding {
  readonly elements: { has(id: ElementId): boolean };
}

/** The successions of the architectures on a way, turned round where the way undoes them. */
export function successionsOn(ws: Workspace, way: readonly Leg[]): readonly DirectedSuccession[] {
  const steps = new Map(way.map((leg, step) => [leg.architecture, { step, leg }]));
  const found: DirectedSuccession[] = [];
  for (const succession of ws.successions.values()) {
    const place = steps.get(succession.architecture);
    if (!place) continue;
    const left = Object.keys(succession.from).map(elementId);
    const right = Object.keys(succession.to).map(elementId);
    const made = place.leg.direction === 'made';
    found.push({
      from: made ? left : right,
      to: made ? right : left,
      step: place.step,
      reason: succession.reason,
    });
  }
  return found.sort((a, b) => a.step - b.step);
}

/**
 * Link each element of the before with those of the after that follow it. Chains are followed in the
 * order of their steps, over elements that are not in both models; what stays ends a chain.
 * Reversing the successions and swapping the models gives the same links the other way round.
 */
export function linksBetween(
  before: Holding,
  after: Holding,
  successions: readonly DirectedSuccession[],
): Links {
  const outgoing = new Map<ElementId, DirectedSuccession[]>();
  for (const succession of successions)
    for (const id of succession.from) appendTo(outgoing, id, succession);
  const successors = new Map<ElementId, Set<ElementId>>();
  const predecessors = new Map<ElementId, Set<ElementId>>();
  for (const origin of outgoing.keys()) {
    if (!before.elements.has(origin)) continue;
    for (const heir of heirsOf(origin, before, after, outgoing)) {
      includeIn(successors, origin, heir);
      includeIn(predecessors, heir, origin);
    }
  }
  return { successors, predecessors };
}

function heirsOf(
  origin: ElementId,
  before: Holding,
  after: Holding,
  outgoing: ReadonlyMap<ElementId, readonly DirectedSuccession[]>,
): Set<ElementId> {
  const heirs = new Set<ElementId>();
  /** The earliest step by which an element was reached: later successions can be followed from it. */
  const reached = new Map<ElementId, number>([[origin, 0]]);
  const open: ElementId[] = [origin];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const since = reached.get(id) ?? 0;
    for (const { to, step } of outgoing.get(id) ?? []) {
      if (step < since) continue;
      for (const next of to) {
        if (next === origin) continue;
        const stays = before.elements.has(next) && after.elements.has(next);
        if (after.elements.has(next)) heirs.add(next);
        if (stays || (reached.get(next) ?? Number.POSITIVE_INFINITY) <= step) continue;
        reached.set(next, step);
        open.push(next);
      }
    }
  }
  return heirs;
}

/**
 * How many follow how many around an element; one that stays also follows itself.
 * Absent where no succession touches the element.
 */
export function lineageOf(
  id: ElementId,
  before: Model,
  after: Model,
  links: Links,
): Lineage | undefined {
  const heirs = links.successors.get(id)?.size ?? 0;
  const forebears = links.predecessors.get(id)?.size ?? 0;
  if (heirs + forebears === 0) return undefined;
  const stays = (other: ElementId) => before.elements.has(other) && after.elements.has(other);
  const own = stays(id) ? 1 : 0;
  let out = heirs + own;
  let into = forebears + own;
  for (const heir of links.successors.get(id) ?? [])
    into = Math.max(into, (links.predecessors.get(heir)?.size ?? 0) + (stays(heir) ? 1 : 0));
  for (const forebear of links.predecessors.get(id) ?? [])
    out = Math.max(out, (links.successors.get(forebear)?.size ?? 0) + (stays(forebear) ? 1 : 0));
  if (out > 1) return into > 1 ? 'n:m' : '1:n';
  return into > 1 ? 'n:1' : '1:1';
}
