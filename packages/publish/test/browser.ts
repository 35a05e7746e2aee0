/** A real Chromium with the figures' font, for tests that ask it how it draws. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { arimo } from './fixture.ts';

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.KHUNG_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** An empty page that has Arimo loaded in both weights, whatever the machine has. */
export async function pageWithFonts(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  const face = (bytes: Uint8Array, weight: number) =>
    `@font-face{font-family:Arimo;font-weight:${weight};src:url(data:font/ttf;base64,${Buffer.from(bytes).toString('base64')})}`;
  await page.setContent(
    `<style>${face(arimo.regular, 400)}${face(arimo.bold, 700)}body{margin:0}</style><body></body>`,
  );
  await page.evaluate(async () => {
    await Promise.all(
      ['400 10px Arimo', '700 10px Arimo'].map((font) => document.fonts.load(font, 'Ứ')),
    );
  });
  return page;
}
