/** How many levels of nesting a figure draws: as the workspace's own overview says, as fit the page, or as asked. */
import type { Workspace } from '@khung/core';
import {
  type Figure,
  fitsAt,
  type OverviewFigureOptions,
  overviewFigure,
  overviewOf,
  SMALLEST_STATED,
  statedLevels,
} from '@khung/diagram';
import type { Levels } from '../../session/preferences.ts';

/** More than any figure has: all of them. */
const ALL = 99;

type Source = Parameters<typeof overviewFigure>[0];
type Options = Omit<OverviewFigureOptions, 'levels'>;

/** The overview with the levels wanted; what the workspace's view says gives way where it would be illegible. */
export function figureAt(
  workspace: Workspace,
  levels: Levels,
  source: Source,
  options: Options,
): Figure {
  if (levels !== 'view') {
    return overviewFigure(source, { ...options, levels: levels === 'all' ? ALL : levels });
  }
  const own = levelsOfView(workspace);
  // Marks need room in the legend; what is drawn stays the same with and without them.
  const { pins: _pins, heat: _heat, ...plain } = options;
  const fits =
    own !== undefined &&
    fitsAt(overviewOf(source, { ...plain, levels: own }), options, SMALLEST_STATED);
  return overviewFigure(
    source,
    fits ? { ...options, levels: own, smallest: SMALLEST_STATED } : { ...options, levels: 'fit' },
  );
}

/** What the workspace's first overview asks for; `undefined` where it says nothing of levels. */
export function levelsOfView(workspace: Workspace): number | undefined {
  for (const view of workspace.views.values()) {
    const levels = view.viewpoint === 'overview' ? statedLevels(view) : undefined;
    if (levels !== undefined) return levels;
  }
  return undefined;
}

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
