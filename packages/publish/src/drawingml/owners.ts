/** Which marks belong together: those of a box, a lane, a note or a line; the rest stand for themselves. */
import type { DrawnEdge, Figure, FigureItem, Mark, Occurrence, OccurrenceId } from '@khung/diagram';

export interface IndexedMark {
  readonly mark: Mark;
  /** In paint order. */
  readonly index: number;
}

/** A box or a frame with what it holds. */
export interface Owner {
  readonly what: Occurrence | FigureItem;
  readonly marks: IndexedMark[];
  readonly children: Owner[];
}

/** A line with the shapes at its ends, its label and its number. */
export interface LineOwner {
  readonly edge: DrawnEdge;
  readonly marks: IndexedMark[];
}

export interface Owned {
  readonly owners: ReadonlyMap<OccurrenceId, Owner>;
  /** Those in nothing. */
  readonly roots: readonly Owner[];
  readonly lines: readonly LineOwner[];
  readonly loose: readonly IndexedMark[];
}

export function ownersOf(figure: Figure): Owned {
  const owners = new Map<OccurrenceId, Owner>();
  for (const what of [...figure.items, ...figure.occurrences])
    owners.set(what.id, { what, marks: [], children: [] });
  const lines = new Map<string, LineOwner>();
  for (const edge of figure.edges) lines.set(`edge/${edge.id}`, { edge, marks: [] });
  const loose: IndexedMark[] = [];
  const byName = new Map<string, { readonly marks: IndexedMark[] }>([...owners, ...lines]);
  for (const [index, mark] of figure.marks.entries()) {
    const owner =
      (mark.occurrence === undefined ? undefined : owners.get(mark.occurrence)) ??
      named(mark.id, byName);
    (owner?.marks ?? loose).push({ mark, index });
  }
  return { owners, roots: nested(owners), lines: [...lines.values()], loose };
}

/** A mark is called after what it belongs to: `x`, `x/label`, `x/badge/text`. */
function named<T>(id: string, byName: ReadonlyMap<string, T>): T | undefined {
  for (let name = id; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('/')))) {
    const owner = byName.get(name);
    if (owner !== undefined) return owner;
  }
  return undefined;
}

/** Puts each into its container; rings, which no layout makes, are cut where they close. */
function nested(owners: ReadonlyMap<OccurrenceId, Owner>): Owner[] {
  const roots: Owner[] = [];
  for (const owner of owners.values()) {
    const holder = holderOf(owner, owners);
    (holder?.children ?? roots).push(owner);
  }
  return roots;
}

function holderOf(owner: Owner, owners: ReadonlyMap<OccurrenceId, Owner>): Owner | undefined {
  const { parent } = owner.what;
  const holder = parent === undefined ? undefined : owners.get(parent);
  const seen = new Set<Owner>();
  for (let above = holder; above !== undefined && !seen.has(above); ) {
    if (above === owner) return undefined;
    seen.add(above);
    above = above.what.parent === undefined ? undefined : owners.get(above.what.parent);
  }
  return holder;
}
