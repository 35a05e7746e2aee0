/** How strongly marks show where some elements are pointed out: lines between others step back with their boxes. */
import type { Figure, Mark } from '@khung/diagram';
import { indexOf } from '../geometry/figureIndex.ts';

/**
 * @param focus elements that keep their strength
 * @param faint the opacity of what steps back
 * @returns the opacity of a mark, 0 to 1
 */
export function faintness(
  figure: Figure,
  focus: ReadonlySet<string>,
  faint = 0.25,
): (mark: Mark) => number {
  const { byId } = indexOf(figure);
  return (mark) => {
    const { from, to } = mark.ends ?? {};
    if (from !== undefined || to !== undefined) {
      const ends = [from, to].flatMap((id) => (id && byId.get(id)?.element) ?? []);
      return ends.every((element) => focus.has(element)) ? 1 : faint;
    }
    const element = mark.occurrence && byId.get(mark.occurrence)?.element;
    return element === undefined || focus.has(element) ? 1 : faint;
  };
}
