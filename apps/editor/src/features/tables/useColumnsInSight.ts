/** Which columns are mounted: those in sight, the first, which stays, and the one that has the hand. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useMemo } from 'react';

/**
 * @param widths px, of all columns shown
 * @param before px, that stand before the first of them
 * @returns their places among the shown ones, from left to right
 */
export function useColumnsInSight(
  scroll: RefObject<HTMLElement | null>,
  widths: readonly number[],
  before: number,
  here: number,
): readonly number[] {
  const virtual = useVirtualizer({
    horizontal: true,
    count: widths.length,
    getScrollElement: () => scroll.current,
    estimateSize: (at) => widths[at] ?? 0,
    overscan: 1,
    paddingStart: before,
  });
  const sizes = widths.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: when a width changes.
  useLayoutEffect(() => virtual.measure(), [sizes]);
  const seen = new Set([0, here, ...virtual.getVirtualItems().map(({ index }) => index)]);
  const key = [...seen]
    .filter((at) => at < widths.length)
    .sort((a, b) => a - b)
    .join();
  // The same list as long as the same columns are in sight, so that rows are not drawn anew.
  return useMemo(() => (key === '' ? [] : key.split(',').map(Number)), [key]);
}
