/** The union of two tables: each entry once, with its two states, in the order of the before. */

export interface Pair<Id, Value> {
  readonly id: Id;
  readonly was: Value | undefined;
  readonly is: Value | undefined;
}

type Table<Id, Value> = ReadonlyMap<Id, Value>;

/**
 * Pair the entries of two tables by id. What stays keeps the before's order; a newcomer stands after
 * the nearest of its forerunners in the after that was there before. Linear; where what stays kept
 * its order, only what came or went is looked up.
 *
 * @example 'ids before: a b c, after: a n c' // a n b c
 */
export function pairUp<Id, Value>(
  before: Table<Id, Value>,
  after: Table<Id, Value>,
): readonly Pair<Id, Value>[] {
  return pairInStep(before, after) ?? pairByLookup(before, after);
}

/** Walk both tables at once; `undefined` where what stays does not stand in one order in both. */
function pairInStep<Id, Value>(
  before: Table<Id, Value>,
  after: Table<Id, Value>,
): Pair<Id, Value>[] | undefined {
  const pairs: Pair<Id, Value>[] = [];
  const left = before.entries();
  const right = after.entries();
  let was = left.next();
  let is = right.next();
  for (;;) {
    if (!is.done && !was.done && is.value[0] === was.value[0]) {
      pairs.push({ id: was.value[0], was: was.value[1], is: is.value[1] });
      was = left.next();
      is = right.next();
    } else if (!is.done && !before.has(is.value[0])) {
      pairs.push({ id: is.value[0], was: undefined, is: is.value[1] });
      is = right.next();
    } else if (!was.done && !after.has(was.value[0])) {
      pairs.push({ id: was.value[0], was: was.value[1], is: undefined });
      was = left.next();
    } else return is.done && was.done ? pairs : undefined;
  }
}

function pairByLookup<Id, Value>(
  before: Table<Id, Value>,
  after: Table<Id, Value>,
): Pair<Id, Value>[] {
  const pairs: Pair<Id, Value>[] = [];
  const behind = new Map<Id, Pair<Id, Value>[]>();
  let place = pairs;
  for (const [id, is] of after) {
    if (!before.has(id)) place.push({ id, was: undefined, is });
    else {
      place = [];
      behind.set(id, place);
    }
  }
  for (const [id, was] of before) {
    pairs.push({ id, was, is: after.get(id) });
    for (const newcomer of behind.get(id) ?? []) pairs.push(newcomer);
  }
  return pairs;
}
