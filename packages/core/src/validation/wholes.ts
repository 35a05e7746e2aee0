/** What is said of a whole holds for its parts: a module is classified, owned, connected with its system. */
import type { Nesting } from '../query/nesting.ts';
import type { ElementId } from '../workspace/ids.ts';

/**
 * Whether something is said of an element or of a whole that it is part of. What is found on the way up is
 * kept, so that all walks together are linear.
 */
export function onWholes(
  nesting: Nesting,
  says: (id: ElementId) => boolean,
): (id: ElementId) => boolean {
  const known = new Map<ElementId, boolean>();
  return (id) => {
    const way: ElementId[] = [];
    let found = false;
    for (let at: ElementId | undefined = id; at !== undefined; at = nesting.parentOf.get(at)) {
      const before = known.get(at);
      found = before ?? says(at);
      if (found || before !== undefined) break;
      way.push(at);
    }
    for (const one of way) known.set(one, found);
    return found;
  };
}
