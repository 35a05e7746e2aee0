/**
 * `pnpm bench editor [nodes …]`: the built editor in a headless Chromium beside a bare React Flow page
 * with as many plain nodes, in the same run, all in view: 100, 1,000 and 5,000. Only the ratios of one run
 * say something: the machine may be busy. Frame times in ms; what the editor alone can is listed below them.
 */
import { startBrowser } from '../../apps/editor/test/editor.ts';
import { bareServer, editorServer } from './editor/pages.ts';
import { bareRound, MOVEMENTS, ourRound, type Round } from './editor/rounds.ts';
import { workspaceOf } from './editor/workspace.ts';

const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [100, 1000, 5000];
/** How often the editor's frame rate is the bare page's, at least. */
const WANTED = new Map([
  [1000, 3],
  [5000, 8],
]);

const editor = await editorServer();
const bare = await bareServer();
// A screen shows 60 frames a second; how many more a page could give is what tells pages apart.
const browser = await startBrowser(['--disable-frame-rate-limit', '--disable-gpu-vsync']);
const misses: string[] = [];
try {
  for (const size of sizes) {
    process.stderr.write(`${size} nodes …\n`);
    const theirs = await bareRound(browser, bare.address, size);
    const ours = await ourRound(browser, editor.address, workspaceOf(size));
    process.stdout.write(
      `\n### ${size.toLocaleString('en')} nodes\n\n${frames(ours, theirs, size)}\n\n${steps(ours)}\n\n${rest(ours, theirs)}\n`,
    );
    const [typed, arrived] = ours.typed ?? [0, 0];
    if (typed !== arrived) misses.push(`${size}: of ${typed} letters ${arrived} arrived`);
  }
} finally {
  await browser.close();
  await bare.close();
  await editor.close();
}
process.stdout.write(
  `\n${misses.length === 0 ? 'No misses.' : `Misses:\n- ${misses.join('\n- ')}`}\n`,
);

function frames(ours: Round, theirs: Round, size: number): string {
  const head = [
    '',
    'frames a second',
    'bare',
    'ratio',
    'median',
    'bare',
    '95th',
    'bare',
    'busy',
    'bare',
    'long tasks',
    'bare',
  ];
  const rows = MOVEMENTS.map((movement) => {
    const [a, b] = [ours.moved[movement], theirs.moved[movement]];
    const ratio = rate(a.frames) / rate(b.frames);
    const wanted = WANTED.get(size) ?? 0;
    if (ratio < wanted && (movement === 'pan' || movement === 'zoom'))
      misses.push(
        `${size}, ${movement}: ${ratio.toFixed(1)} times the bare page, wanted ${wanted}`,
      );
    return [
      movement,
      rate(a.frames).toFixed(1),
      rate(b.frames).toFixed(1),
      ratio.toFixed(1),
      ...[0.5, 0.95].flatMap((part) =>
        [quantile(a.frames, part), quantile(b.frames, part)].map(whole),
      ),
      ...[a, b].map(({ busy }) => whole(busy)),
      ...[a, b].map(({ long }) => `${long.length} (${whole(Math.max(0, ...long))})`),
    ];
  });
  return table([head, ...rows]);
}

function steps({ steps: all = {} }: Round): string {
  const head = ['ms', 'answered', 'figure anew', 'busy', 'long tasks'];
  const rows = Object.entries(all).map(([what, { answered, drawn, busy, long }]) => [
    what,
    ...[answered, drawn, busy].map(whole),
    `${long.length} (${whole(Math.max(0, ...long))})`,
  ]);
  return table([head, ...rows]);
}

function rest(ours: Round, theirs: Round): string {
  const head = ['ms', 'editor', 'bare'];
  const rows = Object.entries(ours.times).map(([what, time]) => [
    what,
    whole(time),
    theirs.times[what] === undefined ? '–' : whole(theirs.times[what]),
  ]);
  return table([head, ...rows, ['memory, MB', whole(ours.memory), whole(theirs.memory)]]);
}

/** Frames a second: of the time that passed, not of the median, so that one long frame counts as long. */
function rate(times: readonly number[]): number {
  const all = times.reduce((sum, time) => sum + time, 0);
  return all === 0 ? 0 : (1000 * times.length) / all;
}

function quantile(times: readonly number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

function whole(value: number): string {
  return value.toFixed(0);
}

function table(rows: readonly (readonly string[])[]): string {
  return rows
    .toSpliced(
      1,
      0,
      (rows[0] ?? []).map(() => '---'),
    )
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}
