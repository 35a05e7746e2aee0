/**
 * Every screen and dialog of the editor, in an order in which one leads to the next: for checks that
 * must hold on all of them. Found by what they are, not by their words, so that it goes in any language.
 */
import type { Page } from 'playwright-core';
import { boxOf } from './editor.ts';

export interface Screen {
  readonly name: string;
  /** What is new on it, as a selector: all else is looked at on other screens. @default the whole page */
  readonly part?: string;
  /** Goes there from the screen before. */
  readonly open: (page: Page) => Promise<unknown>;
  /** Leaves what the next one would stumble over. */
  readonly close?: (page: Page) => Promise<unknown>;
}

/** Where the walk begins: the sample in 2.0, nothing selected. */
export const BEGIN = '#show=2.0';

const keys = (combination: string) => (page: Page) => page.keyboard.press(combination);
const letGo = keys('Escape');
const dialog = (page: Page) => page.getByRole('dialog').first();
const closeDialog = async (page: Page) => {
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
};
const byKeys = (combination: string) => async (page: Page) => {
  await page.keyboard.press(combination);
  await dialog(page).waitFor();
};
const menuOf = (selector: string) => async (page: Page) => {
  await page.locator(selector).click();
  await page.getByRole('menuitem').first().waitFor();
};
/** Away from a field, so that shortcuts are heard. */
const toCanvas = (page: Page) => page.locator('.react-flow').focus();
const closeMenu = async (page: Page) => {
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
};
const take = async (page: Page, element: string, how: { button?: 'right'; shift?: true } = {}) => {
  const { middle } = await boxOf(page, element);
  if (how.shift) await page.keyboard.down('Shift');
  await page.mouse.click(middle.x, middle.y, { button: how.button ?? 'left' });
  if (how.shift) await page.keyboard.up('Shift');
};
const addView = (viewpoint: string) => async (page: Page) => {
  await page.keyboard.press('Alt+v');
  await page.locator(`[data-viewpoint="${viewpoint}"]`).click();
  await page.locator('[data-viewpoint]').first().waitFor({ state: 'detached' });
  await page.locator('.khung-occurrence, .k-free-tools').first().waitFor();
};

const HEADER: readonly Screen[] = [
  {
    name: 'an architecture, nothing selected',
    open: (page) => page.locator('.k-view').first().waitFor(),
  },
  {
    name: 'file menu',
    part: '[role="menu"]',
    open: menuOf('.k-header-left .mantine-Button-root'),
    close: closeMenu,
  },
  {
    name: 'export panel',
    part: '[role="dialog"]',
    open: async (page) => {
      await page.locator('.k-header-right > .mantine-Button-root').click();
      await page.locator('[data-action="export-pdf"]').waitFor();
    },
    close: closeDialog,
  },
  { name: 'language menu', part: '[role="menu"]', open: menuOf('.k-language'), close: closeMenu },
];

const DIALOGS: readonly Screen[] = [
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

const PANELS: readonly Screen[] = [
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

const SELECTED: readonly Screen[] = [
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

const COMPARED: readonly Screen[] = [
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

const TABLES: readonly Screen[] = [
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

const VIEWS: readonly Screen[] = [
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

const FREE: readonly Screen[] = [
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

const MESSAGES: readonly Screen[] = [
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

const EMPTY: readonly Screen[] = [
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

export const SCREENS: readonly Screen[] = [
  ...HEADER,
  ...DIALOGS,
  ...PANELS,
  ...SELECTED,
  ...COMPARED,
  ...TABLES,
  ...VIEWS,
  ...FREE,
  ...MESSAGES,
  ...EMPTY,
];
