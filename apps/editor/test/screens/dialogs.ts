/** Dialogs over the page. */
import { byKeys, closeDialog, dialog, type Screen } from './screen.ts';

export const DIALOGS: readonly Screen[] = [
  { name: 'start page', part: '[role="dialog"]', open: byKeys('Alt+Home') },
  {
    name: 'new document',
    part: '[role="dialog"]',
    open: async (page) => {
      await page.locator('[data-start="new"]').click();
      await page.locator('[data-start]').first().waitFor({ state: 'detached' });
      await dialog(page).locator('input').first().waitFor();
    },
    close: closeDialog,
  },
  { name: 'help', part: '[role="dialog"]', open: byKeys('F1'), close: closeDialog },
  { name: 'history, empty', part: '[role="dialog"]', open: byKeys('Alt+h'), close: closeDialog },
  { name: 'checkpoints, none', part: '[role="dialog"]', open: byKeys('Alt+Shift+M') },
  {
    name: 'checkpoints',
    part: '[role="dialog"]',
    open: async (page) => {
      await page.locator('#k-checkpoint-name').fill('A');
      await page.keyboard.press('Enter');
      await page.locator('.k-checkpoints li').waitFor();
    },
  },
  {
    name: 'two moments compared, nothing differs',
    part: '[role="dialog"]',
    open: async (page) => {
      await page.locator('.k-checkpoints li button').first().click();
      await page.locator('.k-compare .k-empty').waitFor();
    },
  },
  {
    name: 'two moments on the figure',
    part: '[role="dialog"]',
    open: async (page) => {
      await page.locator('.k-compare-top .mantine-SegmentedControl-label').last().click();
      await page.locator('.k-compare-sheet svg').waitFor();
    },
    close: closeDialog,
  },
  { name: 'command palette', part: '[role="dialog"]', open: byKeys('Control+k') },
  {
    name: 'command palette, found',
    part: '[role="dialog"]',
    open: (page) => page.keyboard.type('lgsp'),
  },
  {
    name: 'command palette, nothing',
    part: '[role="dialog"]',
    open: (page) => page.keyboard.type('qqqq'),
    close: closeDialog,
  },
  {
    name: 'what is not drawn',
    part: '[role="dialog"]',
    open: async (page) => {
      await page.locator('[data-unshown]').click();
      await dialog(page).waitFor();
    },
    close: closeDialog,
  },
  { name: 'list to paste', part: '[role="dialog"]', open: byKeys('Alt+l') },
  {
    name: 'list to paste, read',
    part: '[role="dialog"]',
    open: async (page) => {
      await page.keyboard.insertText(
        'Cổng dữ liệu\tCSDL\nNền tảng tích hợp\nTrục liên thông văn bản',
      );
      await page.locator('.k-list-preview').waitFor();
    },
    close: closeDialog,
  },
];
