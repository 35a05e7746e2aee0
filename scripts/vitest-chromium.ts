/**
 * Before the browser tests: makes sure of a Chromium, tells them its path in KHUNG_CHROMIUM, and builds
 * the editor that they open.
 */
import { buildEditor } from '../apps/editor/test/editor.ts';
import { ensureChromium } from './ensure-chromium.mjs';

export default async function setup(): Promise<void> {
  process.env.KHUNG_CHROMIUM = ensureChromium();
  await buildEditor();
}
