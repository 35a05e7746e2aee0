/** What is printed, and in which ink; what is folded up is unfolded on paper. */
import type { Page } from './page.ts';

export function printing(page: Page): void {
  const what = page.find<HTMLSelectElement>('#print-what');
  const ink = page.find<HTMLSelectElement>('#print-ink');
  const panel = page.find<HTMLDetailsElement>('.printing');
  const set = () => {
    page.root.dataset['print'] = what?.value ?? 'this';
    page.root.dataset['ink'] = ink?.value ?? 'grey';
  };
  what?.addEventListener('change', set);
  ink?.addEventListener('change', set);
  set();
  page.find('#print')?.addEventListener('click', () => window.print());
  let folded: HTMLDetailsElement[] = [];
  window.addEventListener('beforeprint', () => {
    folded = page.all<HTMLDetailsElement>('details.relations:not([open])');
    for (const one of folded) one.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const one of folded) one.open = false;
  });
  document.addEventListener('click', (event) => {
    if (panel?.open && !panel.contains(page.at(event.target))) panel.open = false;
  });
  panel?.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    panel.open = false;
    page.find<HTMLElement>('summary', panel)?.focus();
  });
}
