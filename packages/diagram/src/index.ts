/** What a figure shows, where, and how it looks. */
export { COLOUR } from './catalogue/colour.ts';
export { isKeepable, type Kept, keptAsDrawn } from './catalogue/keep.ts';
export { type LaidOut, laidOutFreely } from './catalogue/laid-out.ts';
export { matrixRelating } from './catalogue/matrix.ts';
export {
  choiceSetting,
  numberSetting,
  setSetting,
  switchSetting,
  textSetting,
} from './catalogue/settings.ts';
export {
  PAPERS,
  type PaperId,
  SHEET_SETTINGS,
  type Sheet,
  sheetOf,
  stampWord,
  wishOf,
} from './catalogue/sheet.ts';
export type * from './catalogue/viewpoint.ts';
export { VIEWPOINTS, viewpointOf } from './catalogue/viewpoints.ts';

export { drawOverview } from './figure/draw.ts';
export { drawChart } from './figure/draw-chart.ts';
export { lineMarks } from './figure/edges.ts';
export type * from './figure/figure.ts';
export { groundOf } from './figure/grounds.ts';
export { iconOf } from './figure/icons/icon-of.ts';
export { linePath } from './figure/line-path.ts';
export {
  type MatrixCell,
  matrixCell,
  matrixCellAt,
  matrixStep,
} from './figure/matrix-cells.ts';
export { contains, type Near, near, overlap } from './figure/near.ts';
export { type PaintedMark, paint } from './figure/paint.ts';
export { type Picture, type PictureProblem, pictureOf } from './figure/picture.ts';
export { type SideWish, sideOf } from './figure/side-of.ts';
export { STAMP_ROOM, stamped } from './figure/stamp.ts';
export type * from './figure/theme.ts';
export {
  grey,
  print,
  screenDark,
  screenLight,
  THEMES,
  type ThemeName,
  TONES,
} from './figure/themes.ts';
export type * from './layout/arrangement.ts';
export { arrangeOverview, fitsAt, type Page, SMALLEST_LEGIBLE } from './layout/overview/arrange.ts';
export { type OverviewFigureOptions, overviewFigure } from './overview-figure.ts';
export { overviewPages } from './overview-pages.ts';
export { type Movement, movement } from './quality/movement.ts';
export {
  type FigureQuality,
  figureQuality,
  type HardZeros,
  hardZeros,
  isSound,
} from './quality/quality.ts';
export { MOST_CHECKED, shownBy } from './quality/shown.ts';
export {
  bendsOf,
  type Crossing,
  crossingsOf,
  type Led,
  lengthOf,
} from './routing/crossings.ts';
export { reroute } from './routing/reroute.ts';
export { route } from './routing/route.ts';
export type * from './routing/routing.ts';
export { type GapFiguresWish, gapFigures } from './shares/gap-figures.ts';
export { type Share, type SharesWish, sharesFigures } from './shares/shares-figure.ts';
export { missingLetters, textWidth } from './text/measure.ts';
export { type FontMetrics, type FontName, metricsOf, POINT, type Weight } from './text/metrics.ts';
export { TYPEFACES, type TypefaceId } from './text/typefaces.ts';
export { type Line, lineCount, wrapText } from './text/wrap.ts';
export type * from './viewpoints/chart.ts';
export type * from './viewpoints/diagram.ts';
export { TABLE_CORNER } from './viewpoints/matrix-order.ts';
export { type OverviewOptions, overviewOf } from './viewpoints/overview.ts';
export type { Show } from './viewpoints/source.ts';
export { SMALLEST_STATED, statedLevels } from './viewpoints/stated-levels.ts';
