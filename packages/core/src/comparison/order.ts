/** The order of a union: the before's order, with each newcomer behind what it comes behind in the after. */

/**
 * Merge two orders into one over the union. What stays keeps the before's order; a newcomer stands
 * after the nearest of its forerunners in the after that was there before. Linear.
 *
 * @example unionOrder(['a', 'b', 'c'], ['a', 'n', 'c']) // ['a', 'n', 'b', 'c']
 */
export function unionOrder<Id>(
  before: ReadonlyMap<Id, unknown>,
  after: ReadonlyMap<Id, unknown>,
): readonly Id[] {
  const first: Id[] = [];
  const behind = new Map<Id, Id[]>();
  let place = first;
  for (const id of after.keys()) {
    if (!before.has(id)) {
      place.push(id);
      continue;
    }
    place = [];
    behind.set(id, place);
  }
  const order = first;
  for (const id of before.keys()) {
    order.push(id);
    const newcomers = behind.get(id);
    if (newcomers) for (const newcomer of newcomers) order.push(newcomer);
  }
  return order;
}
