export { FigureCanvas } from './figure-canvas/FigureCanvas.tsx';
export type {
  Arrange,
  CanvasStrings,
  ConnectCandidate,
  FigureCanvasHandle,
  FigureCanvasProps,
  Place,
  PlacedBox,
  PutPlace,
  ScreenPoint,
  ScreenRect,
  Side,
} from './figure-canvas/props.ts';
export { ELEMENTS_MIME, PALETTE_MIME, PX_PER_MM } from './figure-canvas/props.ts';
export { makeViewLink, type ViewLink } from './figure-canvas/viewLink.ts';
export { FigureImage, type FigureImageProps } from './figure-image/FigureImage.tsx';
export { type Box, boxesIn, chosenBoxes, isOccurrence, outermostBoxes } from './geometry/boxes.ts';
export type { Bend } from './geometry/lines.ts';
export { homeOf } from './gestures/arranging.ts';
export { FigureMorph, type FigureMorphProps } from './morph/FigureMorph.tsx';
export { englishStrings, vietnameseStrings } from './strings.ts';
