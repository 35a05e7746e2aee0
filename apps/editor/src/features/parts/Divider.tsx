/** Between two panels: dragged, or moved with the arrows, Home and End. With Alt or Ctrl those keys are shortcuts of the page. */
import type { KeyboardEvent } from 'react';
import { Separator } from 'react-resizable-panels';

export function Divider() {
  return <Separator className="k-resizer" onKeyDownCapture={leaveShortcuts} />;
}

/** The divider hears its keys whatever is held with them; the page is told instead. */
function leaveShortcuts({ nativeEvent }: KeyboardEvent): void {
  const { key, code, altKey, ctrlKey, metaKey, shiftKey } = nativeEvent;
  if (!(altKey || ctrlKey || metaKey) || !MOVING.test(key)) return;
  nativeEvent.stopPropagation();
  nativeEvent.preventDefault();
  const held = { altKey, ctrlKey, metaKey, shiftKey };
  const told = { key, code, ...held, bubbles: true, cancelable: true };
  document.body.dispatchEvent(new KeyboardEvent('keydown', told));
}

const MOVING = /^(Arrow\w+|Home|End|Enter)$/;
