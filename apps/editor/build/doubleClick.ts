/**
 * Makes `dist/index.html` work by double-click: from `file:` browsers refuse to load module scripts,
 * but run those that stand in the page. So the folder also holds the whole program as one text that a
 * classic script puts into the page, with all its styles, and the page picks by its address.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build, type Plugin } from 'vite';

const WHOLE = 'assets/khung-whole.js';
const STYLES = 'assets/khung-whole.css';

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
      const { code, css } = await wholeProgram(root);
      const script = `document.head.append(Object.assign(document.createElement('script'),{type:'module',textContent:${JSON.stringify(code)}}));`;
      await writeFile(resolve(outDir, WHOLE), script);
      await writeFile(resolve(outDir, STYLES), css);
      const page = resolve(outDir, 'index.html');
      await writeFile(page, pickByAddress(await readFile(page, 'utf8')));
    },
  };
}

/** The program and its style sheet without any further file. */
async function wholeProgram(root: string): Promise<{ code: string; css: string }> {
  const built = await build({
    configFile: resolve(root, 'vite.config.ts'),
    mode: 'whole',
    logLevel: 'warn',
    build: {
      write: false,
      cssCodeSplit: false,
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
  const css = outputs
    .filter((output) => output.type === 'asset' && output.fileName.endsWith('.css'))
    .map((output) => (output.type === 'asset' ? output.source.toString() : ''));
  return { code: chunk.code, css: css.join('\n') };
}

/** Replaces the page's module script, what is loaded beside it, and the style sheet by a script that picks. */
function pickByAddress(html: string): string {
  const entry = /<script type="module"[^>]*src="([^"]+)"[^>]*><\/script>\s*/.exec(html);
  const beside = [...html.matchAll(/<link rel="(?:stylesheet|modulepreload)"[^>]*>\s*/g)];
  if (!entry?.[1] || beside.length === 0)
    throw new Error('The built page has no script or styles.');
  const served = beside.map(([link]) => link.trim()).join('');
  const folder = `<link rel="stylesheet" href="./${STYLES}">`;
  // What is written while the page is read is waited for before anything is painted.
  const loader = `<script>
      (function () {
        var whole = location.protocol === 'file:';
        document.write(whole ? '${folder}' : '${served}');
        var script = document.createElement('script');
        if (whole) {
          script.src = './${WHOLE}';
        } else {
          script.type = 'module';
          script.src = '${entry[1]}';
        }
        document.head.appendChild(script);
      })();
    </script>
    `;
  const without = beside.reduce((page, [link]) => page.replace(link, ''), html);
  return without.replace(entry[0], loader);
}
