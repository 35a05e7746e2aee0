/** What went wrong, and a document with nothing in it yet. */
import { dialog, type Screen } from './screen.ts';

export const MESSAGES: readonly Screen[] = [
  {
    name: 'what went wrong',
    part: '.k-messages',
    open: async (page) => {
      const chosen = page.waitForEvent('filechooser');
      await page.evaluate(() => Reflect.deleteProperty(window, 'showOpenFilePicker'));
      await page.keyboard.press('Control+o');
      await (await chosen).setFiles({
        name: 'hong.khung.json',
        mimeType: 'application/json',
        buffer: Buffer.from('{}'),
      });
      await page.locator('.k-messages [role="alert"]').waitFor();
    },
  },
];

export const EMPTY: readonly Screen[] = [
  {
    name: 'empty document',
    open: async (page) => {
      await page.keyboard.press('Alt+Home');
      await page.locator('[data-start="new"]').click();
      await page.locator('[data-start]').first().waitFor({ state: 'detached' });
      await dialog(page).locator('input').first().fill('Kiến trúc thử');
      await page.keyboard.press('Enter');
      await dialog(page).waitFor({ state: 'detached' });
    },
  },
  {
    name: 'empty marks',
    part: 'nav.k-panel',
    open: async (page) => {
      await page.keyboard.press('Alt+g');
      await page.locator('nav .k-empty').waitFor();
    },
  },
  {
    name: 'empty table',
    open: async (page) => {
      await page.locator('[data-table="elements"]').first().click();
      await page.locator('.k-grid').waitFor();
    },
  },
  {
    name: 'empty checks',
    part: '.k-checks',
    open: async (page) => {
      await page.keyboard.press('Alt+q');
      await page.locator('.k-checks').waitFor();
    },
  },
];
