/** The keyboard as the only way in: keys that fail where the focus is lost, and steps to what bears a name. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

export interface Keys {
  /** One after the other; after each the focus is somewhere. */
  readonly press: (...keys: string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Tab, or another key, until what has the focus is called so. */
  readonly stepTo: (name: string, key?: string) => Promise<void>;
  /** From the command palette: an action, a view or an element by its name, without diacritics. */
  readonly command: (words: string) => Promise<void>;
}

/** @throws also where the mouse was used */
export function keyboardOf(page: Page): Keys {
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key);
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.tagName), { interval: 20 })
        .not.toBe('BODY');
    }
  };
  const type = async (text: string) => {
    // What opens a field is seen before anything is typed into it.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.tagName), { interval: 20 })
      .toMatch(/INPUT|TEXTAREA/);
    await page.keyboard.type(text);
  };
  return {
    press,
    type,
    stepTo: async (name, key = 'Tab') => {
      const passed: string[] = [];
      for (let step = 0; step < 80; step++) {
        await press(key);
        const here = await focused(page);
        if (here.includes(name)) return;
        passed.push(here.slice(0, 40));
      }
      throw new Error(`“${name}” is not reached by ${key}: ${passed.join(' | ')}`);
    },
    command: async (words) => {
      await press('Control+k');
      await type(words);
      await press('Enter');
    },
  };
}

/** What has the focus, by its name. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    const own = at?.getAttribute('aria-label');
    const by = at?.getAttribute('aria-labelledby');
    const labels =
      at instanceof HTMLInputElement || at instanceof HTMLSelectElement ? at.labels : [];
    const words = [own, by && document.getElementById(by)?.textContent, labels?.[0]?.textContent];
    return (words.find(Boolean) ?? at?.textContent ?? '').trim();
  });
}

/** Counts from now on what is done with the mouse, and with keys that type no letter. */
export async function watchHands(
  page: Page,
): Promise<() => Promise<{ mouse: number; keys: number }>> {
  await page.evaluate(() => {
    const count = (what: string) => {
      const { dataset } = document.documentElement;
      dataset[what] = String(Number(dataset[what] ?? 0) + 1);
    };
    window.addEventListener('pointerdown', () => count('mouse'), true);
    window.addEventListener(
      'keydown',
      ({ key, ctrlKey, altKey }) => {
        if (key.length > 1 || ctrlKey || altKey) count('keys');
      },
      true,
    );
  });
  return () =>
    page.evaluate(() => {
      const { mouse = 0, keys = 0 } = document.documentElement.dataset;
      return { mouse: Number(mouse), keys: Number(keys) };
    });
}
