/** Views: made, named, drawn by hand, as a matrix. */
import { addView, closeMenu, letGo, menuOf, type Screen } from './screen.ts';

export const VIEWS: readonly Screen[] = [
  {
    name: 'menu of a view',
    part: '[role="menu"]',
    open: menuOf('.k-view[data-current] .k-view-more'),
    close: closeMenu,
  },
  {
    name: 'gallery of views',
    part: '.k-views',
    open: async (page) => {
      await page.keyboard.press('Alt+v');
      await page.locator('[data-viewpoint]').first().waitFor();
    },
    close: letGo,
  },
  {
    name: 'name of a view',
    part: '.k-views',
    open: async (page) => {
      await page.locator('.k-view[data-current] .k-view-name').dblclick();
      await page.locator('.k-view-field').waitFor();
    },
    close: letGo,
  },
];

export const FREE: readonly Screen[] = [
  { name: 'free view, empty', open: addView('free') },
  {
    name: 'free view, a note',
    part: '.k-inspector',
    open: async (page) => {
      await page.locator('[data-action="add-note"]').first().click();
      await page.locator('.khung-rename textarea').waitFor();
      await page.keyboard.type('Chờ ý kiến');
      await page.keyboard.press('Enter');
      await page.locator('[data-box^="note-"]').first().click();
    },
  },
  { name: 'matrix', open: addView('matrix') },
  {
    name: 'matrix, a cell',
    part: '[role="menu"]',
    open: async (page) => {
      const [row, column] = await Promise.all([
        page.locator('[data-element]:not([data-box$="@column"])').nth(1).boundingBox(),
        page.locator('[data-element][data-box$="@column"]').nth(1).boundingBox(),
      ]);
      if (row === null || column === null) throw new Error('The matrix has no headers.');
      await page.mouse.click(column.x + column.width / 2, row.y + row.height / 2);
      await page.getByRole('menu').waitFor();
    },
    close: closeMenu,
  },
];
