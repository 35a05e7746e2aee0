/** The header with its menus. */
import { closeDialog, closeMenu, menuOf, type Screen } from './screen.ts';

export const HEADER: readonly Screen[] = [
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
