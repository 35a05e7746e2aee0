/**
 * Reads an exported SVG in a real Chromium: where each box stands, and how long and high its letters
 * really make each line of text. Nothing of what the layout believed is used.
 */
import type { Rect } from '@khung/diagram';
import { loadFonts } from '@khung/publish/node';
import { type Browser, chromium, type Page } from 'playwright-core';
import { ensureChromium } from '../../ensure-chromium.mjs';

export interface Seen {
  readonly boxes: readonly SeenShape[];
  readonly texts: readonly SeenText[];
  /** Of each line that stands for relations, their ids. */
  readonly lines: readonly string[];
}

export interface SeenShape extends Rect {
  /** Of the occurrence or item. */
  readonly id: string;
}

/** A line of text: the rectangle that its ink takes, mm. */
export interface SeenText extends Rect {
  readonly text: string;
  readonly part: string;
  /** The occurrence or item it belongs to, or `relation …`; empty for legends and titles. */
  readonly of: string;
  /** Type size, mm. */
  readonly size: number;
}

export interface Eyes {
  readonly read: (svg: string) => Promise<Seen>;
  readonly close: () => Promise<void>;
}

export async function openEyes(): Promise<Eyes> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: FLAGS });
  const page = await pageWithFont(browser);
  return { read: (svg) => page.evaluate(seenIn, svg), close: () => browser.close() };
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

async function pageWithFont(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  const { Arimo: fonts } = await loadFonts('Arimo');
  if (fonts === undefined) throw new Error('the font Arimo is missing');
  const face = (bytes: Uint8Array, weight: number) =>
    `@font-face{font-family:Arimo;font-weight:${weight};src:url(data:font/ttf;base64,${Buffer.from(bytes).toString('base64')})}`;
  const faces = face(fonts.regular, 400) + face(fonts.bold, 700);
  await page.setContent(`<style>${faces}body{margin:0}</style><body></body>`);
  // What esbuild calls in functions whose names it keeps.
  await page.evaluate('globalThis.__name = (named) => named');
  await page.evaluate(() =>
    Promise.all(
      ['400 10px Arimo', '700 10px Arimo'].map((font) => document.fonts.load(font, 'Ứ')),
    ).then(() => undefined),
  );
  return page;
}

/** Runs in the page, so it knows nothing but what stands in it. */
function seenIn(source: string): Seen {
  document.body.innerHTML = source;
  const root = document.querySelector('svg');
  const ink = document.createElement('canvas').getContext('2d');
  if (!root || !ink) throw new Error('the page shows no SVG');
  const ownerOf = (element: Element): string => {
    const group = element.closest('[data-occurrence],[data-item],[data-relation],[data-relations]');
    const inside = group?.closest('[data-relations]') ?? group;
    const { occurrence, item, relation, relations } =
      inside instanceof SVGElement ? inside.dataset : {};
    const joined = relations ?? relation;
    return occurrence ?? item ?? (joined === undefined ? '' : `relation ${joined}`);
  };
  // The file says how many millimetres its numbers are.
  const mm = Number.parseFloat(root.getAttribute('width') ?? '') / root.viewBox.baseVal.width;
  const boxes = new Map<string, SeenShape>();
  const lines: string[] = [];
  for (const element of root.querySelectorAll<SVGGraphicsElement>('rect, path, image')) {
    const of = ownerOf(element);
    if (of.startsWith('relation ')) {
      if (element.dataset.part === 'edge') lines.push(of.slice('relation '.length));
      continue;
    }
    const drawn = element.getBBox();
    const [width, height] = [drawn.width * mm, drawn.height * mm];
    const known = boxes.get(of);
    // Badges, strips and icons of a box are smaller than it.
    if (of === '' || (known && known.width * known.height >= width * height)) continue;
    boxes.set(of, { id: of, x: drawn.x * mm, y: drawn.y * mm, width, height });
  }
  const texts = [...root.querySelectorAll('text')].map((element): SeenText => {
    const size = Number(element.getAttribute('font-size'));
    const [x, y] = [Number(element.getAttribute('x')), Number(element.getAttribute('y'))];
    const text = element.textContent ?? '';
    ink.font = `${element.getAttribute('font-weight') ?? 'normal'} 100px Arimo`;
    const letters = ink.measureText(text);
    const top = y - (letters.actualBoundingBoxAscent / 100) * size;
    const bottom = y + (letters.actualBoundingBoxDescent / 100) * size;
    const right = x + element.getComputedTextLength();
    const matrix = element.transform.baseVal.consolidate()?.matrix;
    const corners = [new DOMPoint(x, top), new DOMPoint(right, bottom)].map((corner) =>
      matrix ? corner.matrixTransform(matrix) : corner,
    );
    const [xs, ys] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)];
    const [left, high] = [Math.min(...xs), Math.min(...ys)];
    return {
      text,
      part: element.dataset.part ?? '',
      of: ownerOf(element),
      size: size * mm,
      x: left * mm,
      y: high * mm,
      width: (Math.max(...xs) - left) * mm,
      height: (Math.max(...ys) - high) * mm,
    };
  });
  return { boxes: [...boxes.values()], texts, lines };
}
