/** Connections past the platform as fans: each system with all that it is connected to, in few boxes. */
import type { ElementId } from '@khung/core';
import type { OccurrenceId } from '../figure/figure.ts';
import type { ChartEdge, ChartNode } from './chart.ts';
import { type ChartContext, edgesOf } from './chart-context.ts';
import type { Connection } from './integration-connections.ts';
import { exchangeStyle, isTurned, mergedPairs } from './integration-lines.ts';

export interface Fan {
  readonly centre: ChartNode;
  readonly others: readonly ChartNode[];
}

/** `taken`: elements that stand in the figure already, and get a second box here. */
export function fansOf(
  context: ChartContext,
  connections: readonly Connection[],
  taken: ReadonlySet<ElementId>,
  nodeAt: (id: ElementId, occurrence: string) => ChartNode | undefined,
): { fans: Fan[]; edges: ChartEdge[] } {
  const drawn = new Set<ElementId>(taken);
  const occurrence = (id: ElementId, centre: ElementId): string => {
    if (drawn.has(id)) return `${id}@${centre === id ? 'direct' : centre}`;
    drawn.add(id);
    return id;
  };
  const fans: Fan[] = [];
  const edges: ChartEdge[] = [];
  for (const { centre, others } of stars(connections)) {
    const at = new Map<string, string>([[centre, occurrence(centre, centre)]]);
    for (const other of others.keys()) at.set(other, occurrence(other, centre));
    const [centreNode, ...otherNodes] = [...at].map(([id, occ]) => nodeAt(id as ElementId, occ));
    if (centreNode === undefined) continue;
    fans.push({ centre: centreNode, others: otherNodes.filter((node) => node !== undefined) });
    const own = [...others.values()].flat();
    const ends = new Map<string, string>();
    for (const { row, a, b } of own) {
      const relation = row.after ?? row.before;
      if (relation === undefined) continue;
      ends.set(`${relation.id} ${relation.source}`, at.get(a) ?? a);
      ends.set(`${relation.id} ${relation.target}`, at.get(b) ?? b);
    }
    const made = edgesOf(
      context,
      own.map(({ row }) => row),
      {
        at: (end, relation) => ends.get(`${relation.id} ${end}`) as OccurrenceId | undefined,
        style: exchangeStyle,
        turned: isTurned,
      },
    );
    edges.push(...mergedPairs(context, made));
  }
  return { fans, edges };
}

interface Star {
  readonly centre: ElementId;
  readonly others: ReadonlyMap<ElementId, readonly Connection[]>;
}

/** The system with the most partners first, then that with the most of those left. */
function stars(connections: readonly Connection[]): Star[] {
  const found: Star[] = [];
  let left = [...connections];
  while (left.length > 0) {
    const partners = new Map<ElementId, Map<ElementId, Connection[]>>();
    const meet = (one: ElementId, other: ElementId, connection: Connection) => {
      const known = partners.get(one) ?? new Map<ElementId, Connection[]>();
      known.set(other, [...(known.get(other) ?? []), connection]);
      partners.set(one, known);
    };
    for (const connection of left) {
      meet(connection.a, connection.b, connection);
      meet(connection.b, connection.a, connection);
    }
    let centre: ElementId | undefined;
    for (const [id, others] of partners) {
      if (centre === undefined || others.size > (partners.get(centre)?.size ?? 0)) centre = id;
    }
    const others = centre === undefined ? undefined : partners.get(centre);
    if (centre === undefined || others === undefined) break;
    const middle = centre;
    found.push({ centre, others });
    left = left.filter(({ a, b }) => a !== middle && b !== middle);
  }
  return found;
}
