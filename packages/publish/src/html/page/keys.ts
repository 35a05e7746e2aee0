/** The boxes of a figure by keyboard: one of them is in the order of Tab, arrow keys go to the nearest that way. */
import type { Page } from './page.ts';

export function keys(page: Page): void {
  const stage = page.find<HTMLElement>('.stage');
  if (!stage) return;
  const BOX = 'g[data-element]';
  /** Said once a view and language, when it is first on screen. */
  const name = () => {
    for (const sheet of page.all<SVGSVGElement>('.view.shown .sheet')) {
      const boxes = page.all<SVGGElement>(BOX, sheet);
      if (boxes.length === 0) continue;
      sheet.setAttribute('role', 'group');
      for (const [at, box] of boxes.entries()) {
        const record = page.records.elements[box.dataset['element'] ?? ''];
        const row = page.row({ kind: 'element', id: box.dataset['element'] ?? '' });
        const called = (page.english() && record?.nameEn) || record?.name || '';
        const word = row && page.find<HTMLElement>('.c-fate .word', row);
        box.setAttribute('role', 'button');
        box.setAttribute('aria-label', [called, page.said(word)].filter(Boolean).join(', '));
        if (!box.hasAttribute('tabindex')) box.setAttribute('tabindex', at === 0 ? '0' : '-1');
      }
    }
  };
  page.refresh.push(name);
  const middle = (one: Element) => {
    const { left, top, width, height } = one.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };
  const next = (from: SVGGElement, dx: number, dy: number) => {
    const here = middle(from);
    let best: { box: SVGGElement; far: number } | undefined;
    for (const box of page.all<SVGGElement>(BOX, from.ownerSVGElement ?? stage)) {
      if (box === from) continue;
      const there = middle(box);
      const along = (there.x - here.x) * dx + (there.y - here.y) * dy;
      const across = Math.abs((there.x - here.x) * dy) + Math.abs((there.y - here.y) * dx);
      if (along < 2 || across > along * 3 + 40) continue;
      const far = along + across * 2;
      if (!best || far < best.far) best = { box, far };
    }
    return best?.box;
  };
  const WAYS: Record<string, readonly [number, number]> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1],
  };
  stage.addEventListener('keydown', (event) => {
    const box = page.at(event.target)?.closest<SVGGElement>(BOX);
    if (!box || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const way = WAYS[event.key];
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      page.take({ kind: 'element', id: box.dataset['element'] ?? '' }, 'figure');
      return;
    }
    if (!way) return;
    event.preventDefault();
    const other = next(box, way[0], way[1]);
    if (!other) return;
    box.setAttribute('tabindex', '-1');
    other.setAttribute('tabindex', '0');
    other.focus({ preventScroll: true });
    const pane = other.closest<HTMLElement>('.pane');
    if (pane) page.reveal(other.getBoundingClientRect(), pane);
  });
}
