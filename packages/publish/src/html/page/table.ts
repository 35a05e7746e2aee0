/** The table of changes: searched without diacritics, filtered, sorted. */
import type { Page } from './page.ts';

export function table(page: Page): void {
  const body = page.find<HTMLElement>('#rows tbody');
  const search = page.find<HTMLInputElement>('#search');
  const clear = page.find<HTMLButtonElement>('#clear');
  const count = page.find<HTMLElement>('#count');
  if (!body || !search) return;
  const rows = page.all<HTMLElement>('tr', body);
  const relations = page.all<HTMLElement>('#relations tbody tr');
  const selects = page.all<HTMLSelectElement>('[data-filter]');
  const fold = (text: string) =>
    text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
  const folded = new Map<HTMLElement, string>();
  const textOf = (row: HTMLElement) => {
    const known = folded.get(row) ?? fold(row.textContent ?? '');
    folded.set(row, known);
    return known;
  };
  const narrowed = () => {
    const words = fold(search.value).split(/\s+/).filter(Boolean);
    const wanted = selects.filter(({ value }) => value !== '');
    const found = (row: HTMLElement) => words.every((word) => textOf(row).includes(word));
    let shown = 0;
    for (const row of rows) {
      const fits = wanted.every(
        ({ value, dataset }) => `=${row.dataset[dataset['filter'] ?? '']}` === value,
      );
      row.hidden = !(fits && found(row));
      if (!row.hidden) shown += 1;
    }
    for (const row of relations) row.hidden = !found(row);
    if (count) {
      const number = (value: number) => value.toLocaleString(page.english() ? 'en-GB' : 'vi-VN');
      count.textContent =
        shown === rows.length ? number(shown) : `${number(shown)} / ${number(rows.length)}`;
    }
    const nothing = page.find<HTMLElement>('.nothing');
    if (nothing) nothing.hidden = shown > 0;
    if (clear) clear.disabled = words.length === 0 && wanted.length === 0;
    const fate = selects.find(({ dataset }) => dataset['filter'] === 'fate')?.value;
    for (const chip of page.all<HTMLElement>('button.chip')) {
      chip.setAttribute('aria-pressed', String(`=${chip.dataset['fate']}` === fate));
    }
  };
  page.narrow = (field, value) => {
    for (const one of selects) {
      if (one.dataset['filter'] === field) one.value = value === undefined ? '' : `=${value}`;
      // A unit or a layer of which nothing changed is no choice.
      if (one.selectedIndex < 0) one.value = '';
    }
    narrowed();
  };
  search.addEventListener('input', narrowed);
  for (const one of selects) one.addEventListener('change', narrowed);
  clear?.addEventListener('click', () => {
    search.value = '';
    for (const one of selects) one.value = '';
    narrowed();
    search.focus();
  });
  for (const chip of page.all<HTMLButtonElement>('button.chip')) {
    chip.addEventListener('click', () => {
      const pressed = chip.getAttribute('aria-pressed') === 'true';
      page.narrow('fate', pressed ? undefined : chip.dataset['fate']);
      if (!pressed) page.find('#bang')?.scrollIntoView({ block: 'start' });
    });
  }
  for (const one of page.all<HTMLButtonElement>('.narrow')) {
    one.addEventListener('click', () => {
      page.narrow(one.dataset['field'] ?? '', one.dataset['value']);
      page.find('#bang')?.scrollIntoView({ block: 'start' });
    });
  }
  const original = new Map(rows.map((row, at) => [row, at]));
  for (const button of page.all<HTMLButtonElement>('[data-sort]')) {
    button.addEventListener('click', () => {
      const head = button.closest('th');
      const was = head?.getAttribute('aria-sort');
      const way = was === 'ascending' ? 'descending' : was === 'descending' ? 'none' : 'ascending';
      for (const one of page.all('#rows thead th')) one.setAttribute('aria-sort', 'none');
      head?.setAttribute('aria-sort', way);
      const column = button.dataset['sort'] ?? '';
      const key = (row: HTMLElement) => {
        const cell = page.find<HTMLElement>(`.c-${column}`, row);
        return cell?.dataset['order'] ?? cell?.textContent ?? '';
      };
      const keys = new Map(rows.map((row) => [row, key(row)]));
      const turn = way === 'descending' ? -1 : 1;
      const collator = new Intl.Collator('vi', { numeric: true });
      // What is empty comes last either way.
      const compared = (a: HTMLElement, b: HTMLElement) => {
        const [one = '', two = ''] = [keys.get(a), keys.get(b)];
        if ((one === '') !== (two === '')) return one === '' ? 1 : -1;
        return collator.compare(one, two) * turn;
      };
      const order = (a: HTMLElement, b: HTMLElement) =>
        (way === 'none' ? 0 : compared(a, b)) || (original.get(a) ?? 0) - (original.get(b) ?? 0);
      body.append(...[...rows].sort(order));
    });
  }
  page.refresh.push(narrowed);
}
