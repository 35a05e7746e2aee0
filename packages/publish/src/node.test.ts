import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copyAssets, loadAssets } from './node.ts';

it.each(['Arimo', 'Tinos'] as const)(
  'finds the shipped %s and the picture engine',
  async (font) => {
    const { fonts, wasm } = await loadAssets(font);
    const trueType = [0, 1, 0, 0];
    const files = fonts[font];
    expect([...(files?.regular.subarray(0, 4) ?? [])]).toEqual(trueType);
    expect([...(files?.bold.subarray(0, 4) ?? [])]).toEqual(trueType);
    expect(WebAssembly.validate(wasm)).toBe(true);
  },
);

it('lays them, with the licences of the fonts, beside a bundled program', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'khung-assets-'));
  try {
    await copyAssets(join(folder, 'assets'));
    expect((await readdir(join(folder, 'assets'))).toSorted()).toEqual([
      'Arimo_400Regular.ttf',
      'Arimo_700Bold.ttf',
      'Arimo_LICENSE',
      'Tinos_400Regular.ttf',
      'Tinos_700Bold.ttf',
      'Tinos_LICENSE',
      'resvg.wasm',
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
