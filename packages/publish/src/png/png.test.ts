import { describe, expect, it } from 'vitest';
import { fixture, theme } from '../../test/fixture.ts';
import { loadAssets } from '../node.ts';
import { figureToPng } from './png.ts';

/** Name and content of a PNG's chunks. */
function chunksOf(png: Uint8Array): Map<string, DataView> {
  const file = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks = new Map<string, DataView>();
  for (let at = 8; at < png.length; ) {
    const length = file.getUint32(at);
    const name = String.fromCharCode(...png.subarray(at + 4, at + 8));
    chunks.set(name, new DataView(png.buffer, png.byteOffset + at + 8, length));
    at += 12 + length;
  }
  return chunks;
}

describe('a figure as PNG', async () => {
  const options = { theme, ...(await loadAssets()) };

  it('has 300 dots an inch, and says so', async () => {
    const chunks = chunksOf(await figureToPng(fixture, options));
    expect([...chunks.keys()].slice(0, 2)).toEqual(['IHDR', 'pHYs']);
    expect(chunks.get('IHDR')?.getUint32(0)).toBe(Math.round((160 / 25.4) * 300));
    expect(chunks.get('IHDR')?.getUint32(4)).toBe(Math.round((80 / 25.4) * 300));
    expect(chunks.get('pHYs')?.getUint32(0)).toBe(11811);
    expect(chunks.get('pHYs')?.getUint8(8)).toBe(1);
  });

  it('has the density asked for', async () => {
    const chunks = chunksOf(await figureToPng(fixture, { ...options, dpi: 96 }));
    expect(chunks.get('IHDR')?.getUint32(0)).toBe(605);
    expect(chunks.get('pHYs')?.getUint32(0)).toBe(3780);
  });

  it('draws its text: without it the picture is another', async () => {
    const shapes = fixture.marks.filter((mark) => mark.shape !== 'text');
    const [whole, bare] = await Promise.all([
      figureToPng(fixture, { ...options, dpi: 96 }),
      figureToPng({ ...fixture, marks: shapes }, { ...options, dpi: 96 }),
    ]);
    expect(whole.length).toBeGreaterThan(bare.length * 1.3);
  });

  it('gives the same bytes for the same figure', async () => {
    const twice = [1, 2].map(() => figureToPng(fixture, { ...options, dpi: 96 }));
    const [first, second] = await Promise.all(twice);
    expect(second).toEqual(first);
  });

  it('refuses a picture that the engine could not hold', async () => {
    await expect(figureToPng(fixture, { ...options, dpi: 10_000 })).rejects.toMatchObject({
      code: 'picture-too-large',
      data: { width: 62992, height: 31496 },
    });
  });
});
