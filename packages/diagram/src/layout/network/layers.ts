/**
 * Which layer everything stands in where lines decide it: what a line comes from above what it goes to, as
 * far as rings allow, and nothing further from what it is joined to than it must be.
 */
import type { Net } from './net.ts';

/** Splits the children of one container, or the roots, into layers, the top one first. */
export function layersOf(
  net: Net,
  turned: ReadonlySet<string>,
): (children: readonly number[]) => readonly (readonly number[])[] {
  return (children) => {
    const nodeOf = new Map<number, number>();
    for (const [node, child] of children.entries()) nodeOf.set(child, node);
    const links = linksOf(net, children, nodeOf, turned);
    const rank = ranksOf(children.length, links);
    const joined = new Set(links.flatMap(({ from, to }) => [from, to]));
    const layers: number[][] = Array.from({ length: 1 + Math.max(0, ...rank) }, () => []);
    const lonely: number[] = [];
    for (const [node, child] of children.entries()) {
      if (!joined.has(node)) lonely.push(child);
      else layers[rank[node] ?? 0]?.push(child);
    }
    const filled = layers.filter((layer) => layer.length > 0);
    return lonely.length === 0 ? filled : [...filled, lonely];
  };
}

interface Link {
  from: number;
  to: number;
  readonly weight: number;
}

/** Lines between two different children, or what they hold. */
function linksOf(
  net: Net,
  children: readonly number[],
  nodeOf: ReadonlyMap<number, number>,
  turned: ReadonlySet<string>,
): Link[] {
  const parent = net.items[children[0] ?? 0]?.parent ?? -1;
  const childWith = (item: number): number | undefined => {
    let at = item;
    while (at >= 0 && (net.items[at]?.parent ?? -1) !== parent) at = net.items[at]?.parent ?? -1;
    return at < 0 ? undefined : nodeOf.get(at);
  };
  const links: Link[] = [];
  for (const { edge, from, to, weight } of net.edges) {
    const a = childWith(from);
    const b = childWith(to);
    if (a === undefined || b === undefined || a === b) continue;
    links.push(turned.has(edge.id) ? { from: b, to: a, weight } : { from: a, to: b, weight });
  }
  return links;
}

/** Longest paths once rings are opened, then everything as near to its neighbours as it can stand. */
function ranksOf(count: number, links: readonly Link[]): Int32Array {
  const open = withoutRings(count, links);
  const order = topological(count, open);
  const rank = new Int32Array(count);
  const out: Link[][] = Array.from({ length: count }, () => []);
  const into: Link[][] = Array.from({ length: count }, () => []);
  for (const link of open) {
    out[link.from]?.push(link);
    into[link.to]?.push(link);
  }
  for (const node of order) {
    for (const { from } of into[node] ?? [])
      rank[node] = Math.max(rank[node] ?? 0, (rank[from] ?? 0) + 1);
  }
  const last = Math.max(0, ...rank);
  for (let sweep = 0; sweep < 4; sweep += 1) {
    const nodes = sweep % 2 === 0 ? [...order].reverse() : order;
    for (const node of nodes) {
      let least = 0;
      let most = last;
      let pull = 0;
      for (const { from, weight } of into[node] ?? []) {
        least = Math.max(least, (rank[from] ?? 0) + 1);
        pull -= weight;
      }
      for (const { to, weight } of out[node] ?? []) {
        most = Math.min(most, (rank[to] ?? 0) - 1);
        pull += weight;
      }
      if (pull > 0 && (out[node]?.length ?? 0) > 0) rank[node] = most;
      else if (pull < 0) rank[node] = least;
    }
  }
  return rank;
}

/** Lines that would close a ring are turned round: those against the order that has fewest of them. */
function withoutRings(count: number, links: readonly Link[]): Link[] {
  const order = fewestBack(count, links);
  const place = new Int32Array(count);
  for (const [at, node] of order.entries()) place[node] = at;
  return links.map((link) =>
    (place[link.from] ?? 0) < (place[link.to] ?? 0)
      ? link
      : { from: link.to, to: link.from, weight: link.weight },
  );
}

/** Eades, Lin and Smyth: sinks to the end, sources to the front, else what most leaves and least enters. */
function fewestBack(count: number, links: readonly Link[]): number[] {
  const out = new Float64Array(count);
  const into = new Float64Array(count);
  const at: Link[][] = Array.from({ length: count }, () => []);
  for (const link of links) {
    out[link.from] = (out[link.from] ?? 0) + link.weight;
    into[link.to] = (into[link.to] ?? 0) + link.weight;
    at[link.from]?.push(link);
    at[link.to]?.push(link);
  }
  const gone = new Uint8Array(count);
  const front: number[] = [];
  const back: number[] = [];
  const ends: number[] = [];
  const take = (node: number, list: number[]) => {
    gone[node] = 1;
    list.push(node);
    for (const { from, to, weight } of at[node] ?? []) {
      if (from === node) into[to] = (into[to] ?? 0) - weight;
      else out[from] = (out[from] ?? 0) - weight;
      const other = from === node ? to : from;
      if (gone[other] === 0 && ((into[other] ?? 0) <= 0 || (out[other] ?? 0) <= 0))
        ends.push(other);
    }
  };
  for (let node = 0; node < count; node += 1) {
    if ((into[node] ?? 0) <= 0 || (out[node] ?? 0) <= 0) ends.push(node);
  }
  let left = count;
  while (left > 0) {
    let next: number | undefined;
    for (let head = ends.shift(); head !== undefined; head = ends.shift()) {
      if (gone[head] === 0) {
        next = head;
        break;
      }
    }
    if (next === undefined) {
      let most = Number.NEGATIVE_INFINITY;
      for (let node = 0; node < count; node += 1) {
        if (gone[node] === 1) continue;
        const gain = (out[node] ?? 0) - (into[node] ?? 0);
        if (gain > most) {
          most = gain;
          next = node;
        }
      }
    }
    if (next === undefined) break;
    take(next, (out[next] ?? 0) <= 0 && (into[next] ?? 0) > 0 ? back : front);
    left -= 1;
  }
  return [...front, ...back.reverse()];
}

function topological(count: number, links: readonly Link[]): number[] {
  const into = new Int32Array(count);
  const out: number[][] = Array.from({ length: count }, () => []);
  for (const { from, to } of links) {
    into[to] = (into[to] ?? 0) + 1;
    out[from]?.push(to);
  }
  const order: number[] = [];
  for (let node = 0; node < count; node += 1) if (into[node] === 0) order.push(node);
  for (let at = 0; at < order.length; at += 1) {
    for (const to of out[order[at] ?? 0] ?? []) {
      into[to] = (into[to] ?? 0) - 1;
      if (into[to] === 0) order.push(to);
    }
  }
  return order;
}
