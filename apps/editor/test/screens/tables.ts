/** Tables of elements and relations. */
import { closeDialog, closeMenu, dialog, letGo, type Screen } from './screen.ts';

export const TABLES: readonly Screen[] = [
  {
    name: 'table of elements',
    open: async (page) => {
      await page.locator('[data-table="elements"]').first().click();
      await page.locator('.k-grid-cell').first().waitFor();
    },
  },
  {
    name: 'table, a column',
    part: '[role="dialog"]',
    open: async (page) => {
      await page.locator('.k-grid-head-more').nth(1).click();
      await dialog(page).waitFor();
    },
    close: closeDialog,
  },
  {
    name: 'table, columns to choose',
    part: '[role="dialog"]',
    open: async (page) => {
      await page.locator('.k-table-tools .mantine-Button-root').first().click();
      await dialog(page).waitFor();
    },
    close: closeDialog,
  },
  {
    name: 'table, a cell being edited',
    part: '.k-table',
    open: async (page) => {
      await page.locator('.k-grid').focus();
      await page.keyboard.press('F2');
      await page.locator('.k-cell-field').waitFor();
    },
    close: letGo,
  },
  {
    name: 'table, menu of cells',
    part: '[role="menu"]',
    open: async (page) => {
      await page.locator('.k-grid-cell[data-active]').click({ button: 'right' });
      await page.getByRole('menuitem').first().waitFor();
    },
    close: closeMenu,
  },
  {
    name: 'table of relations',
    open: async (page) => {
      await page.locator('[data-table="relations"]').first().click();
      await page.locator('.k-grid-cell').first().waitFor();
    },
    close: (page) => page.locator('[data-view]').first().click(),
  },
];
