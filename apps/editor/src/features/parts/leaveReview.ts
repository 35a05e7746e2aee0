/** Escape in a review over the whole screen: out of a field first, and only then out of the review. */
import type { KeyboardEvent } from 'react';

export function leaveReview(event: KeyboardEvent, close: () => void): void {
  const { target, key, nativeEvent } = event;
  if (key !== 'Escape' || nativeEvent.isComposing || !(target instanceof HTMLElement)) return;
  if (target.closest('[role="menu"]') !== null) return;
  const list = document.querySelector<HTMLElement>('.k-review-list');
  if (list !== null && target.matches('input, textarea, select')) list.focus();
  else close();
}
