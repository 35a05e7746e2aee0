/**
 * A picture of few colours as a PNG with a palette: a third of the bytes of full colour. Figures are flat
 * colours; what is more is the soft edges of letters, which take the nearest.
 */
import { zlibSync } from 'fflate';
import { joined } from '../font/sfnt.ts';
import { crc32 } from './density.ts';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** RGBA, opaque. */
  readonly data: Uint8Array;
}

/** @param kept colours that stay exactly what they are, as 0xRRGGBB: those that surfaces and lines are painted in */
export function indexedPng(
  { width, height, data }: Pixels,
  kept: ReadonlySet<number> = new Set(),
): Uint8Array {
  const colors = paletteOf(data, kept);
  const nearest = nearestIn(colors);
  const rows = new Uint8Array((width + 1) * height);
  // Most pixels are as the one before.
  let [before, index] = [-1, 0];
  for (let y = 0, at = 0, out = 0; y < height; y += 1) {
    // Each row begins with its filter: none.
    out += 1;
    for (let x = 0; x < width; x += 1, at += 4, out += 1) {
      const rgb = rgbAt(data, at);
      if (rgb !== before) [before, index] = [rgb, nearest(rgb)];
      rows[out] = index;
    }
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, PALETTE, 0, 0, 0], 8);
  const table = new Uint8Array(colors.flatMap((rgb) => [rgb >> 16, (rgb >> 8) & 255, rgb & 255]));
  return joined([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', table),
    chunk('IDAT', zlibSync(rows, { level: 6 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

const SIGNATURE = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PALETTE = 3;
const MOST = 64;

const rgbAt = (data: Uint8Array, at: number): number =>
  ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);

/**
 * The colours kept, then the commonest, first those that differ clearly, so that rare ones keep a colour
 * of their own. Pale grounds differ by less than the soft edges of letters do, and yet are told apart.
 */
function paletteOf(data: Uint8Array, kept: ReadonlySet<number>): number[] {
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; ) {
    const rgb = rgbAt(data, at);
    const begin = at;
    do at += 4;
    while (at < data.length && rgbAt(data, at) === rgb);
    counts.set(rgb, (counts.get(rgb) ?? 0) + (at - begin));
  }
  const all = [...counts].sort(([a, many], [b, some]) => some - many || a - b).map(([rgb]) => rgb);
  if (all.length <= MOST) return all;
  const taken = all.filter((rgb) => kept.has(rgb)).slice(0, MOST);
  const left: number[] = [];
  for (const rgb of all) {
    if (kept.has(rgb)) continue;
    if (taken.length < MOST && taken.every((other) => apart(rgb, other) > ALIKE)) taken.push(rgb);
    else left.push(rgb);
  }
  return [...taken, ...left.slice(0, MOST - taken.length)];
}

/** Squared; a dozen levels of grey. */
const ALIKE = 3 * 12 ** 2;

function apart(a: number, b: number): number {
  const red = (a >> 16) - (b >> 16);
  const green = ((a >> 8) & 255) - ((b >> 8) & 255);
  const blue = (a & 255) - (b & 255);
  return red * red + green * green + blue * blue;
}

/** The place in the palette; each colour is looked for once. */
function nearestIn(colors: readonly number[]): (rgb: number) => number {
  const known = new Map(colors.map((rgb, index) => [rgb, index]));
  return (rgb) => {
    const found = known.get(rgb);
    if (found !== undefined) return found;
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (const [index, color] of colors.entries()) {
      const far = apart(rgb, color);
      if (far < least) [best, least] = [index, far];
    }
    known.set(rgb, best);
    return best;
  };
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(name), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}
