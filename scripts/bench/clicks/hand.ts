/** A hand on mouse and keyboard that remembers what it did. */
import type { Locator, Page } from 'playwright-core';

interface Point {
  readonly x: number;
  readonly y: number;
}

export class Hand {
  readonly gestures: string[] = [];
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async click(what: Locator | Point, words: string): Promise<void> {
    this.gestures.push(words);
    if ('x' in what) await this.#page.mouse.click(what.x, what.y);
    else await what.click();
  }

  async doubleClick({ x, y }: Point, words: string): Promise<void> {
    this.gestures.push(`double click ${words}`);
    await this.#page.mouse.dblclick(x, y);
  }

  async drag(from: Point, to: Point, words: string): Promise<void> {
    this.gestures.push(`drag ${words}`);
    await this.#page.mouse.move(from.x, from.y);
    await this.#page.mouse.down();
    await this.#page.mouse.move(to.x, to.y, { steps: 8 });
    await this.#page.mouse.up();
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.gestures.push(key.replace('Control', 'Ctrl'));
      await this.#page.keyboard.press(key);
    }
  }

  async type(text: string): Promise<void> {
    this.gestures.push('type');
    await this.#page.waitForFunction(() =>
      /INPUT|TEXTAREA/.test(document.activeElement?.tagName ?? ''),
    );
    await this.#page.keyboard.type(text);
  }
}
