/** How many levels of nesting an overview draws: as its view says, as fit the page, or as asked for a look. */
import type { Figure, Viewpoint, ViewWish } from '@khung/diagram';
import type { Levels } from '../../session/preferences.ts';

/** More than any figure has: all of them. */
const ALL = 99;

type Source = Parameters<Viewpoint['figures']>[0];

/** The view's figures, with the levels wanted; what the view says gives way where it would be illegible. */
export function figuresAt(
  viewpoint: Viewpoint,
  levels: Levels,
  source: Source,
  wish: ViewWish,
): readonly Figure[] {
  if (!hasLevels(viewpoint)) return viewpoint.figures(source, wish);
  const { levels: stated, ...settings } = wish.settings ?? {};
  if (levels === 'fit') return viewpoint.figures(source, { ...wish, settings });
  if (levels !== 'view') {
    return viewpoint.figures(source, { ...wish, depth: levels === 'all' ? ALL : levels });
  }
  const { pins, heat, ...plain } = wish;
  const figures = viewpoint.figures(source, wish);
  if ((pins === undefined && heat === undefined) || figures.length > 1) return figures;
  // Marks need room in the legend; what is drawn stays the same with and without them.
  const [bare] = viewpoint.figures(source, plain);
  const [shown] = figures;
  if (bare === undefined || shown === undefined) return figures;
  const wanted = levelsDrawn(bare);
  return levelsDrawn(shown) === wanted
    ? figures
    : viewpoint.figures(source, { ...wish, depth: wanted });
}

/** Whether a view of this kind is drawn to a depth of nesting that can be chosen for a look. */
export const hasLevels = (viewpoint: Viewpoint | undefined): boolean =>
  viewpoint?.id === 'overview';

/** Levels that a figure draws. */
export function levelsDrawn(figure: Figure): number {
  const depths = new Map<string, number>();
  let most = 0;
  // Containers come before what they hold.
  for (const { id, parent } of figure.occurrences) {
    const depth = 1 + (parent === undefined ? 0 : (depths.get(parent) ?? 0));
    depths.set(id, depth);
    most = Math.max(most, depth);
  }
  return most;
}
