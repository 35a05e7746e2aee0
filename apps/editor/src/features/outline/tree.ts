/** The outline as a flat list of rows: bands and bars as roots, elements nested, filtered by a search. */
import {
  bandOf,
  type Comparison,
  type Element,
  type ElementId,
  type Fate,
  fold,
  type Layer,
  layerOf,
  type Model,
  type Profile,
  textIn,
} from '@khung/core';
import { nestingIn } from '../../session/derived.ts';

export type OutlineRow =
  | {
      readonly kind: 'root';
      readonly key: string;
      readonly name: string;
      readonly layer: Layer;
      readonly count: number;
      readonly open: boolean;
    }
  | {
      readonly kind: 'element';
      readonly key: string;
      readonly id: ElementId;
      readonly name: string;
      readonly layer: Layer;
      readonly depth: number;
      readonly fate: Fate | undefined;
      readonly gone: boolean;
      /** Shown only because something inside it was found. */
      readonly dim: boolean;
      readonly children: boolean;
      readonly open: boolean;
    };

export interface OutlineOptions {
  readonly language: string;
  readonly profile: Profile;
  readonly query: string;
  /** Keys of closed rows. */
  readonly closed: ReadonlySet<string>;
  /** Name of the root that takes what stands in no band. */
  readonly rest: string;
  /** Only these fates, in a comparison; all when empty. */
  readonly fates?: ReadonlySet<Fate>;
}

export interface Outline {
  readonly rows: readonly OutlineRow[];
  readonly found: number;
  readonly total: number;
}

export function outlineOf(source: Model | Comparison, options: OutlineOptions): Outline {
  const nodes = nodesOf(source);
  const { language, profile, closed } = options;
  const wanted = wantedIn(nodes, options);
  const childrenOf = new Map<ElementId, Node[]>();
  const roots = new Map<string, Node[]>();
  for (const node of nodes.values()) {
    if (wanted.has(node.element.id) === false) continue;
    if (node.parent !== undefined && nodes.has(node.parent)) push(childrenOf, node.parent, node);
    else push(roots, rootKey(node, profile), node);
  }
  const rows: OutlineRow[] = [];
  for (const place of placesOf(profile, options.rest)) {
    const inside = roots.get(place.key);
    if (inside === undefined) continue;
    const open = options.query !== '' || !closed.has(place.key);
    const count = inside.reduce((sum, node) => sum + sizeOf(node, childrenOf), 0);
    rows.push({ kind: 'root', ...place, name: textIn(place.name, language), count, open });
    if (open) for (const node of inside) walk(node, 1);
  }
  const found = [...wanted.values()].filter(Boolean).length;
  return { rows, found, total: nodes.size };

  function walk(node: Node, depth: number): void {
    const inside = childrenOf.get(node.element.id) ?? [];
    const open = options.query !== '' || !closed.has(node.element.id);
    rows.push({
      kind: 'element',
      key: node.element.id,
      id: node.element.id,
      name: textIn(node.element.name, language),
      layer: layerOf(node.element, profile, node.model),
      depth,
      fate: node.fate,
      gone: node.gone,
      dim: wanted.get(node.element.id) === false,
      children: inside.length > 0,
      open,
    });
    if (open) for (const child of inside) walk(child, depth + 1);
  }
}

interface Node {
  readonly element: Element;
  readonly model: Model;
  readonly parent: ElementId | undefined;
  readonly fate: Fate | undefined;
  readonly gone: boolean;
}

function nodesOf(source: Model | Comparison): Map<ElementId, Node> {
  const nodes = new Map<ElementId, Node>();
  if (!('before' in source)) {
    const { parentOf } = nestingIn(source);
    for (const [id, element] of source.elements) {
      nodes.set(id, {
        element,
        model: source,
        parent: parentOf.get(id),
        fate: undefined,
        gone: false,
      });
    }
    return nodes;
  }
  const before = nestingIn(source.before).parentOf;
  const after = nestingIn(source.after).parentOf;
  for (const [id, row] of source.elements) {
    const element = row.after ?? row.before;
    if (element === undefined) continue;
    nodes.set(id, {
      element,
      model: row.after === undefined ? source.before : source.after,
      parent: row.after === undefined ? before.get(id) : after.get(id),
      fate: row.fate,
      gone: row.after === undefined,
    });
  }
  return nodes;
}

/** What stays: found itself (`true`), or on the way to something found (`false`). */
function wantedIn(
  nodes: ReadonlyMap<ElementId, Node>,
  { query, fates }: OutlineOptions,
): Map<ElementId, boolean> {
  const wanted = new Map<ElementId, boolean>();
  const words = fold(query).split(' ').filter(Boolean);
  for (const [id, node] of nodes) {
    if (fates !== undefined && fates.size > 0 && !(node.fate && fates.has(node.fate))) continue;
    if (words.length > 0) {
      const names = fold(Object.values(node.element.name).join(' '));
      if (!words.every((word) => names.includes(word))) continue;
    }
    wanted.set(id, true);
    const seen = new Set<ElementId>([id]);
    for (let up = node.parent; up !== undefined && !seen.has(up); up = nodes.get(up)?.parent) {
      seen.add(up);
      if (!wanted.has(up)) wanted.set(up, false);
    }
  }
  return wanted;
}

const REST = '\u0000rest';

function rootKey({ element, model }: Node, profile: Profile): string {
  const place = bandOf(element, profile, model);
  return place === undefined ? REST : `${place.kind} ${place.id}`;
}

function placesOf(profile: Profile, rest: string) {
  const of = (kind: string) => (one: Profile['bands'][number]) => ({
    key: `${kind} ${one.id}`,
    name: one.name,
    layer: one.layer,
  });
  return [
    ...profile.bands.map(of('band')),
    ...profile.bars.map(of('bar')),
    ...(profile.column ? [of('column')(profile.column)] : []),
    { key: REST, name: { und: rest }, layer: 'other' as const },
  ];
}

function sizeOf(node: Node, childrenOf: ReadonlyMap<ElementId, readonly Node[]>): number {
  const inside = childrenOf.get(node.element.id) ?? [];
  return inside.reduce((sum, child) => sum + sizeOf(child, childrenOf), 1);
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
