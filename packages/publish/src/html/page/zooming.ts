/** Moving and zooming: all figures of a view together, so that a place stays a place in every way of looking. */
import type { Page } from './page.ts';

export function zooming(page: Page): void {
  const stage = page.find<HTMLElement>('.stage');
  const figures = page.find<HTMLElement>('#so-do');
  if (!stage || !figures) return;
  const MARGIN = 14;
  const MOST = 12;
  let fitted = true;

  const panes = () =>
    page.all<HTMLElement>('.view.shown .pane').filter((one) => one.clientWidth > 0);
  /** The largest of the figures, CSS pixels at scale 1. */
  const paper = () => {
    let [width, height] = [1, 1];
    for (const sheet of page.all<SVGSVGElement>('.view.shown .sheet')) {
      width = Math.max(width, (Number.parseFloat(sheet.getAttribute('width') ?? '') * 96) / 25.4);
      height = Math.max(
        height,
        (Number.parseFloat(sheet.getAttribute('height') ?? '') * 96) / 25.4,
      );
    }
    return { width, height };
  };
  const put = () => {
    const { x, y, scale } = page.place;
    for (const one of page.all<HTMLElement>('.view.shown .paper')) {
      one.style.transform = `translate(${x}px,${y}px) scale(${scale})`;
    }
    figures.toggleAttribute('data-zoomed', !fitted);
  };
  const room = () => {
    const [pane] = panes();
    return pane ? { width: pane.clientWidth, height: pane.clientHeight } : undefined;
  };
  const fitting = () => {
    const size = room();
    if (!size) return 1;
    const { width, height } = paper();
    const [wide, high] = [size.width - 2 * MARGIN, size.height - 2 * MARGIN];
    return Math.max(0.05, Math.min(wide / width, high / height, 2.5));
  };
  /** As high as the figures are when as wide as there is room, within what a screen shows. */
  const high = () => {
    const { width, height } = paper();
    const stacked =
      panes().length > 1 && figures.dataset['way'] === 'beside' && stage.clientWidth < 640;
    const beside = figures.dataset['way'] === 'beside' && !stacked;
    const wide = stage.clientWidth / (beside ? 2 : 1) - 2 * MARGIN;
    const needed = Math.min(wide / width, 2.5) * height + 2 * MARGIN + 24;
    const most = Math.max(360, window.innerHeight * 0.78);
    const all = Math.min(most, Math.max(300, needed * (stacked ? 2 : 1)));
    stage.style.setProperty('--high', `${Math.round(all)}px`);
  };
  page.fit = () => {
    high();
    const size = room();
    if (!size) return;
    const scale = fitting();
    const { width, height } = paper();
    fitted = true;
    page.place = {
      scale,
      x: (size.width - width * scale) / 2,
      y: Math.max(MARGIN, (size.height - height * scale) / 2),
    };
    put();
  };
  /** Keeps the point of the pane where it is. */
  const zoomAt = (by: number, x: number, y: number) => {
    const { place } = page;
    const least = fitting();
    const scale = Math.min(MOST, Math.max(least, place.scale * by));
    if (scale <= least * 1.001) return page.fit();
    const ratio = scale / place.scale;
    fitted = false;
    page.place = { scale, x: x - (x - place.x) * ratio, y: y - (y - place.y) * ratio };
    put();
  };
  page.zoom = (by) => {
    const size = room();
    if (size) zoomAt(by, size.width / 2, size.height / 2);
  };
  const move = (dx: number, dy: number) => {
    const { place } = page;
    fitted = false;
    page.place = { ...place, x: place.x + dx, y: place.y + dy };
    put();
  };
  page.reveal = (box, pane) => {
    const seen = pane.getBoundingClientRect();
    const inside =
      box.left >= seen.left &&
      box.right <= seen.right &&
      box.top >= seen.top &&
      box.bottom <= seen.bottom;
    if (inside) return;
    move(
      seen.left + seen.width / 2 - (box.left + box.width / 2),
      seen.top + seen.height / 2 - (box.top + box.height / 2),
    );
  };
  // Another way has panes of another size: what was in the middle stays in the middle.
  let before = room();
  page.refresh.push(() => {
    const middle = before && {
      x: (before.width / 2 - page.place.x) / page.place.scale,
      y: (before.height / 2 - page.place.y) / page.place.scale,
    };
    high();
    const now = room();
    before = now;
    if (fitted || !middle || !now) return page.fit();
    page.place = {
      ...page.place,
      x: now.width / 2 - middle.x * page.place.scale,
      y: now.height / 2 - middle.y * page.place.scale,
    };
    put();
  });

  page.find('#in')?.addEventListener('click', () => page.zoom(1.4));
  page.find('#out')?.addEventListener('click', () => page.zoom(1 / 1.4));
  page.find('#fit')?.addEventListener('click', () => page.fit());
  stage.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const pane = page.at(event.target)?.closest('.pane')?.getBoundingClientRect();
      if (!pane) return;
      zoomAt(Math.exp(-event.deltaY / 400), event.clientX - pane.left, event.clientY - pane.top);
    },
    { passive: false },
  );
  let held: { x: number; y: number; far: number } | undefined;
  stage.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || !page.at(event.target)?.closest('.pane')) return;
    held = { x: event.clientX, y: event.clientY, far: 0 };
  });
  stage.addEventListener('pointermove', (event) => {
    if (!held || (event.pointerType === 'touch' && fitted)) return;
    const [dx, dy] = [event.clientX - held.x, event.clientY - held.y];
    const far = held.far + Math.abs(dx) + Math.abs(dy);
    held = { x: event.clientX, y: event.clientY, far };
    if (far < 5) return;
    if (!stage.hasPointerCapture(event.pointerId)) stage.setPointerCapture(event.pointerId);
    stage.dataset['moved'] = 'yes';
    move(dx, dy);
  });
  const leave = () => {
    held = undefined;
    // The click that follows a drag takes nothing.
    setTimeout(() => delete stage.dataset['moved']);
  };
  stage.addEventListener('pointerup', leave);
  stage.addEventListener('pointercancel', leave);
  stage.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') page.zoom(1.4);
    else if (event.key === '-') page.zoom(1 / 1.4);
    else if (event.key === '0') page.fit();
    else return;
    event.preventDefault();
  });
  window.addEventListener('resize', () => {
    for (const again of page.refresh) again();
  });
}
