/** Two architectures compared, and shown. */
import { keys, type Screen, take } from './screen.ts';

export const COMPARED: readonly Screen[] = [
  {
    name: 'comparison',
    open: async (page) => {
      await page.keyboard.press('Alt+c');
      await page.locator('.k-chips').waitFor();
    },
  },
  { name: 'comparison, one element', part: '.k-inspector', open: (page) => take(page, 'lgsp') },
  { name: 'an element that is gone', part: '.k-inspector', open: keys('Alt+1') },
  {
    name: 'presentation',
    open: async (page) => {
      await page.keyboard.press('F5');
      await page.locator('.khung-morph[data-share="1"]').waitFor();
    },
    close: async (page) => {
      await page.keyboard.press('Escape');
      await page.locator('.k-present').waitFor({ state: 'detached' });
      await page.keyboard.press('Alt+3');
    },
  },
];
