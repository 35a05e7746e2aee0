/**
 * Makes `dist/index.html` work by double-click: from `file:` browsers refuse to load module scripts,
 * but run those that stand in the page. So the folder also holds the whole program as one text that a
 * classic script puts into the page, and the page picks by its address.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build, type Plugin } from 'vite';

const WHOLE = 'assets/khung-whole.js';

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
    async writeBundle() {
      const code = await wholeProgram(root);
      const script = `document.head.append(Object.assign(document.createElement('script'),{type:'module',textContent:${JSON.stringify(code)}}));`;
      await writeFile(resolve(outDir, WHOLE), script);
      const page = resolve(outDir, 'index.html');
      await writeFile(page, pickByAddress(await readFile(page, 'utf8')));
    },
  };
}

/** The program without any further file; its style sheet is the page's own. */
async function wholeProgram(root: string): Promise<string> {
  const built = await build({
    configFile: resolve(root, 'vite.config.ts'),
    mode: 'whole',
    logLevel: 'warn',
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: resolve(root, 'src/main.tsx'),
        output: { format: 'es', codeSplitting: false },
      },
    },
  });
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const chunk = outputs.find((output) => output.type === 'chunk');
  if (chunk === undefined) throw new Error('The whole program was not built.');
  return chunk.code;
}

/** Replaces the page's module script by one that picks. */
function pickByAddress(html: string): string {
  const entry = /<script type="module"[^>]*src="([^"]+)"[^>]*><\/script>\s*/.exec(html);
  if (!entry?.[1]) throw new Error('The built page has no module script.');
  const loader = `<script>
      (function () {
        var script = document.createElement('script');
        if (location.protocol === 'file:') {
          script.src = './${WHOLE}';
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
