/** Parts of an integration that a page of several may show: groups at the platform, and fans past it. */
import type { ChartEdge, ChartNode } from './chart.ts';
import type { Cluster, Integration } from './integration.ts';
import type { Fan } from './integration-fans.ts';

/** In the order in which pages show them. */
export type Piece =
  | { readonly kind: 'cluster'; readonly cluster: Cluster }
  | { readonly kind: 'fan'; readonly fan: Fan };

export function piecesOf({ clusters, fans }: Integration): Piece[] {
  return [
    ...clusters.map((cluster) => ({ kind: 'cluster' as const, cluster })),
    ...fans.map((fan) => ({ kind: 'fan' as const, fan })),
  ];
}

/** Two halves of a piece too large for a page; none where it cannot be parted. */
export function halved(piece: Piece): readonly [Piece, Piece] | undefined {
  if (piece.kind === 'cluster') {
    const { nodes } = piece.cluster;
    if (nodes.length < 2) return undefined;
    const half = Math.ceil(nodes.length / 2);
    const part = (some: readonly ChartNode[]): Piece => ({
      kind: 'cluster',
      cluster: { ...piece.cluster, nodes: some },
    });
    return [part(nodes.slice(0, half)), part(nodes.slice(half))];
  }
  const { others } = piece.fan;
  if (others.length < 2) return undefined;
  const half = Math.ceil(others.length / 2);
  const part = (some: readonly ChartNode[]): Piece => ({
    kind: 'fan',
    fan: { ...piece.fan, others: some },
  });
  return [part(others.slice(0, half)), part(others.slice(half))];
}

/** The integration with these pieces alone; the platform stands on every page that has systems at it. */
export function onlyPieces(integration: Integration, pieces: readonly Piece[]): Integration {
  const clusters = pieces.flatMap((piece) => (piece.kind === 'cluster' ? [piece.cluster] : []));
  const fans = pieces.flatMap((piece) => (piece.kind === 'fan' ? [piece.fan] : []));
  const hubs = clusters.length > 0 ? integration.hubs : [];
  const at = new Set<string>(
    [...hubs, ...clusters.flatMap(({ nodes }) => nodes)].map(({ id }) => id),
  );
  const beside = new Set<string>(
    fans.flatMap(({ centre, others }) => [centre.id, ...others.map(({ id }) => id)]),
  );
  const within = (ids: ReadonlySet<string>) => (edge: ChartEdge) =>
    ids.has(edge.from) && ids.has(edge.to);
  return {
    ...integration,
    hubs,
    clusters,
    fans,
    edges: integration.edges.filter(within(at)),
    directEdges: integration.directEdges.filter(within(beside)),
    loose: [],
  };
}
