/** Which flows belong to what the figure is centred on, and which process each step is part of. */
import {
  type ElementId,
  elementTypeInfo,
  nestingOf,
  type RelationType,
  relationTypeInfo,
} from '@khung/core';
import {
  type ChartContext,
  elementOf,
  modelWith,
  type RelationRowOf,
  relationOf,
} from './chart-context.ts';

/** The outermost process that a step is part of; of other things themselves. */
export function wholesOf(context: ChartContext): (end: string) => string {
  const known = new Map<string, string>();
  const isProcess = (id: ElementId): boolean => {
    const row = context.rows.get(id);
    const element = row && elementOf(row, context.show);
    if (element === undefined) return false;
    const { aspect, layer } = elementTypeInfo(element.type);
    return aspect === 'behaviour' && layer === 'business';
  };
  return (end) => {
    const before = known.get(end);
    if (before !== undefined) return before;
    const id = end as ElementId;
    let top = id;
    if (isProcess(id)) {
      const { parentOf } = nestingOf(modelWith(context, id));
      for (let up = parentOf.get(id); up !== undefined; up = parentOf.get(up)) {
        if (isProcess(up)) top = up;
      }
    }
    known.set(end, top);
    return top;
  };
}

/** Fewer steps than these are seen with what is two flows away, not one. */
const FEW = 3;

/**
 * Whether a flow is drawn; `undefined`: all are. Those at the centre, its parts, and those who carry them
 * out are, and of a small centre also those that go on from there.
 */
export function stepsAround(
  context: ChartContext,
  flows: readonly RelationRowOf[],
  whole: (end: string) => string,
  centre: ElementId | undefined,
): ((from: string, to: string) => boolean) | undefined {
  if (centre === undefined || !context.rows.has(centre)) return undefined;
  const seeds = new Set([...seedsOf(context, centre)].map(whole));
  const pairs = flows.flatMap((row): [string, string][] => {
    const relation = relationOf(row, context.show);
    return relation === undefined ? [] : [[whole(relation.source), whole(relation.target)]];
  });
  const flowing = new Set(pairs.flat().filter((id) => seeds.has(id)));
  if (flowing.size === 0) return undefined;
  const inner = new Set(flowing);
  if (flowing.size < FEW) {
    for (const [from, to] of pairs) {
      if (flowing.has(from)) inner.add(to);
      if (flowing.has(to)) inner.add(from);
    }
  }
  return (from, to) => inner.has(from) || inner.has(to);
}

/** From a whole to its parts, from who acts to what they do. */
const DOWNWARDS: ReadonlySet<RelationType> = new Set(['Composition', 'Aggregation', 'Assignment']);
/** From what is offered to what carries it out. */
const BACKWARDS: ReadonlySet<RelationType> = new Set(['Realization']);

function seedsOf(context: ChartContext, centre: ElementId): Set<string> {
  const down = new Map<string, string[]>();
  for (const row of context.source.relations) {
    const relation = relationOf(row, context.show);
    if (relation === undefined || relationTypeInfo(relation.type).family === 'dynamic') continue;
    const { type, source, target } = relation;
    const ends = DOWNWARDS.has(type)
      ? [source, target]
      : BACKWARDS.has(type)
        ? [target, source]
        : [];
    const [from, to] = ends;
    if (from !== undefined && to !== undefined) down.set(from, [...(down.get(from) ?? []), to]);
  }
  const seeds = new Set<string>([centre]);
  for (const id of seeds) for (const next of down.get(id) ?? []) seeds.add(next);
  for (const [id, row] of context.rows) {
    const element = elementOf(row, context.show);
    if (element?.owner === centre) seeds.add(id);
  }
  return seeds;
}
