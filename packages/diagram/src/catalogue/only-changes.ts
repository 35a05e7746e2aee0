/**
 * Of a comparison only what changed and its nearest context, drawn by whatever viewpoint. It is laid out anew
 * for what is left, so that this is as large as the page allows; a view drawn by hand keeps every place.
 */
import { type Comparison, changesOf, type ElementId } from '@khung/core';
import type { Figure, Look, Mark, Unshown } from '../figure/figure.ts';
import { isComparison } from '../viewpoints/source.ts';
import type { Viewpoint, ViewWish } from './viewpoint.ts';

export function withOnlyChanges(viewpoint: Viewpoint): Viewpoint {
  return {
    ...viewpoint,
    figures: (source, wish) => {
      if (wish.only !== 'changes' || !isComparison(source)) return viewpoint.figures(source, wish);
      const nesting = wish.profile?.nesting;
      const { comparison, context } = changesOf(source, {
        ...(nesting === undefined ? {} : { nesting }),
        neighbours: !NESTED.has(viewpoint.id),
      });
      const figures = viewpoint.figures(comparison, compactWish(viewpoint, wish));
      const left = leftOut(source, comparison);
      return figures.map((figure) =>
        withContext(viewpoint.handDrawn ? figure : unplaceable(figure), context, left),
      );
    },
  };
}

/** They draw no lines between boxes: what something is related to would stand there without a word why. */
const NESTED: ReadonlySet<string> = new Set(['overview', 'organisation', 'applications']);

/** Places that a person gave belong to the figure of all. */
function compactWish({ id, handDrawn }: Viewpoint, wish: ViewWish): ViewWish {
  const { placements, wires, ...rest } = wish;
  return handDrawn === true || id === 'matrix' ? wish : rest;
}

/** What is put somewhere here would be put elsewhere on the figure of all. */
function unplaceable({ placing, runs, ...figure }: Figure): Figure {
  return figure;
}

function leftOut(all: Comparison, part: Comparison): readonly Unshown[] {
  const left: Unshown[] = [];
  for (const id of all.elements.keys()) {
    if (!part.elements.has(id)) left.push({ source: { kind: 'element', id }, reason: 'filtered' });
  }
  for (const id of all.relations.keys()) {
    if (!part.relations.has(id)) {
      left.push({ source: { kind: 'relation', id }, reason: 'filtered' });
    }
  }
  return left;
}

/** What is only there to be understood by steps back. */
function withContext(
  figure: Figure,
  context: ReadonlySet<ElementId>,
  left: readonly Unshown[],
): Figure {
  const faint = new Set<string>();
  for (const { id, element } of figure.occurrences) if (context.has(element)) faint.add(id);
  const marks = figure.marks.map((mark): Mark => {
    if (mark.occurrence === undefined) return faintLine(mark);
    return faint.has(mark.occurrence) ? { ...mark, look: faintLook(mark.look) } : mark;
  });
  return { ...figure, marks, unshown: [...figure.unshown, ...left] };
}

const faintLine = (mark: Mark): Mark =>
  mark.ends !== undefined && (mark.fate === undefined || mark.fate === 'kept')
    ? { ...mark, look: faintLook(mark.look) }
    : mark;

const faintLook = ({ fate, ...look }: Look): Look => ({
  ...look,
  ...(fate === undefined || fate === 'kept' ? {} : { fate }),
  emphasis: 'faint',
});
