/** The one-file build is called by the product's name, so that it can be sent on as it is. */
import { rename } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

export function singleName(): Plugin {
  let outDir = '';
  return {
    name: 'khung:single-name',
    apply: 'build',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    async writeBundle() {
      await rename(resolve(outDir, 'index.html'), resolve(outDir, 'khung.html'));
    },
  };
}
