/**
 * A map that is never changed in place: `set` and `delete` give a new map that shares all but what
 * they touched, so that an edit in 100,000 records costs microseconds, and old states stay valid.
 *
 * Two structures over the same entries: hash buckets for looking up, and sorted chunks for walking
 * in an order that depends on the content alone, never on the history: by rank, then by key.
 */

type Entry<K, V> = [K, V];
type Bucket<K, V> = ReadonlyMap<K, Entry<K, V>>;
type Chunk<K, V> = readonly Entry<K, V>[];

/** Where an entry stands among the others, before its key decides; compared by UTF-16 code units. */
export type Rank<V> = (value: V) => string;
const unranked = () => '';

/** A map that is being put together; once it is done, nothing is added. */
export interface GrowingMap<K extends string, V> {
  readonly add: (key: K, value: V) => void;
  readonly done: () => PersistentMap<K, V>;
}

const PER_BUCKET = 64;
const PER_CHUNK = 128;

export class PersistentMap<K extends string, V> implements ReadonlyMap<K, V> {
  readonly size: number;
  readonly #buckets: readonly Bucket<K, V>[];
  readonly #chunks: readonly Chunk<K, V>[];
  readonly #rank: Rank<V>;

  private constructor(
    size: number,
    buckets: readonly Bucket<K, V>[],
    chunks: readonly Chunk<K, V>[],
    rank: Rank<V>,
  ) {
    this.size = size;
    this.#buckets = buckets;
    this.#chunks = chunks;
    this.#rank = rank;
  }

  /** A map of all entries; a later entry of the same key wins. Costs a sort. */
  static from<K extends string, V>(
    entries: Iterable<readonly [K, V]>,
    rank: Rank<V> = unranked,
  ): PersistentMap<K, V> {
    const latest = entries instanceof Map || entries instanceof PersistentMap;
    const unique: Iterable<readonly [K, V]> = latest ? entries : new Map(entries);
    const sorted: Entry<K, V>[] = [];
    for (const [key, value] of unique) sorted.push([key, value]);
    sorted.sort(
      rank === unranked
        ? ([a], [b]) => (a < b ? -1 : 1)
        : (a, b) => compare(a, rank(a[1]), b, rank(b[1])),
    );
    const chunks: Chunk<K, V>[] = [];
    for (let at = 0; at < sorted.length; at += PER_CHUNK)
      chunks.push(sorted.slice(at, at + PER_CHUNK));
    return new PersistentMap(sorted.length, bucketsFor(sorted, sorted.length), chunks, rank);
  }

  /**
   * A map put together little by little, at a small cost for each entry where they come in order.
   * @param most entries to be expected; more make it slower, no more
   */
  static growing<K extends string, V>(most: number): GrowingMap<K, V> {
    const entries: Entry<K, V>[] = [];
    const buckets = emptyBuckets<K, V>(most);
    let inOrder = true;
    return {
      add: (key, value) => {
        const last = entries.at(-1);
        inOrder &&= last === undefined || last[0] < key;
        const entry: Entry<K, V> = [key, value];
        entries.push(entry);
        buckets[slot(key, buckets.length)]?.set(key, entry);
      },
      done: () => {
        if (!inOrder) return PersistentMap.from(new Map(entries));
        const chunks: Chunk<K, V>[] = [];
        for (let at = 0; at < entries.length; at += PER_CHUNK)
          chunks.push(entries.slice(at, at + PER_CHUNK));
        return new PersistentMap(entries.length, buckets, chunks, unranked);
      },
    };
  }

  get(key: K): V | undefined {
    return this.#buckets[slot(key, this.#buckets.length)]?.get(key)?.[1];
  }

  has(key: K): boolean {
    return this.#buckets[slot(key, this.#buckets.length)]?.has(key) ?? false;
  }

  /** This map with the entry; the same map if it already holds that very value. */
  set(key: K, value: V): PersistentMap<K, V> {
    const at = slot(key, this.#buckets.length);
    const old = this.#buckets[at]?.get(key);
    if (old && old[1] === value) return this;
    const entry: Entry<K, V> = [key, value];
    const bucket = new Map(this.#buckets[at]).set(key, entry);
    const buckets = this.#buckets.with(at, bucket);
    if (old && this.#rank(old[1]) === this.#rank(value))
      return new PersistentMap(this.size, buckets, this.#replaced(old, entry), this.#rank);
    const without = old ? this.#without(old) : this.#chunks;
    const chunks = inserted(without, entry, this.#rank);
    if (old) return new PersistentMap(this.size, buckets, chunks, this.#rank);
    const size = this.size + 1;
    const crowded = size > buckets.length * PER_BUCKET * 2;
    return new PersistentMap(
      size,
      crowded ? bucketsFor(chunks.flat(), size) : buckets,
      chunks,
      this.#rank,
    );
  }

  /** This map without the key; the same map if it has no such key. */
  delete(key: K): PersistentMap<K, V> {
    const at = slot(key, this.#buckets.length);
    const old = this.#buckets[at]?.get(key);
    if (!old) return this;
    const bucket = new Map(this.#buckets[at]);
    bucket.delete(key);
    const buckets = this.#buckets.with(at, bucket);
    return new PersistentMap(this.size - 1, buckets, this.#without(old), this.#rank);
  }

  /** This map with many entries put (`undefined` deletes): one rebuild where that is cheaper. */
  withAll(changes: ReadonlyMap<K, V | undefined>): PersistentMap<K, V> {
    if (changes.size === 0) return this;
    if (changes.size * 8 > this.size) {
      const merged = new Map<K, V>(this);
      for (const [key, value] of changes) {
        if (value === undefined) merged.delete(key);
        else merged.set(key, value);
      }
      return PersistentMap.from(merged, this.#rank);
    }
    let map: PersistentMap<K, V> = this;
    for (const [key, value] of changes)
      map = value === undefined ? map.delete(key) : map.set(key, value);
    return map;
  }

  forEach(visit: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const chunk of this.#chunks) for (const [key, value] of chunk) visit(value, key, this);
  }

  *entries(): Generator<[K, V], undefined, unknown> {
    for (const chunk of this.#chunks) for (const [key, value] of chunk) yield [key, value];
    return undefined;
  }

  *keys(): Generator<K, undefined, unknown> {
    for (const chunk of this.#chunks) for (const entry of chunk) yield entry[0];
    return undefined;
  }

  *values(): Generator<V, undefined, unknown> {
    for (const chunk of this.#chunks) for (const entry of chunk) yield entry[1];
    return undefined;
  }

  [Symbol.iterator](): Generator<[K, V], undefined, unknown> {
    return this.entries();
  }

  get [Symbol.toStringTag](): string {
    return 'PersistentMap';
  }

  #replaced(old: Entry<K, V>, entry: Entry<K, V>): readonly Chunk<K, V>[] {
    const at = chunkOf(this.#chunks, old, this.#rank);
    const chunk = this.#chunks[at] ?? [];
    return this.#chunks.with(at, chunk.with(chunk.indexOf(old), entry));
  }

  #without(old: Entry<K, V>): readonly Chunk<K, V>[] {
    const at = chunkOf(this.#chunks, old, this.#rank);
    const left = (this.#chunks[at] ?? []).filter((entry) => entry !== old);
    return left.length > 0 ? this.#chunks.with(at, left) : this.#chunks.toSpliced(at, 1);
  }
}

/** The same content as a persistent map: itself if it is one already. */
export function persistent<K extends string, V>(
  map: ReadonlyMap<K, V>,
  rank?: Rank<V>,
): PersistentMap<K, V> {
  return map instanceof PersistentMap ? map : PersistentMap.from(map, rank);
}

function compare<K extends string>(
  a: readonly [K, unknown],
  rankA: string,
  b: readonly [K, unknown],
  rankB: string,
): number {
  if (rankA !== rankB) return rankA < rankB ? -1 : 1;
  if (a[0] === b[0]) return 0;
  return a[0] < b[0] ? -1 : 1;
}

function inserted<K extends string, V>(
  chunks: readonly Chunk<K, V>[],
  entry: Entry<K, V>,
  rank: Rank<V>,
): readonly Chunk<K, V>[] {
  if (chunks.length === 0) return [[entry]];
  const at = chunkOf(chunks, entry, rank);
  const chunk = chunks[at] ?? [];
  const own = rank(entry[1]);
  let place = chunk.findIndex((other) => compare(entry, own, other, rank(other[1])) < 0);
  if (place < 0) place = chunk.length;
  const longer = chunk.toSpliced(place, 0, entry);
  if (longer.length <= PER_CHUNK * 2) return chunks.with(at, longer);
  return chunks.toSpliced(at, 1, longer.slice(0, PER_CHUNK), longer.slice(PER_CHUNK));
}

/** The last chunk whose first entry isn't after the given one (the first chunk if all are). */
function chunkOf<K extends string, V>(
  chunks: readonly Chunk<K, V>[],
  entry: Entry<K, V>,
  rank: Rank<V>,
): number {
  const own = rank(entry[1]);
  let low = 0;
  let high = chunks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const first = chunks[middle]?.[0];
    if (first && compare(first, rank(first[1]), entry, own) <= 0) low = middle;
    else high = middle - 1;
  }
  return low;
}

function bucketsFor<K extends string, V>(
  entries: Iterable<Entry<K, V>>,
  size: number,
): readonly Bucket<K, V>[] {
  const buckets = emptyBuckets<K, V>(size);
  for (const entry of entries) buckets[slot(entry[0], buckets.length)]?.set(entry[0], entry);
  return buckets;
}

function emptyBuckets<K extends string, V>(size: number): Map<K, Entry<K, V>>[] {
  let count = 1;
  while (count * PER_BUCKET < size) count *= 2;
  return Array.from({ length: count }, () => new Map<K, Entry<K, V>>());
}

/** FNV-1a with a final mix; `count` is a power of two. */
function slot(key: string, count: number): number {
  if (count === 1) return 0;
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (count - 1);
}
