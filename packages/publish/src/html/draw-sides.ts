/** A view of a comparison drawn three times over the same layout: before, after, both. */
import {
  type Comparison,
  compare,
  heatOf,
  heatSteps,
  publicEdition,
  textIn,
  type View,
  type Workspace,
} from '@khung/core';
import { type Figure, sheetOf, type Viewpoint, wishOf } from '@khung/diagram';
import type { Language } from './markup.ts';

export const SIDES = ['before', 'after', 'both'] as const;
export type Side = (typeof SIDES)[number];
export type Sides = Readonly<Record<Side, Figure>>;

/** @returns a page each; where one side has fewer pages its last stands beside the others' further ones */
export async function drawSides(
  ws: Workspace,
  comparison: Comparison,
  view: View,
  viewpoint: Viewpoint,
  language: Language,
  pause: () => Promise<void> | void,
): Promise<readonly Sides[]> {
  const source = seenBy(ws, comparison, view);
  const wish = {
    ...wishOf(view, language),
    title: textIn(view.name, language),
    frame: 'shared' as const,
    marks: (kind: Parameters<typeof heatSteps>[1]) => ({
      steps: heatSteps(ws, kind),
      values: heatOf(ws, comparison.after.architecture, kind),
    }),
    propertyNames: new Map([...ws.properties].map(([id, { name }]) => [id, name])),
  };
  const drawn: Partial<Record<Side, readonly Figure[]>> = {};
  for (const show of SIDES) {
    await pause();
    drawn[show] = viewpoint.figures(source, { ...wish, show });
  }
  const { before = [], after = [], both = [] } = drawn;
  return both.flatMap((whole, at) => {
    const [was, is] = [
      before[Math.min(at, before.length - 1)],
      after[Math.min(at, after.length - 1)],
    ];
    return was && is ? [{ before: was, after: is, both: whole }] : [];
  });
}

/** A view for the public shows what the public may see, also in a file for one's own house. */
function seenBy(ws: Workspace, comparison: Comparison, { settings }: View): Comparison {
  return sheetOf(settings).edition === 'public' ? publicComparison(ws, comparison) : comparison;
}

/** Without what is marked internal. */
export function publicComparison(ws: Workspace, comparison: Comparison): Comparison {
  const [before, after] = publicEdition(ws, [comparison.before, comparison.after]);
  if (before === undefined || after === undefined) return comparison;
  return compare(ws, before.architecture, after.architecture, { before, after });
}
