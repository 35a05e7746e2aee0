export { FigureCanvas } from './figure-canvas/FigureCanvas.tsx';
export type {
  CanvasStrings,
  ConnectCandidate,
  FigureCanvasHandle,
  FigureCanvasProps,
  Place,
  ScreenPoint,
} from './figure-canvas/props.ts';
export { PALETTE_MIME, PX_PER_MM } from './figure-canvas/props.ts';
export { FigureImage, type FigureImageProps } from './figure-image/FigureImage.tsx';
export { englishStrings, vietnameseStrings } from './strings.ts';
