/** Makes sure of a Chromium before the browser tests, and tells them its path in KHUNG_CHROMIUM. */
import { ensureChromium } from './ensure-chromium.mjs';

export default function setup(): void {
  process.env.KHUNG_CHROMIUM = ensureChromium();
}
