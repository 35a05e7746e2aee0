/**
 * Integration: what is exchanged over the platform, what goes from system to system past it, and what is not
 * connected at all. The platform is what the profile draws as a bus, or the one that a view names, or the
 * system that most others are connected to.
 */
import { type Element, type ElementId, type Text, textIn } from '@khung/core';
import type { OccurrenceId } from '../figure/figure.ts';
import { type Group, groupsOf, laterOf } from './applications-groups.ts';
import type { ChartEdge, ChartNode } from './chart.ts';
import { type ChartContext, type ElementRowOf, edgesOf, elementNode } from './chart-context.ts';
import {
  type Connection,
  connectionsOf,
  type Systems,
  systemsOf,
} from './integration-connections.ts';
import { type Fan, fansOf } from './integration-fans.ts';
import { hubsOf } from './integration-hubs.ts';
import { exchangeStyle, isExchange, isTurned, mergedPairs } from './integration-lines.ts';

export interface IntegrationOptions {
  /** The platform, where the profile does not say. */
  readonly hub?: ElementId;
  readonly relations: ReadonlySet<string>;
  readonly kinds: ReadonlySet<string>;
  /** Databases of the ministry that the platform reads or writes. */
  readonly data: boolean;
  /** Draw every relation past the platform, also services that are only used. */
  readonly all: boolean;
}

/** On which side of the platform a system stands. */
export type Where = 'inside' | 'outside' | 'data';

/** Systems that stand together at the platform. */
export interface Cluster {
  readonly where: Where;
  readonly group: Group;
  readonly nodes: readonly ChartNode[];
}

/** All that an integration figure shows, before it is a chart: how much is drawn of it is the figure's choice. */
export interface Integration {
  readonly context: ChartContext;
  /** The one of the later architecture first. */
  readonly hubs: readonly ChartNode[];
  /** Systems connected to a platform. */
  readonly clusters: readonly Cluster[];
  readonly edges: readonly ChartEdge[];
  /** Connections past the platform: one system with all that it is connected to. */
  readonly fans: readonly Fan[];
  readonly directEdges: readonly ChartEdge[];
  /** Systems that nothing connects. */
  readonly loose: readonly ChartNode[];
}

export function integrationOf(context: ChartContext, options: IntegrationOptions): Integration {
  const systems = systemsOf(context, options);
  const connections = connectionsOf(context, systems, options.relations);
  const platforms = hubsOf(context, systems, connections, options.hub);
  const isPlatform = new Set(platforms);
  const wanted = connections.filter((one) => isWanted(one, systems, isPlatform, options));
  const hubs = platforms.filter(
    (id) => id === options.hub || wanted.some(({ a, b }) => a === id || b === id),
  );
  // One that nothing is connected to is no hub: it would be a large empty box.
  const isHub = new Set(hubs);
  const over = wanted.filter(({ a, b }) => isHub.has(a) || isHub.has(b));
  const beside = wanted.filter(({ a, b }) => !isHub.has(a) && !isHub.has(b));
  // A service that is used is no exchange; it counts as a connection where nothing is exchanged at all.
  const flows = options.all
    ? []
    : wanted.filter(
        ({ row, a, b }) =>
          isExchange(row) && ![a, b].some((id) => systems.where.get(id) === 'data'),
      );
  const past = flows.length === 0 ? beside : beside.filter(({ row }) => isExchange(row));
  const atHub = new Set(over.flatMap(({ a, b }) => [a, b]));
  const nodes = new Map<string, ChartNode>();
  const nodeAt = (id: ElementId, occurrence: string = id): ChartNode | undefined => {
    const known = nodes.get(occurrence);
    if (known !== undefined) return known;
    const row = context.rows.get(id);
    const shape = isHub.has(id)
      ? ({ shape: 'bus' } as const)
      : systems.where.get(id) === 'data'
        ? {}
        : NO_BUS;
    const node = row && elementNode(context, row, { id: occurrence, ...shape });
    if (node !== undefined) nodes.set(occurrence, node);
    return node;
  };
  const hubNodes = hubs.flatMap((id) => nodeAt(id) ?? []);
  const around = [...atHub].filter((id) => !isHub.has(id));
  const clusters = clustersOf(context, systems, around).map(({ where, group }): Cluster => {
    const nodes = group.members.flatMap((row) => nodeAt(idOf(row)) ?? []);
    return { where, group, nodes };
  });
  const { fans, edges: directEdges } = fansOf(context, past, atHub, nodeAt);
  const edges = mergedPairs(
    context,
    edgesOf(
      context,
      over.map(({ row }) => row),
      {
        at: (end) => systems.rootOf.get(end) as OccurrenceId | undefined,
        style: exchangeStyle,
        turned: isTurned,
      },
    ),
  );
  const connected = new Set(wanted.flatMap(({ a, b }) => [a, b]));
  const alone = [...systems.where].flatMap(([id, where]) =>
    where === 'data' || connected.has(id) || isHub.has(id) ? [] : [id],
  );
  const loose = clustersOf(context, systems, alone).flatMap(({ group }) =>
    group.members.flatMap((row) => nodeAt(idOf(row)) ?? []),
  );
  return { context, hubs: hubNodes, clusters, edges, fans, directEdges, loose };
}

const NO_BUS = { shape: 'box' } as const;

/** Databases are no systems: what counts is that the platform, or somebody outside, has to do with them. */
function isWanted(
  { a, b }: Connection,
  systems: Systems,
  isHub: ReadonlySet<ElementId>,
  options: IntegrationOptions,
): boolean {
  const ends = [a, b];
  const data = ends.filter((id) => systems.where.get(id) === 'data');
  if (data.length === 0) return true;
  if (data.length === 2) return false;
  if (ends.some((id) => isHub.has(id)))
    return options.data || data.every((id) => systems.external.has(id));
  return data.every((id) => systems.external.has(id));
}

const sideOf = (systems: Systems, id: ElementId): Where =>
  systems.external.has(id) ? 'outside' : (systems.where.get(id) ?? 'inside');

/** As the groups that hold them come, then as the model has them; data and what is outside each together. */
function clustersOf(
  context: ChartContext,
  systems: Systems,
  ids: readonly ElementId[],
): { where: Where; group: Group }[] {
  const wanted = new Set(ids);
  const rows = [...context.rows.values()].filter((row) => wanted.has(idOf(row)));
  const order: Where[] = ['inside', 'data', 'outside'];
  return order.flatMap((where) => {
    const own = rows.filter((row) => sideOf(systems, idOf(row)) === where);
    const by = where === 'inside' ? 'nesting' : 'none';
    return groupsOf(context, own, by).map((group) => ({ where, group }));
  });
}

function idOf(row: ElementRowOf): ElementId {
  const element: Element | undefined = laterOf(row);
  if (element === undefined)
    throw new Error('A row of a union has an element on one of its sides.');
  return element.id;
}

/** The profile's name of what is outside, and plain words for the rest. */
export function sideWord(context: ChartContext, where: Where): string {
  const { column } = context.profile;
  if (where === 'outside' && column !== undefined) return textIn(column.name, context.language);
  return textIn(SIDES[where], context.language);
}

const SIDES: Readonly<Record<Where, Text>> = {
  inside: { vi: 'Hệ thống nội bộ', en: 'Internal systems' },
  outside: { vi: 'Hệ thống bên ngoài', en: 'External systems' },
  data: { vi: 'Cơ sở dữ liệu', en: 'Databases' },
};
