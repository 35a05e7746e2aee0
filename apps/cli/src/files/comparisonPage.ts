/** The comparison page with its letters read from where the program has them. */
import type { Comparison, View, Workspace } from '@khung/core';
import { type ComparisonPage, comparisonPage } from '@khung/publish';
import { loadFonts } from '@khung/publish/node';
import { Failure } from '../failure.ts';
import { viewNamed } from '../views/viewNamed.ts';
import type { Tongue } from '../words/tongue.ts';

export interface PageOptions {
  /** Ids of views; those that show a difference if absent. */
  readonly view?: readonly string[];
  readonly edition?: 'internal' | 'public';
}

/** @throws Failure for a view that is not there */
export async function pageOf(
  ws: Workspace,
  comparison: Comparison,
  file: string,
  { view, edition }: PageOptions,
  language: Tongue,
): Promise<ComparisonPage> {
  return comparisonPage(ws, comparison, {
    language,
    ...(view === undefined ? {} : { views: view.map((id) => viewIn(ws, id, file)) }),
    ...(edition === undefined ? {} : { edition }),
    fonts: async (families) => {
      const each = await Promise.all([...families].map((family) => loadFonts(family)));
      return Object.assign({}, ...each);
    },
  });
}

/** A viewpoint is no view: the page names its diagrams as the workspace does. */
function viewIn(ws: Workspace, id: string, file: string): View {
  const { view } = viewNamed(ws, id, file);
  if (view !== undefined) return view;
  throw new Failure('compare.no-view', { view: id, file });
}
