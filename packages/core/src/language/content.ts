/** What groupings, locations and junctions take from what they hold or join: the commonest among it. */
import type { Model } from '../architecture/model.ts';
import { elementAt, linksOf } from '../query/links.ts';
import type { ElementId } from '../workspace/ids.ts';
import type { Element } from '../workspace/records.ts';
import { elementTypeInfo } from './types.ts';
import type { RelationType } from './vocabulary.ts';

/** Whether an element's type has no layer and no place of its own. */
export const takesFromContent = (element: Element): boolean =>
  elementTypeInfo(element.type).fromContent === true;

/**
 * For every element without an answer of its own, the commonest answer among what it holds, nested
 * ones first. Ties go to the earlier in `preference`. A ring of groupings that hold each other is cut
 * at its first member in the model's order. Linear in the model; no recursion, so depth is no limit.
 *
 * @param own an element's own answer, `undefined` to take it from the content, `null` for none at all
 */
export function settleFromContent<Answer extends string>(
  model: Model,
  nesting: readonly RelationType[],
  own: (element: Element) => Answer | undefined | null,
  preference: readonly Answer[],
): ReadonlyMap<ElementId, Answer> {
  const settled = new Map<ElementId, Answer>();
  const begun = new Set<ElementId>();
  const done = new Set<ElementId>();
  for (const start of model.elements.values()) {
    if (!waits(start, own)) continue;
    const stack = [start];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      if (!begun.has(top.id)) {
        begun.add(top.id);
        for (const held of contentOf(model, top, nesting)) {
          if (waits(held, own) && !begun.has(held.id)) stack.push(held);
        }
      } else {
        stack.pop();
        if (done.has(top.id)) continue;
        done.add(top.id);
        const answer = commonest(
          contentOf(model, top, nesting).map((held) => own(held) ?? settled.get(held.id)),
          preference,
        );
        if (answer) settled.set(top.id, answer);
      }
    }
  }
  return settled;
}

function waits(element: Element, own: (element: Element) => unknown): boolean {
  return takesFromContent(element) && own(element) === undefined;
}

/** What a grouping holds by nesting relations; what a junction joins by any relation. */
function contentOf(model: Model, element: Element, nesting: readonly RelationType[]): Element[] {
  const links = linksOf(model);
  const joins = elementTypeInfo(element.type).aspect === 'connector';
  const ends = links
    .from(element.id)
    .filter((relation) => joins || nesting.includes(relation.type))
    .map((relation) => relation.target);
  if (joins) ends.push(...links.to(element.id).map((relation) => relation.source));
  const elements: Element[] = [];
  for (const end of ends) {
    const held = elementAt(model, end);
    if (held && held.id !== element.id) elements.push(held);
  }
  return elements;
}

function commonest<Answer extends string>(
  answers: readonly (Answer | null | undefined)[],
  preference: readonly Answer[],
): Answer | undefined {
  const count = new Map<Answer, number>();
  for (const answer of answers) if (answer) count.set(answer, (count.get(answer) ?? 0) + 1);
  let best: Answer | undefined;
  let most = 0;
  for (const answer of preference) {
    const found = count.get(answer) ?? 0;
    if (found > most) [best, most] = [answer, found];
  }
  return best;
}
