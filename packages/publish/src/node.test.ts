import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copyAssets, loadAssets } from './node.ts';

it('finds the shipped fonts and the picture engine', async () => {
  const { fonts, wasm } = await loadAssets();
  const trueType = [0, 1, 0, 0];
  expect([...fonts.regular.subarray(0, 4)]).toEqual(trueType);
  expect([...fonts.bold.subarray(0, 4)]).toEqual(trueType);
  expect(WebAssembly.validate(wasm)).toBe(true);
});

it('lays them, with the licence of the font, beside a bundled program', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'khung-assets-'));
  try {
    await copyAssets(join(folder, 'assets'));
    expect((await readdir(join(folder, 'assets'))).toSorted()).toEqual([
      'Arimo_400Regular.ttf',
      'Arimo_700Bold.ttf',
      'Arimo_LICENSE',
      'resvg.wasm',
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
