/**
 * The diagrams of a comparison page: each view before, after and both, everything where the comparison
 * has it, so that what stayed stands at the same place in all three.
 */
import { type Comparison, textIn, type View, viewId, type Workspace } from '@khung/core';
import { type Figure, type Viewpoint, viewpointOf } from '@khung/diagram';
import { drawSides, type Sides } from './draw-sides.ts';
import { inBoth, type Language, type Said } from './markup.ts';

export interface DrawnView {
  /** Unique on the page. */
  readonly id: string;
  /** With its page where the view goes on over several. */
  readonly name: Said;
  /** By the language of its words; in one at least. */
  readonly figures: readonly (readonly [Language, Sides])[];
}

export interface DrawOptions {
  /** Those that show a difference and are no hand-drawn ones if absent. */
  readonly views?: readonly View[] | undefined;
  readonly languages: readonly Language[];
  /** Waited for between figures, so that a page can breathe; what it throws ends the work. */
  readonly pause: () => Promise<void> | void;
}

export interface DrawnViews {
  readonly views: readonly DrawnView[];
  /** What is too large for a file that is sent by mail. */
  readonly leftOut: readonly Said[];
}

/** A figure with more boxes is legible on no screen, and heavy in a file. */
const MOST_BOXES = 1500;
/** Of all figures in one language: some 10 MB. */
const MOST_MARKS = 80_000;
/** Of more elements no diagram is legible, and drawing one takes minutes. */
const MOST_ELEMENTS = 4000;

export async function drawnViews(
  ws: Workspace,
  comparison: Comparison,
  options: DrawOptions,
): Promise<DrawnViews> {
  const views: DrawnView[] = [];
  const leftOut: Said[] = [];
  let marks = 0;
  for (const [view, viewpoint] of viewsToDraw(ws, options.views)) {
    const name = inBoth((language) => textIn(view.name, language) || view.id);
    if (comparison.elements.size > MOST_ELEMENTS) {
      leftOut.push(name);
      continue;
    }
    const drawn: (readonly [Language, readonly Sides[]])[] = [];
    for (const language of options.languages) {
      const pages = await drawSides(ws, comparison, view, viewpoint, language, options.pause);
      if (options.views === undefined && !pages.some(({ both }) => showsDifference(both))) break;
      drawn.push([language, pages]);
      if (pages.some(isLarge) || marks + marksIn(pages) > MOST_MARKS) break;
    }
    const [first] = drawn;
    if (first === undefined) continue;
    const [, pages] = first;
    if (drawn.length < options.languages.length) leftOut.push(name);
    else {
      marks += marksIn(pages);
      views.push(...pages.map((_, at) => pageOf(view, name, at, drawn)));
    }
  }
  return { views, leftOut };
}

function viewsToDraw(
  { views }: Workspace,
  chosen: readonly View[] | undefined,
): readonly (readonly [View, Viewpoint])[] {
  const own = [...views.values()].sort(
    (a, b) => compared(a.order, b.order) || compared(a.id, b.id),
  );
  const wanted = chosen ?? (own.length > 0 ? own : [OVERVIEW]);
  return wanted.flatMap((view) => {
    const viewpoint = viewpointOf(view.viewpoint);
    if (viewpoint === undefined) return [];
    return chosen === undefined && viewpoint.handDrawn ? [] : [[view, viewpoint] as const];
  });
}

/** Where a workspace has no views yet. */
const OVERVIEW: View = {
  record: 'view',
  id: viewId('tong-the'),
  name: viewpointOf('overview')?.name ?? {},
  viewpoint: 'overview',
  order: 'a1',
};

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function pageOf(
  { id }: View,
  name: Said,
  at: number,
  drawn: readonly (readonly [Language, readonly Sides[]])[],
): DrawnView {
  const most = Math.max(...drawn.map(([, pages]) => pages.length));
  return {
    id: at === 0 ? id : `${id}/${at + 1}`,
    name: most === 1 ? name : inBoth((language) => `${name[language]} (${at + 1}/${most})`),
    figures: drawn.flatMap(([language, pages]) => {
      const sides = pages[Math.min(at, pages.length - 1)];
      return sides === undefined ? [] : [[language, sides] as const];
    }),
  };
}

const showsDifference = ({ occurrences, edges, marks }: Figure): boolean =>
  occurrences.some(({ fate }) => fate !== undefined && fate !== 'kept') ||
  edges.some(({ fate }) => fate !== undefined && fate !== 'kept') ||
  marks.some(({ fate, source }) => source !== undefined && fate !== undefined && fate !== 'kept');

const isLarge = ({ both }: Sides): boolean => both.occurrences.length > MOST_BOXES;

const marksIn = (pages: readonly Sides[]): number =>
  pages.reduce(
    (sum, { before, after, both }) =>
      sum + before.marks.length + after.marks.length + both.marks.length,
    0,
  );
