/**
 * What had the focus may go: a button with its dialog, a row that was removed, an undo with nothing left
 * to undo. The focus then stays near, so that the next key still reaches something.
 */
import { useEffect } from 'react';
import { focusIn, PANES } from './panes.ts';

export function useKeptFocus(): void {
  useEffect(() => {
    let last: Element | null = document.activeElement;
    let around: readonly Element[] = [];
    let waiting = 0;
    const note = (event: FocusEvent) => {
      if (!(event.target instanceof Element)) return;
      last = event.target;
      around = ancestorsOf(last);
    };
    const look = () => {
      if (document.activeElement !== document.body || last === null || isThere(last)) return;
      clearTimeout(waiting);
      // Whoever removed it may lead the focus on; only then is it lost.
      waiting = window.setTimeout(restore, SETTLED);
    };
    const restore = (tries = TRIES) => {
      if (document.activeElement !== document.body || document.querySelector(OPEN)) return;
      if (around.some((one) => one.isConnected && focusIn(one))) return;
      if (focusIn(document.querySelector(PANES[0] ?? 'main'))) return;
      // A table is still being loaded in the place of the figure.
      if (tries > 0) waiting = window.setTimeout(restore, SETTLED, tries - 1);
      else PANES.some((pane) => focusIn(document.querySelector(pane)));
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, {
      childList: true,
      subtree: true,
      attributeFilter: ['disabled'],
    });
    document.addEventListener('focusin', note);
    return () => {
      clearTimeout(waiting);
      observer.disconnect();
      document.removeEventListener('focusin', note);
    };
  }, []);
}

/** ms in which a dialog gives the focus back and a new figure is drawn. */
const SETTLED = 90;
const TRIES = 20;

/** What holds the focus itself as long as it is open. */
const OPEN = '[role="dialog"], [role="menu"]';

const isThere = (element: Element) => element.isConnected && !element.matches(':disabled');

/** From the nearest, up to the pane that it stands in: beyond that nothing is near. */
function ancestorsOf(element: Element): readonly Element[] {
  const pane = element.closest(PANES.join());
  const found: Element[] = [];
  for (let one = element.parentElement; pane && one; one = one.parentElement) {
    found.push(one);
    if (one === pane) break;
  }
  return found;
}
