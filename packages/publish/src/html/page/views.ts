/** Which diagram, and in which of the four ways. */
import type { Page } from './page.ts';

export function views(page: Page): void {
  const figures = page.find<HTMLElement>('#so-do');
  const select = page.find<HTMLSelectElement>('#view');
  if (!figures || !select) return;
  const step = (by: number) => {
    const count = select.options.length;
    const next = select.options[(select.selectedIndex + by + count) % count];
    if (next) page.show(next.value);
  };
  page.show = (id) => {
    for (const one of page.all<HTMLElement>('.view')) {
      one.classList.toggle('shown', one.dataset['view'] === id);
    }
    select.value = id;
    for (const again of page.refresh) again();
    page.fit();
  };
  select.addEventListener('change', () => page.show(select.value));
  page.find('#previous')?.addEventListener('click', () => step(-1));
  page.find('#next')?.addEventListener('click', () => step(1));
  for (const radio of page.all<HTMLInputElement>('input[name="way"]')) {
    radio.addEventListener('change', () => {
      figures.dataset['way'] = radio.value;
      for (const again of page.refresh) again();
    });
    if (radio.checked) figures.dataset['way'] = radio.value;
  }
  // What neither changed nor is near a change steps back where only changes are shown.
  const fade = () => {
    const view = page.view();
    if (!view || view.dataset['faded'] === 'yes') return;
    view.dataset['faded'] = 'yes';
    const near = new Set(page.records.near[view.dataset['view'] ?? ''] ?? []);
    for (const group of page.all<SVGGElement>('[data-side="both"] g[data-element]', view)) {
      const { fate = 'kept', element = '' } = group.dataset;
      group.classList.toggle('far', fate === 'kept' && !near.has(element));
    }
    // Where a side stands alone, what differs is outlined as in the overlay.
    const alone = '[data-side="before"] g[data-element],[data-side="after"] g[data-element]';
    for (const group of page.all<SVGGElement>(alone, view)) {
      const fate = page.records.elements[group.dataset['element'] ?? '']?.fate ?? 'kept';
      if (fate !== 'kept') group.classList.add(`d-${fate}`);
    }
    const lines = '[data-side="both"] g[data-relation],[data-side="both"] g[data-relations]';
    for (const group of page.all<SVGGElement>(lines, view)) {
      const ids = (group.dataset['relations'] ?? group.dataset['relation'] ?? '').split(' ');
      const changed = ids.some((id) => (page.records.relations[id]?.fate ?? 'kept') !== 'kept');
      if (!group.parentElement?.closest('[data-relations]'))
        group.classList.toggle('far', !changed);
    }
  };
  page.refresh.push(fade);
  if (select.options.length < 2)
    for (const one of page.all<HTMLElement>('#previous,#next')) one.hidden = true;
}
