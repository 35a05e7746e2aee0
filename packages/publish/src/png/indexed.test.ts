/** A figure in few colours: the same picture to the eye, in a fraction of the bytes. */
import { unzlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { indexedPng } from './indexed.ts';

/** Width, height, and the colour of each pixel as `r,g,b`. */
function read(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks = new Map<string, Uint8Array>();
  for (let at = 8; at < png.length; ) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...png.subarray(at + 4, at + 8));
    chunks.set(name, png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const palette = chunks.get('PLTE') ?? new Uint8Array();
  const rows = unzlibSync(chunks.get('IDAT') ?? new Uint8Array());
  const colors: string[] = [];
  for (let y = 0; y < height; y += 1) {
    expect(rows[y * (width + 1)]).toBe(0);
    for (let x = 0; x < width; x += 1) {
      const index = rows[y * (width + 1) + 1 + x] ?? 0;
      colors.push([...palette.subarray(3 * index, 3 * index + 3)].join());
    }
  }
  return { width, height, colors, names: [...chunks.keys()], size: palette.length / 3 };
}

const opaque = (rgb: readonly number[][]) =>
  new Uint8Array(rgb.flatMap(([r = 0, g = 0, b = 0]) => [r, g, b, 255]));

describe('a picture of few colours', () => {
  it('keeps each of its colours where they are few', () => {
    const pixels = [
      [255, 255, 255],
      [1, 2, 3],
      [255, 255, 255],
      [29, 95, 174],
      [29, 95, 174],
      [0, 0, 0],
    ];
    const png = read(indexedPng({ width: 3, height: 2, data: opaque(pixels) }));
    expect(png).toMatchObject({ width: 3, height: 2, size: 4 });
    expect(png.names).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
    expect(png.colors).toEqual(pixels.map((rgb) => rgb.join()));
  });

  it('gives a rare colour its own place, and soft edges the nearest', () => {
    const greys = Array.from({ length: 256 }, (_, level) => [level, level, level]);
    const pixels = [...greys, ...greys, [179, 38, 30]];
    const png = read(indexedPng({ width: pixels.length, height: 1, data: opaque(pixels) }));
    expect(png.size).toBeLessThanOrEqual(64);
    expect(png.colors.at(-1)).toBe('179,38,30');
    for (const [index, color] of png.colors.slice(0, 512).entries()) {
      const level = Number(color.split(',')[0]);
      expect(Math.abs(level - (index % 256))).toBeLessThanOrEqual(14);
    }
  });

  it('leaves a pale ground as it is beside white, and does not take it for a tint', () => {
    const greys = Array.from({ length: 256 }, (_, level) => [level, level, level]);
    const ground = [241, 243, 246];
    const tint = [227, 238, 247];
    const white = Array.from({ length: 400 }, () => [255, 255, 255]);
    const pixels = [...white, ...greys, tint, tint, ground];
    const picture = { width: pixels.length, height: 1, data: opaque(pixels) };
    expect(read(indexedPng(picture, new Set([0xf1f3f6]))).colors.at(-1)).toBe(ground.join());
  });
});
