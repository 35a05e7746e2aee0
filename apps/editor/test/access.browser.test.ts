/**
 * Every screen by the rules of axe, in both languages and both themes. The theme changes from concern to
 * concern, each time the other way for the other language, so that all four pairings are met on the way.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Editor, openEditor, startEditor } from './editor.ts';
import { BEGIN, SCREENS } from './screens/index.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor();
}, 180_000);
afterAll(() => editor?.close());

describe.concurrent('nothing keeps people out', () => {
  it.each([
    { language: 'vi', themes: ['light', 'dark'] },
    { language: 'en', themes: ['dark', 'light'] },
  ] as const)(
    'on any screen, $language',
    async ({ language, themes }) => {
      const context = await editor.browser.newContext({
        viewport: { width: 1280, height: 720 },
        reducedMotion: 'reduce',
        colorScheme: themes[0],
      });
      const { page, errors } = await openEditor(editor, { context, language, hash: BEGIN });
      await page.evaluate(axe);
      const found: string[] = [];
      for (const [at, screens] of SCREENS.entries()) {
        const theme = themes[at % 2 === 0 ? 0 : 1];
        await page.emulateMedia({ colorScheme: theme });
        await page.locator(`[data-mantine-color-scheme="${theme}"]`).waitFor();
        for (const { name, part, open, close } of screens) {
          await open(page).catch((error) => {
            throw new Error(`${name} did not open (${language})`, { cause: error });
          });
          const still = await lasting(page, part);
          found.push(...still.map((one) => `${name}, ${theme}: ${one}`));
          await close?.(page);
        }
      }
      expect(found).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
      expect(errors).toEqual([]);
      await context.close();
    },
    // Beside others on a busy machine.
    480_000,
  );
});

/** What is still so when the screen has come to rest: colours of a moment are nobody's trouble. */
async function lasting(page: Page, part: string | undefined): Promise<string[]> {
  let found = await violations(page, part);
  for (let again = 0; again < 5 && found.length > 0; again += 1)
    found = await violations(page, part);
  return found;
}

/** @param part a selector; without it the whole page */
function violations(page: Page, part: string | undefined): Promise<string[]> {
  return page.evaluate(async (within) => {
    const { axe } = globalThis as unknown as {
      axe: { run: (context: ElementContext, options: RunOptions) => Promise<AxeResults> };
    };
    const found = await axe.run(within ?? document, { resultTypes: ['violations'] });
    const meant = (rule: string, selector: string): boolean => {
      const at = document.querySelector(selector);
      // A box says its badge as a whole word, and its name without the breaks of its lines.
      if (rule === 'label-content-name-mismatch') return at?.closest('.khung-canvas') === null;
      // What floats over the page is no part of its regions.
      if (rule === 'region') return at?.closest('[data-portal]') === null;
      return true;
    };
    return found.violations.flatMap(({ id, nodes }) =>
      nodes
        .filter(({ target }) => meant(id, String(target[0])))
        .slice(0, 8)
        .map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`),
    );
  }, part);
}
