/** The main screen by the rules of axe: nothing serious, light or dark, comparing, editing or marking. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Editor, openEditor, startEditor } from './editor.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor();
}, 180_000);
afterAll(() => editor?.close());

it('has nothing that keeps people out', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await editor.browser.newContext({
      viewport: { width: 1280, height: 720 },
      reducedMotion: 'reduce',
      colorScheme,
    });
    const { page } = await openEditor(editor, { context });
    const serious = async () => {
      await page.evaluate(axe);
      const found = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: { run: (context: Document, options: RunOptions) => Promise<AxeResults> };
        };
        const { violations } = await axe.run(document, { resultTypes: ['violations'] });
        return violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .flatMap(({ id, nodes }) =>
            nodes
              .filter(
                ({ target }) =>
                  id !== 'label-content-name-mismatch' ||
                  // A box says its badge as a whole word, not as the letters drawn.
                  document.querySelector(String(target[0]))?.closest('.khung-canvas') === null,
              )
              .slice(0, 8)
              .map((node) => `${id}: ${node.target.join(' ')} ${node.any[0]?.message ?? ''}`),
          );
      });
      return found;
    };
    expect({ colorScheme, at: 'comparison', found: await serious() }).toEqual({
      colorScheme,
      at: 'comparison',
      found: [],
    });
    await page.keyboard.press('Alt+3');
    await page.keyboard.press('Alt+n');
    await page.locator('[data-kind]').first().waitFor();
    expect({ colorScheme, at: 'palette', found: await serious() }).toEqual({
      colorScheme,
      at: 'palette',
      found: [],
    });
    await page.locator('.khung-occurrence[data-element="lgsp"]').click();
    await page.keyboard.press('Alt+g');
    await page.locator('.k-marks-head').waitFor();
    expect({ colorScheme, at: 'marks', found: await serious() }).toEqual({
      colorScheme,
      at: 'marks',
      found: [],
    });
    await context.close();
  }
});
