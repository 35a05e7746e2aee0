/**
 * `pnpm bench`: how long everything takes, as one table; trust the ratios more than the numbers.
 * `pnpm bench resolve` (or compare, import, validate) runs that file of scripts/bench alone, up to 100,000 elements;
 * `pnpm bench routing` measures how lines are led, and how fast;
 * `pnpm bench clicks` counts the gestures of ten everyday tasks in the built editor;
 * `pnpm bench graph` compares our network layout with ELK's, `pnpm bench movement` says how much of a
 * figure moves when an element is added.
 */
import { commandLine } from './bench/commandLine.ts';
import type { Measured } from './bench/measure.ts';
import { pipeline } from './bench/pipeline.ts';

const [alone] = process.argv.slice(2);
if (alone === undefined) {
  const rows = [...(await commandLine()), ...(await pipeline())];
  process.stdout.write(`Node ${process.version}, ${process.arch}; ms\n\n${table(rows)}\n`);
} else {
  process.argv.splice(2, 1);
  await import(`./bench/${alone}.ts`);
}

function table(measured: readonly Measured[]): string {
  const cells = [
    ['what', 'on', 'median', 'fastest', 'runs'],
    ...measured.map(({ what, on, median, fastest, runs }) => [
      what,
      on,
      milliseconds(median),
      milliseconds(fastest),
      String(runs),
    ]),
  ];
  const widths = [0, 1, 2, 3, 4].map((at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

function milliseconds(time: number): string {
  return time < 10 ? time.toFixed(2) : time.toFixed(0);
}
