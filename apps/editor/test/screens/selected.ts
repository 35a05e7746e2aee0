/** What is selected: its fields, its menu, and what is done with it. */
import {
  byKeys,
  closeDialog,
  closeMenu,
  dialog,
  keys,
  letGo,
  type Screen,
  take,
} from './screen.ts';

export const SELECTED: readonly Screen[] = [
  {
    name: 'one element, inherited',
    part: '.k-inspector',
    open: async (page) => {
      await take(page, 'cong-ttdt');
      await page.locator('.k-inspector .k-field').first().waitFor();
    },
  },
  {
    name: 'context menu',
    part: '[role="menu"]',
    open: async (page) => {
      await take(page, 'cong-ttdt', { button: 'right' });
      await page.getByRole('menuitem').first().waitFor();
    },
    close: closeMenu,
  },
  {
    name: 'relation, its fields',
    part: '.k-inspector',
    open: async (page) => {
      const line = page.locator('.k-relations li').first();
      await line.hover();
      await line.locator('.k-icon-button').first().click();
      await page.locator('.k-relation-fields').waitFor();
    },
  },
  {
    name: 'rename in place',
    part: '.khung-rename',
    open: async (page) => {
      await take(page, 'cong-ttdt');
      await page.keyboard.press('F2');
      await page.locator('.khung-rename textarea').waitFor();
    },
    close: letGo,
  },
  {
    name: 'typing a new element',
    part: '.k-adding',
    open: async (page) => {
      await page.keyboard.press('Control+Enter');
      await page.locator('.k-adding').waitFor();
    },
    close: letGo,
  },
  { name: 'connecting by keys', part: '.khung-overlay', open: keys('c'), close: letGo },
  { name: 'replaced by', part: '[role="dialog"]', open: byKeys('Alt+Shift+T'), close: closeDialog },
  { name: 'split into', part: '[role="dialog"]', open: byKeys('Alt+Shift+S'), close: closeDialog },
  { name: 'merged into', part: '[role="dialog"]', open: byKeys('Alt+Shift+G'), close: closeDialog },
  { name: 'retired', part: '[role="dialog"]', open: byKeys('Alt+Shift+X'), close: closeDialog },
  {
    name: 'a field changed',
    part: '.k-inspector',
    open: async (page) => {
      await page.keyboard.press('F2');
      await page.keyboard.type(
        'Cổng thông tin điện tử hợp nhất của Bộ Giao thông vận tải và các đơn vị trực thuộc',
      );
      await page.keyboard.press('Enter');
      await page.locator('.k-field[data-changed]').first().waitFor();
    },
  },
  { name: 'history', part: '[role="dialog"]', open: byKeys('Alt+h'), close: closeDialog },
  {
    name: 'checkpoints',
    part: '[role="dialog"]',
    open: async (page) => {
      await page.keyboard.press('Alt+h');
      await dialog(page).getByRole('tab').nth(1).click();
    },
    close: closeDialog,
  },
  {
    name: 'setting a checkpoint',
    part: '[role="dialog"]',
    open: byKeys('Alt+Shift+M'),
    close: closeDialog,
  },
  {
    name: 'several elements',
    part: '.k-inspector',
    open: (page) => take(page, 'kiosk', { shift: true }),
    close: letGo,
  },
];
