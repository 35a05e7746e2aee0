/** Vietnamese or English: what stands in both is shown by the style sheet; what cannot is said anew here. */
import type { Page } from './page.ts';

export function language(page: Page): void {
  const buttons = page.all<HTMLButtonElement>('[data-speak]');
  const speak = (language: string) => {
    page.root.lang = language;
    for (const one of page.all<HTMLElement>('[data-into]')) {
      const { into = '', vi = '', en = '' } = one.dataset;
      const words = language === 'en' ? en : vi;
      if (into === 'text') one.textContent = words;
      else one.setAttribute(into, words);
    }
    for (const one of buttons) {
      one.setAttribute('aria-pressed', String(one.dataset['speak'] === language));
    }
    for (const again of page.refresh) again();
  };
  for (const one of buttons) {
    one.addEventListener('click', () => speak(one.dataset['speak'] ?? 'vi'));
  }
  // After all parts are there.
  queueMicrotask(() => speak(page.root.lang));
}
