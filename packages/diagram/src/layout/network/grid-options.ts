/** How a grid is to be sized: its room, its type, and whether its roots are bands. */
import type { FontName } from '../../text/metrics.ts';
import type { Rhythm } from '../overview/rhythm.ts';

export interface GridOptions {
  readonly rhythm: Rhythm;
  readonly font: FontName;
  /** Room, mm. */
  readonly width: number;
  /** Boxes are no wider. */
  readonly widest: number;
  /** Between parallel lines. */
  readonly track: number;
  /** Of bands: the strip at their left that their label stands in; 0 where there are no bands. */
  readonly strip: number;
  /** How bands follow one another, where roots are bands. */
  readonly banded: 'down' | 'right' | undefined;
  /** Of bands: the height that their label needs, mm, where they have so much. */
  readonly bandNeed?: (item: number, height: number) => number;
}
