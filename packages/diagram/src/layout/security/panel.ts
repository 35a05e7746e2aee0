/** What the content of every panel is set with. */
import type { FontName } from '../../text/metrics.ts';
import type { Rhythm } from '../overview/rhythm.ts';

export interface PanelStyle {
  readonly rhythm: Rhythm;
  readonly font: FontName;
}
