/** What the words and gaps of lines stand on: one colour, or more than one. */
import {
  contains,
  type Figure,
  type Mark,
  near,
  overlap,
  type Rect,
  type Theme,
} from '@khung/diagram';
import { pointsOf } from './shapes.ts';
import { boundsOf } from './tree.ts';

export interface Grounds {
  /** The colour under the whole of a rectangle; nothing where that is no single one. */
  readonly under: (box: Rect) => string | undefined;
}

/** @param ofLines marks that are no ground: lines, their ends and words */
export function groundsOf(
  { marks }: Pick<Figure, 'marks'>,
  theme: Theme,
  ofLines: ReadonlySet<Mark>,
): Grounds {
  const seen = near<{ readonly mark: Exclude<Mark, { shape: 'text' }>; readonly index: number }>(
    20,
  );
  for (const [index, mark] of marks.entries()) {
    if (mark.shape === 'text' || mark.look.part === 'page' || ofLines.has(mark)) continue;
    seen.add(boxOf(mark), { mark, index });
  }
  const page = theme.paint({ part: 'page' }).fill;
  return {
    under: (box) => {
      const touching = seen.touching(box).sort((a, b) => b.index - a.index);
      for (const { mark } of touching) {
        if (!overlap(boxOf(mark), box)) continue;
        if (mark.shape !== 'box' || !contains(mark, box)) return undefined;
        const { fill } = theme.paint(mark.look);
        if (fill !== undefined) return fill;
      }
      return page;
    },
  };
}

const boxOf = (mark: Exclude<Mark, { shape: 'text' }>): Rect =>
  mark.shape === 'path' ? boundsOf(pointsOf(mark.commands)) : mark;
