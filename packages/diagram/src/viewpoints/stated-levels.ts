/** The levels of nesting that a view states, and how much smaller its type may be for their sake. */
import type { View } from '@khung/core';
import { SMALLEST_LEGIBLE } from '../layout/overview/arrange.ts';

/** What a view states is worth a quarter of a point: another language needs a little more room. pt */
export const SMALLEST_STATED = SMALLEST_LEGIBLE - 0.25;

/** A whole number from 1; `undefined` where the view says nothing of levels, or nothing that can be drawn. */
export function statedLevels(view: View | undefined): number | undefined {
  const levels = view?.settings?.['levels'];
  return typeof levels === 'number' && Number.isInteger(levels) && levels > 0 ? levels : undefined;
}
