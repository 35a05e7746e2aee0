/**
 * The field of a dialog or popover in which people write first. It has the focus in the moment it is
 * drawn, so that what is typed right after the key that opened it is not lost.
 */
export const takesFocus = {
  ref: (node: HTMLElement | null) => {
    if (node !== null && !isTurning(node)) node.focus({ preventScroll: true });
  },
  // A focus trap that starts later comes to the same field.
  'data-autofocus': true,
} as const;

/** Who goes from tab to tab with the arrows stays on the tabs. */
function isTurning(node: HTMLElement): boolean {
  const now = document.activeElement;
  const tabs = now?.closest('[role="tablist"]')?.parentElement;
  return tabs?.contains(node) === true;
}
