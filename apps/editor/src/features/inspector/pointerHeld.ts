/** Whether a pointer is pressed anywhere on the page: what it drags goes before what only tells of it. */
import { useSyncExternalStore } from 'react';

let held = false;

export const usePointerHeld = (): boolean => useSyncExternalStore(listen, () => held);

function listen(changed: () => void): () => void {
  const press = () => {
    held = true;
    changed();
  };
  const letGo = () => {
    held = false;
    changed();
  };
  window.addEventListener('pointerdown', press, true);
  for (const end of ENDS) window.addEventListener(end, letGo, true);
  return () => {
    window.removeEventListener('pointerdown', press, true);
    for (const end of ENDS) window.removeEventListener(end, letGo, true);
  };
}

const ENDS = ['pointerup', 'pointercancel', 'blur', 'dragend'] as const;
