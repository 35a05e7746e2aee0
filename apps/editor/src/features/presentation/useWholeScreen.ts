/** The whole screen where the browser gives it; leaving that by its own key ends the presentation. */
import { useEffect } from 'react';
import { useSession } from '../../session/session.ts';

export function useWholeScreen(root: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    let entered = false;
    root.current
      ?.requestFullscreen?.()
      .then(() => {
        entered = true;
      })
      .catch(() => {});
    const left = () => {
      if (entered && document.fullscreenElement === null) {
        useSession.setState({ dialog: undefined });
      }
    };
    document.addEventListener('fullscreenchange', left);
    return () => {
      document.removeEventListener('fullscreenchange', left);
      if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => {});
    };
  }, [root]);
}
