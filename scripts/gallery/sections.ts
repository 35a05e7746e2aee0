/** A view of the sample as the gallery shows it: 1.0, 2.0, both compared, and the comparison in grey. */
import {
  architectureId,
  type Comparison,
  compare,
  type Model,
  resolve,
  textIn,
  type View,
  type Workspace,
} from '@khung/core';
import {
  type Figure,
  figureQuality,
  grey,
  PAPERS,
  print,
  sheetOf,
  viewpointOf,
  wishOf,
} from '@khung/diagram';
import { figureToSvg } from '@khung/publish';

const BEFORE = architectureId('1.0');
const AFTER = architectureId('2.0');

export const STATES = ['1.0', '2.0', '1.0-2.0', '1.0-2.0-grey'] as const;
export type State = (typeof STATES)[number];

export const fileOf = (view: Pick<View, 'id'>, state: State): string => `${view.id}-${state}.svg`;

export interface Drawn {
  readonly state: State;
  readonly figure: Figure;
  /** Of which the gallery shows the first. */
  readonly pages: number;
  readonly quality: ReturnType<typeof figureQuality>;
}

export interface Section {
  readonly view: View;
  readonly drawn: readonly Drawn[];
  /** SVGs by the names of their files. */
  readonly files: ReadonlyMap<string, string>;
}

/** In the order of a document. */
export function viewsOf({ views }: Workspace): readonly View[] {
  return [...views.values()].sort((a, b) => (a.order < b.order ? -1 : 1));
}

export function sectionOf(workspace: Workspace, view: View): Section {
  const drawn = [
    drawnAs(view, '1.0', resolve(workspace, BEFORE)),
    drawnAs(view, '2.0', resolve(workspace, AFTER)),
    ...['1.0-2.0' as const, '1.0-2.0-grey' as const].map((state) =>
      drawnAs(view, state, compare(workspace, BEFORE, AFTER)),
    ),
  ];
  const files = new Map(
    drawn.map(({ state, figure }) => [
      fileOf(view, state),
      figureToSvg(figure, { theme: state === '1.0-2.0-grey' ? grey : print }),
    ]),
  );
  return { view, drawn, files };
}

/** The first page. What its paper cannot hold folds out to A3. */
function drawnAs(view: View, state: State, source: Model | Comparison): Drawn {
  const viewpoint = viewpointOf(view.viewpoint);
  if (viewpoint === undefined) throw new Error(`${view.id}: no viewpoint ${view.viewpoint}`);
  const wish = wishOf(view);
  const what = state.replace('-grey', '').replace('-', ' → ');
  const title = `${textIn(view.name, 'vi')} ${what}`;
  const at = (page: typeof wish.page) => viewpoint.figures(source, { ...wish, title, page });
  let figures = at(wish.page);
  const small = figures.some(({ findings }) =>
    findings.some((finding) => finding.kind === 'type-too-small'),
  );
  if (small && sheetOf(view.settings).paper !== 'a3-landscape') {
    figures = at(PAPERS['a3-landscape']);
  }
  const [figure] = figures;
  if (figure === undefined) throw new Error(`${view.id}: nothing drawn`);
  return { state, figure, pages: figures.length, quality: figureQuality(figure) };
}
