/**
 * The rows of a union of which most are kept: only the others are made when two models are compared;
 * a kept one is made when it is asked for, so that a comparison costs what differs.
 */
import { pairUp } from './pairs.ts';

interface UnionRow<Concept> {
  readonly before?: Concept;
  readonly after?: Concept;
}

/** A map of every row by id, in the order of the union; that order is found at the first walk. */
export class UnionRows<Id extends string, Concept, Row extends UnionRow<Concept>>
  implements ReadonlyMap<Id, Row>
{
  readonly size: number;
  /** The rows that are not kept. */
  readonly told: ReadonlyMap<Id, Row>;
  readonly #before: ReadonlyMap<Id, Concept>;
  readonly #after: ReadonlyMap<Id, Concept>;
  readonly #keptRow: (id: Id, was: Concept, is: Concept) => Row;
  readonly #made = new Map<Id, Row>();
  #all: ReadonlyMap<Id, Row> | undefined;

  constructor(
    before: ReadonlyMap<Id, Concept>,
    after: ReadonlyMap<Id, Concept>,
    told: ReadonlyMap<Id, Row>,
    keptRow: (id: Id, was: Concept, is: Concept) => Row,
  ) {
    this.#before = before;
    this.#after = after;
    this.told = told;
    this.#keptRow = keptRow;
    let came = 0;
    for (const row of told.values()) if (row.before === undefined) came += 1;
    this.size = before.size + came;
  }

  get(id: Id): Row | undefined {
    const told = this.told.get(id) ?? this.#made.get(id);
    if (told !== undefined) return told;
    const was = this.#before.get(id);
    const is = this.#after.get(id);
    return was === undefined || is === undefined ? undefined : this.#make(id, was, is);
  }

  has(id: Id): boolean {
    return this.#before.has(id) || this.#after.has(id);
  }

  forEach(visit: (row: Row, id: Id, rows: ReadonlyMap<Id, Row>) => void): void {
    for (const [id, row] of this.#walked()) visit(row, id, this);
  }

  entries(): MapIterator<[Id, Row]> {
    return this.#walked().entries();
  }

  keys(): MapIterator<Id> {
    return this.#walked().keys();
  }

  values(): MapIterator<Row> {
    return this.#walked().values();
  }

  [Symbol.iterator](): MapIterator<[Id, Row]> {
    return this.entries();
  }

  get [Symbol.toStringTag](): string {
    return 'UnionRows';
  }

  #make(id: Id, was: Concept, is: Concept): Row {
    const row = this.#keptRow(id, was, is);
    this.#made.set(id, row);
    return row;
  }

  #walked(): ReadonlyMap<Id, Row> {
    if (this.#all) return this.#all;
    const all = new Map<Id, Row>();
    for (const { id, was, is } of pairUp(this.#before, this.#after)) {
      const known = this.told.get(id) ?? this.#made.get(id);
      if (known) all.set(id, known);
      else if (was !== undefined && is !== undefined) all.set(id, this.#make(id, was, is));
    }
    this.#all = all;
    return all;
  }
}

/** The rows that are not kept, without making the others where that can be helped. */
export function rowsNotKept<Id extends string, Row extends { readonly fate: string }>(
  rows: ReadonlyMap<Id, Row>,
): readonly Row[] {
  const told = rows instanceof UnionRows ? rows.told : rows;
  const found: Row[] = [];
  for (const row of told.values()) if (row.fate !== 'kept') found.push(row);
  return found;
}
