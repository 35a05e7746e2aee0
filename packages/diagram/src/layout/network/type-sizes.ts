/** The sizes of type that networks are tried at, pt, and what is said where none that is legible fits. */
import type { PaperWay } from '../../figure/figure.ts';
import type { ChartArrangement } from '../chart/arrangement.ts';

export const LARGEST = 9;
export const STEP = 0.5;

/** With the finding; `ways` are papers that would help. */
export function tooSmall(
  arrangement: ChartArrangement,
  smallest: number,
  ways: readonly PaperWay[],
): ChartArrangement {
  const size = Math.round(arrangement.points * 100) / 100;
  return { ...arrangement, findings: [{ kind: 'type-too-small', size, smallest, ways }] };
}
