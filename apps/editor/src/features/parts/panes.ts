/** The parts of the screen that the keyboard steps through, and where the focus goes in each. */

/** The figure or table first: it is where the focus goes when it has nowhere else to be. */
export const PANES: readonly string[] = [
  '.k-stage, .k-table',
  '.k-inspector',
  'nav.k-views',
  '.k-bottom',
  '.k-header',
  '.k-banner',
  'nav.k-panel',
];

/** Goes to the next pane on screen, or the one before. */
export function stepPane(by: 1 | -1): void {
  const all = PANES.flatMap((pane) => document.querySelector(pane) ?? []);
  const here = all.findIndex((pane) => pane.contains(document.activeElement));
  const first = here < 0 && by < 0 ? all.length : here;
  for (let step = 1; step <= all.length; step++) {
    if (focusIn(all.at((first + by * step) % all.length))) return;
  }
}

/** What is worked with in a pane, before its buttons. */
const MAIN = '.react-flow, [role="grid"] [tabindex="0"], [role="tree"], [aria-current="page"]';
const FOCUSABLE =
  'input:enabled, textarea:enabled, select:enabled, button:enabled, [href], [tabindex="0"]';

/** @returns whether the focus is there now */
export function focusIn(pane: Element | null | undefined): boolean {
  for (const selector of [MAIN, FOCUSABLE]) {
    for (const one of pane?.querySelectorAll<HTMLElement>(selector) ?? []) {
      if (one.closest('[inert], [hidden]') || one.tabIndex < 0) continue;
      one.focus();
      if (document.activeElement === one) return true;
    }
  }
  return false;
}
