/** The panels at the sides, and the checks. */
import { keys, type Screen, toCanvas } from './screen.ts';

export const PANELS: readonly Screen[] = [
  {
    name: 'palette',
    part: 'nav.k-panel',
    open: async (page) => {
      await page.keyboard.press('Alt+n');
      await page.locator('[data-kind]').first().waitFor();
    },
  },
  {
    name: 'palette, nothing found',
    part: 'nav.k-panel',
    open: (page) => page.locator('.k-panel .k-search input').fill('qqqq'),
    close: async (page) => {
      await page.locator('.k-panel .k-search input').fill('');
      await toCanvas(page);
    },
  },
  {
    name: 'marks of units',
    part: 'nav.k-panel',
    open: async (page) => {
      await page.keyboard.press('Alt+g');
      await page.locator('.k-marks-head').waitFor();
    },
    close: keys('Alt+g'),
  },
  {
    name: 'outline, nothing found',
    part: 'nav.k-panel',
    open: async (page) => {
      await page.keyboard.press('Control+f');
      await page.locator('.k-panel .k-search input').fill('qqqq');
    },
    close: async (page) => {
      await page.locator('.k-panel .k-search input').fill('');
      await toCanvas(page);
    },
  },
  {
    name: 'checks',
    part: '.k-checks',
    open: async (page) => {
      await page.keyboard.press('Alt+q');
      await page.locator('.k-check-rule').first().waitFor();
    },
    close: keys('Alt+q'),
  },
  { name: 'map', part: '.khung-canvas', open: keys('Alt+m'), close: keys('Alt+m') },
];
