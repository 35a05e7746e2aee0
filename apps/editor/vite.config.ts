/**
 * How the editor is built: a dev server, one folder (`dist/`, served or opened by double-click) and,
 * with `--mode single`, one HTML file. Nothing is ever fetched from another place.
 */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { firstPaintBudget } from './build/budget.ts';
import { doubleClick } from './build/doubleClick.ts';
import { figureFontsForScreen } from './build/figureFonts.ts';
import { iconsOneByOne } from './build/icons.ts';
import { singleName } from './build/singleName.ts';

export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  base: './',
  plugins: [
    iconsOneByOne(),
    react(),
    figureFontsForScreen(),
    ...(mode === 'single' ? [viteSingleFile({ removeViteModuleLoader: true }), singleName()] : []),
    ...(mode === 'production' ? [firstPaintBudget(), doubleClick()] : []),
  ],
  // A page opened from a folder may start no worker that is a module.
  worker: { format: 'iife' as const },
  build: {
    outDir: mode === 'single' ? 'dist-single' : 'dist',
    emptyOutDir: true,
    // The oldest that know `light-dark()`, which names every colour of the interface.
    target: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    // A page opened from a folder may not read files beside it, so fonts and wasm ride in the code.
    assetsInlineLimit: Number.POSITIVE_INFINITY,
    chunkSizeWarningLimit: 4000,
    reportCompressedSize: false,
  },
}));
