/**
 * Fails the build where more JavaScript stands before the editor's first paint than it may: what the
 * page loads at once, and the sample that a first visit opens. Sizes are of what is sent, gzip.
 */
import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** Bytes. The aim is 250,000: the words of dialogs that come later are to leave the first load. */
const MOST = 257_000;
/** Loaded on demand, yet awaited before the first screen. */
const AWAITED = ['/features/files/sample.ts'];

export function firstPaintBudget(): Plugin {
  return {
    name: 'khung:first-paint-budget',
    apply: 'build',
    writeBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      const sizes = [...beforeFirstPaint(chunks)].map(
        ({ fileName, code }) => [fileName, gzipSync(code, { level: 9 }).length] as const,
      );
      const total = sizes.reduce((sum, [, size]) => sum + size, 0);
      const said = `JavaScript before first paint: ${kB(total)} of ${kB(MOST)} gzip`;
      if (total <= MOST) return this.info(said);
      const list = sizes
        .toSorted(([, a], [, b]) => b - a)
        .map(([name, of]) => `  ${kB(of)} ${name}`);
      this.error(
        [`${said}. What is not needed for it is to be loaded on demand:`, ...list].join('\n'),
      );
    },
  };
}

function beforeFirstPaint(chunks: readonly Rolldown.OutputChunk[]): Set<Rolldown.OutputChunk> {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const found = new Set<Rolldown.OutputChunk>();
  const add = (chunk: Rolldown.OutputChunk | undefined) => {
    if (chunk === undefined || found.has(chunk)) return;
    found.add(chunk);
    for (const name of chunk.imports) add(byName.get(name));
  };
  for (const chunk of chunks) {
    const { facadeModuleId: of } = chunk;
    if (chunk.isEntry || AWAITED.some((file) => of?.endsWith(file))) add(chunk);
  }
  return found;
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
