/** Builds and serves what is measured: the editor, and the bare React Flow page beside it. */
import { join } from 'node:path';
import { build, type InlineConfig, preview } from 'vite';
import { ROOT } from '../../fresh.mjs';

const bare = join(ROOT, 'scripts/bench/editor/bare');
const editor = join(ROOT, 'apps/editor');
/** The imports of the bare page are found from here. */
const NEIGHBOUR = join(ROOT, 'packages/react/src/index.ts');

export interface Served {
  readonly address: string;
  readonly close: () => Promise<void>;
}

export const editorServer = (): Promise<Served> =>
  served('bench-editor', {
    root: editor,
    configFile: join(editor, 'vite.config.ts'),
    mode: 'test-build',
  });

export const bareServer = (): Promise<Served> =>
  served('bench-bare', {
    root: bare,
    configFile: false,
    plugins: [
      {
        name: 'khung:bare-imports',
        enforce: 'pre',
        resolveId(id, from) {
          const own = from?.startsWith(bare) && !/^[./]/.test(id);
          return own ? this.resolve(id, NEIGHBOUR) : undefined;
        },
      },
    ],
  });

/** Built into a folder of its own, which nothing else builds anew in the middle of a run. */
async function served(name: string, config: InlineConfig): Promise<Served> {
  const outDir = join(ROOT, 'node_modules/.cache', name);
  await build({ ...config, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  const server = await preview({
    ...config,
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
  });
  return { address: server.resolvedUrls?.local[0] ?? '', close: () => server.close() };
}
