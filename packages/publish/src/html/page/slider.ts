/** The bar that uncovers the after from the right, by hand and by arrow keys. */
import type { Page } from './page.ts';

export function slider(page: Page): void {
  const stage = page.find<HTMLElement>('.stage');
  const cut = page.find<HTMLElement>('.cut');
  if (!stage || !cut) return;
  let at = 50;
  const put = (percent: number) => {
    at = Math.min(100, Math.max(0, percent));
    stage.style.setProperty('--cut', `${at}%`);
    cut.setAttribute('aria-valuenow', String(Math.round(at)));
    cut.setAttribute('aria-valuetext', `${Math.round(at)} %`);
  };
  cut.addEventListener('pointerdown', (event) => {
    cut.setPointerCapture(event.pointerId);
    event.stopPropagation();
  });
  cut.addEventListener('pointermove', (event) => {
    if (!cut.hasPointerCapture(event.pointerId)) return;
    const { left, width } = stage.getBoundingClientRect();
    put(((event.clientX - left) / width) * 100);
  });
  cut.addEventListener('keydown', (event) => {
    const step = event.shiftKey ? 10 : 2;
    const to: Record<string, number> = {
      ArrowLeft: at - step,
      ArrowDown: at - step,
      ArrowRight: at + step,
      ArrowUp: at + step,
      PageDown: at - 10,
      PageUp: at + 10,
      Home: 0,
      End: 100,
    };
    const next = to[event.key];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    put(next);
  });
  put(50);
}
