/**
 * Makes `dist/index.html` work by double-click: browsers refuse module scripts from `file:`, so the
 * folder also holds the whole program as one classic script, and the page picks by its address.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build, type Plugin } from 'vite';

const CLASSIC = 'assets/khung-classic.js';

export function doubleClick(): Plugin {
  let root = '';
  let outDir = '';
  return {
    name: 'khung:double-click',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      outDir = resolve(config.root, config.build.outDir);
    },
    async closeBundle() {
      await build({
        configFile: resolve(root, 'vite.config.ts'),
        mode: 'classic',
        logLevel: 'warn',
        build: {
          outDir,
          emptyOutDir: false,
          copyPublicDir: false,
          cssCodeSplit: false,
          rolldownOptions: {
            input: resolve(root, 'src/main.tsx'),
            output: {
              format: 'iife',
              codeSplitting: false,
              entryFileNames: CLASSIC,
              assetFileNames: 'assets/khung-classic[extname]',
            },
          },
        },
      });
      const page = resolve(outDir, 'index.html');
      await writeFile(page, pickByAddress(await readFile(page, 'utf8')));
    },
  };
}

/** Replaces the page's module script by a loader; exported for its test. */
export function pickByAddress(html: string): string {
  const entry = /<script type="module"[^>]*src="([^"]+)"[^>]*><\/script>\s*/.exec(html);
  if (!entry?.[1]) throw new Error('The built page has no module script.');
  const loader = `<script>
      (function () {
        var script = document.createElement('script');
        if (location.protocol === 'file:') {
          script.defer = true;
          script.src = './${CLASSIC}';
        } else {
          script.type = 'module';
          script.src = '${entry[1]}';
        }
        document.head.appendChild(script);
      })();
    </script>
    `;
  return html
    .replace(entry[0], loader)
    .replace(/\s*<link rel="modulepreload"[^>]*>/g, '')
    .replace(/(<link rel="stylesheet") crossorigin/g, '$1');
}
