/** The first part: finds the page's pieces, reads its records. Nothing from outside is used: it is inlined as text. */
import type { Page } from './page.ts';

export function begin(): Page {
  const root = document.documentElement;
  root.classList.add('js');
  const find = <E extends Element>(selector: string, from: ParentNode = document): E | null =>
    from.querySelector<E>(selector);
  const all = <E extends Element>(selector: string, from: ParentNode = document): E[] =>
    Array.from(from.querySelectorAll<E>(selector));
  /** Without what stands there in the other language. */
  const said = (one: Element | null): string => {
    const copy = one?.cloneNode(true);
    if (!(copy instanceof Element)) return '';
    for (const other of all<HTMLElement>('[lang]', copy)) {
      if (other.lang !== root.lang) other.remove();
    }
    return copy.textContent?.trim() ?? '';
  };
  const nothing = () => {};
  const written = document.getElementById('records')?.textContent ?? '';
  return {
    root,
    records: JSON.parse(written),
    find,
    all,
    said,
    at: (target) => (target instanceof Element ? target : null),
    english: () => root.lang === 'en',
    view: () => find('.view.shown'),
    taken: undefined,
    place: { x: 0, y: 0, scale: 1 },
    show: nothing,
    fit: nothing,
    reveal: nothing,
    zoom: nothing,
    take: nothing,
    of: () => undefined,
    groups: () => [],
    ring: nothing,
    row: () => null,
    tell: nothing,
    closeCard: nothing,
    refresh: [],
    narrow: nothing,
  };
}
