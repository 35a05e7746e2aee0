/** The card before → after: in passing at the pointer or the focus, for good when something is taken. */
import type { Page, Taken } from './page.ts';

export function card(page: Page): void {
  const card = page.find<HTMLElement>('#card');
  const stage = page.find<HTMLElement>('.stage');
  if (!card) return;
  const word = (vi: string, en: string) => (page.english() ? en : vi);
  const make = (tag: string, text: string, name = '') => {
    const one = document.createElement(tag);
    one.textContent = text;
    if (name) one.className = name;
    return one;
  };
  /** A cell of its row, without the cell. */
  const copied = (row: HTMLElement, column: string, into: HTMLElement) => {
    for (const node of page.find(`.c-${column}`, row)?.childNodes ?? [])
      into.append(node.cloneNode(true));
    return into;
  };

  page.tell = (taken, into) => {
    const row = page.row(taken);
    const record = page.records[taken.kind === 'element' ? 'elements' : 'relations'][taken.id];
    into.textContent = '';
    const fate = make('div', '', 'fate');
    if (row) copied(row, 'fate', fate);
    else fate.append(make('small', word('giữ nguyên', 'kept')));
    into.append(fate);
    const name = row && page.find('.take', row);
    const title = make('h4', '');
    if (name) for (const node of name.childNodes) title.append(node.cloneNode(true));
    else title.textContent = (page.english() && record?.nameEn) || record?.name || taken.id;
    into.append(title);
    const about = (page.english() && record?.aboutEn) || record?.about;
    const unit = row && [
      page.find('.c-name small', row),
      page.find('.c-layer', row),
      page.find('.c-unit', row),
    ];
    if (about) into.append(make('small', about, 'about'));
    else if (unit) {
      const told = unit.map(page.said).filter(Boolean);
      into.append(make('small', told.join(' · '), 'about'));
    }
    if (!row) return;
    const list = make('dl', '');
    const labels: readonly (readonly [string, string])[] = [
      ['before', word('Trước', 'Before')],
      ['after', word('Sau', 'After')],
      ['lineage', word('Kế thừa', 'Succession')],
      ['reason', word('Lý do', 'Reason')],
    ];
    for (const [column, label] of labels) {
      const value = copied(row, column, make('dd', ''));
      if (value.textContent?.trim()) list.append(make('dt', label), value);
    }
    into.append(list);
  };

  page.closeCard = () => {
    card.hidden = true;
    card.classList.remove('pinned');
  };
  const near = (x: number, y: number) => {
    const { width, height } = card.getBoundingClientRect();
    const left = x + 18 + width > window.innerWidth ? x - 18 - width : x + 18;
    const top = Math.min(y + 14, window.innerHeight - height - 10);
    card.style.left = `${Math.max(8, left)}px`;
    card.style.top = `${Math.max(8, top)}px`;
  };
  const pass = (taken: Taken, x: number, y: number) => {
    if (card.classList.contains('pinned')) return;
    page.tell(taken, card);
    card.hidden = false;
    near(x, y);
  };
  const pin = (taken: Taken, from: 'figure' | 'table') => {
    page.tell(taken, card);
    card.removeAttribute('style');
    card.classList.add('pinned');
    card.hidden = false;
    const acts = make('div', '', 'acts');
    const row = page.row(taken);
    if (row && !row.hidden) {
      const go = make('button', word('Tới dòng trong bảng', 'Go to its row'));
      go.addEventListener('click', () => {
        const folded = row.closest('details');
        if (folded) folded.open = true;
        row.scrollIntoView({ block: 'center' });
        page.find<HTMLElement>('.take', row)?.focus({ preventScroll: true });
      });
      acts.append(go);
    }
    if (from === 'table' && page.groups(taken).length === 0) {
      card.append(make('p', word('Không có trên sơ đồ nào ở đây.', 'Not on any diagram here.')));
    }
    const close = make('button', word('Đóng', 'Close'));
    close.addEventListener('click', () => leave());
    acts.append(close);
    card.append(acts);
  };
  const leave = () => {
    page.take(undefined, 'table');
    page.closeCard();
  };

  const take = page.take;
  page.take = (taken, from) => {
    take(taken, from);
    if (taken) pin(taken, from);
    page.ring(undefined, 'seen');
  };
  stage?.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const taken = page.of(event.target);
    page.ring(taken, 'seen');
    if (taken) pass(taken, event.clientX, event.clientY);
    else if (!card.classList.contains('pinned')) page.closeCard();
  });
  stage?.addEventListener('pointerleave', () => {
    page.ring(undefined, 'seen');
    if (!card.classList.contains('pinned')) page.closeCard();
  });
  stage?.addEventListener('focusin', (event) => {
    const taken = page.of(event.target);
    if (!taken || !(event.target instanceof Element)) return;
    const box = event.target.getBoundingClientRect();
    page.ring(taken, 'seen');
    pass(taken, box.right - 12, box.bottom - 8);
  });
  stage?.addEventListener('focusout', () => {
    page.ring(undefined, 'seen');
    if (!card.classList.contains('pinned')) page.closeCard();
  });
  stage?.addEventListener('click', (event) => {
    if (stage.dataset['moved']) return;
    const taken = page.of(event.target);
    if (taken) page.take(taken, 'figure');
    else if (page.at(event.target)?.closest('.pane')) leave();
  });
  for (const table of page.all<HTMLElement>('#rows tbody,#relations tbody')) {
    table.addEventListener('click', (event) => {
      const row = page.at(event.target)?.closest<HTMLElement>('tr');
      if (!row || window.getSelection()?.toString()) return;
      const { id, relationId } = row.dataset;
      if (id !== undefined) page.take({ kind: 'element', id }, 'table');
      else if (relationId !== undefined) page.take({ kind: 'relation', id: relationId }, 'table');
    });
  }
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing || card.hidden) return;
    const row = page.taken && page.row(page.taken);
    const inCard = card.contains(document.activeElement);
    leave();
    if (inCard && row) page.find<HTMLElement>('.take', row)?.focus();
  });
  page.refresh.push(() => {
    if (page.taken && card.classList.contains('pinned')) pin(page.taken, 'figure');
  });
}
