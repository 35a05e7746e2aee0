/** What a screen of the editor is, and the steps that lead from one to the next. Found by what they are, not by their words, so that it goes in any language. */
import type { Page } from 'playwright-core';
import { boxOf } from '../editor.ts';

export interface Screen {
  readonly name: string;
  /** What is new on it, as a selector: all else is looked at on other screens. @default the whole page */
  readonly part?: string;
  /** Goes there from the screen before. */
  readonly open: (page: Page) => Promise<unknown>;
  /** Leaves what the next one would stumble over. */
  readonly close?: (page: Page) => Promise<unknown>;
}

export const keys = (combination: string) => (page: Page) => page.keyboard.press(combination);
export const letGo = keys('Escape');
export const dialog = (page: Page) => page.getByRole('dialog').first();
export const closeDialog = async (page: Page) => {
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
};
export const byKeys = (combination: string) => async (page: Page) => {
  await page.keyboard.press(combination);
  await dialog(page).waitFor();
};
export const menuOf = (selector: string) => async (page: Page) => {
  await page.locator(selector).click();
  await page.getByRole('menuitem').first().waitFor();
};
/** Away from a field, so that shortcuts are heard. */
export const toCanvas = (page: Page) => page.locator('.react-flow').focus();
export const closeMenu = async (page: Page) => {
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
};
export const take = async (
  page: Page,
  element: string,
  how: { button?: 'right'; shift?: true } = {},
) => {
  const { middle } = await boxOf(page, element);
  if (how.shift) await page.keyboard.down('Shift');
  await page.mouse.click(middle.x, middle.y, { button: how.button ?? 'left' });
  if (how.shift) await page.keyboard.up('Shift');
};
export const addView = (viewpoint: string) => async (page: Page) => {
  await page.keyboard.press('Alt+v');
  await page.locator(`[data-viewpoint="${viewpoint}"]`).click();
  await page.locator('[data-viewpoint]').first().waitFor({ state: 'detached' });
  await page.locator('.khung-occurrence, .k-free-tools').first().waitFor();
};
