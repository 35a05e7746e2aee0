/** Where the focus is while a dialog opens and closes: in it, and then where people were before. */
import { useEffect } from 'react';
import { useSession } from '../../session/session.ts';
import { canvas } from '../canvas/handle.ts';

/**
 * Gives the focus back, when a dialog is closed, to what had it before the dialog was opened, or to the
 * canvas where that is no more; at once, so that what the dialog does may take it elsewhere. While a
 * dialog is open, a menu that closes late and wants the focus back gets it after the dialog.
 */
export function useDialogFocus(): void {
  useEffect(() => {
    let before: Element | null = null;
    let inside: HTMLElement | undefined;
    const stop = useSession.subscribe((now, was) => {
      if (now.dialog === was.dialog) return;
      if (was.dialog === undefined) before = document.activeElement;
      if (now.dialog !== undefined) return;
      inside = undefined;
      if (canTake(before)) before.focus({ preventScroll: true });
      else canvas()?.focus();
    });
    const follow = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || useSession.getState().dialog === undefined) return;
      if (target.closest('[role="dialog"]') !== null) inside = target;
      else if (inside?.isConnected && target.closest('.k-app') !== null) {
        before = target;
        inside.focus({ preventScroll: true });
      }
    };
    document.addEventListener('focusin', follow);
    return () => {
      stop();
      document.removeEventListener('focusin', follow);
    };
  }, []);
}

function canTake(one: Element | null): one is HTMLElement {
  return one instanceof HTMLElement && one !== document.body && one.isConnected;
}
