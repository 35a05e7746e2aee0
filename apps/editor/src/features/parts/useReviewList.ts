/** The list of a review: only rows in sight are mounted, the one at hand is scrolled to, and the list has the focus. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';

/**
 * @param at The row at hand; below 0 where there is none.
 * @param heightOf The height of a row, px.
 */
export function useReviewList(
  count: number,
  at: number,
  heightOf: (nth: number) => number,
  keyOf: (nth: number) => string | number,
) {
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: heightOf,
    overscan: 8,
    getItemKey: keyOf,
  });
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, virtual]);
  // A review is opened to be walked through.
  useEffect(() => scroll.current?.focus({ preventScroll: true }), []);
  return { scroll, virtual };
}
