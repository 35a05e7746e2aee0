/**
 * `pnpm bench graph`: our layout with routing against ELK layered with nesting, on the same elements,
 * relations, names and nesting, in one run. Times include measuring text (ours from the model to the
 * figure, ELK's from the list of boxes to their places); quality is read from the exported SVG in a
 * browser. Medians of 5 runs, of 1 from 300 elements on.
 *
 *     pnpm bench graph [--only NAME …] [--up-to ELEMENTS] [--all] [--limit SECONDS] [--viewpoints] [--runs N]
 *                      [--json FILE] [--svg DIR]
 *
 * Unless `--all` is said, models of over 1,000 elements are left out: ELK takes minutes on them.
 * A layout of ELK's that takes longer than the limit (60 s, with
 * `--all` 20 minutes) is stopped. `--viewpoints` adds other viewpoints with lines. `--no-elk` draws ours alone.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PAPERS, VIEWPOINTS, type Viewpoint, wishOf } from '@khung/diagram';
import { openEyes } from './graph/browser.ts';
import { elkThread } from './graph/elk-worker.ts';
import { ELK_WAYS, type ElkWay, type Match, type MatchOptions, matched } from './graph/rivals.ts';
import { type Subject, subjects } from './graph/subjects.ts';
import { misses, table } from './graph/table.ts';

const { values: asked } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    'up-to': { type: 'string' },
    all: { type: 'boolean', default: false },
    viewpoints: { type: 'boolean', default: false },
    elk: { type: 'boolean', default: true },
    runs: { type: 'string' },
    limit: { type: 'string' },
    json: { type: 'string' },
    svg: { type: 'string' },
  },
  allowNegative: true,
});
/** Elements: from here on one run, and one way of ELK's. */
const LARGE = 300;
/** Left out unless all are asked for. */
const HUGE = 1000;
const OTHERS = ['interoperation', 'integration', 'data', 'infrastructure', 'impact'];

const eyes = await openEyes();
/** Seconds for one layout of ELK's. */
const elk = elkThread(Number(asked.limit ?? (asked.all ? 1200 : 60)));
const matches: Match[] = [];
try {
  // So that starting the thread and loading ELK is in no time.
  await elk.layout({ id: 'nothing', layoutOptions: { 'elk.algorithm': 'layered' }, children: [] });
  for (const subject of subjects()) {
    if (asked.only && !asked.only.some((name) => subject.name.includes(name))) continue;
    if ('missing' in subject) {
      say(`${subject.name}: left out, there is no ${subject.missing}`);
      continue;
    }
    const most =
      asked['up-to'] === undefined ? (asked.all ? Infinity : HUGE) : Number(asked['up-to']);
    if (subject.elements > most) {
      say(`${subject.name}: left out, ${subject.elements} elements`);
      continue;
    }
    for (const viewpoint of viewpointsFor(subject)) {
      say(`${subject.name}, ${viewpoint.id} …`);
      const match = await matched(subject, eyes, optionsFor(subject, viewpoint));
      say(`  ours ${tookOf(match.ours)}, ELK ${tookOf(match.elk)}`);
      if (match.ours.lines === 0) continue;
      matches.push(match);
      if (asked.svg !== undefined) writePictures(asked.svg, match);
    }
  }
} finally {
  await eyes.close();
  await elk.close();
}
const missed = misses(matches);
process.stdout.write(
  `Ours – ELK's; landscape A4; Node ${process.version}, ${process.arch}.\n\n${table(matches)}\n\n${
    missed.length === 0 ? 'No misses.' : `Misses:\n\n${missed.map((one) => `- ${one}`).join('\n')}`
  }\n`,
);
if (asked.json !== undefined)
  writeFileSync(asked.json, `${JSON.stringify(withoutSvg(), null, 2)}\n`);

function viewpointsFor({ real }: Subject): readonly Viewpoint[] {
  const wanted = asked.viewpoints && real ? ['network', ...OTHERS] : ['network'];
  return VIEWPOINTS.filter(({ id }) => wanted.includes(id));
}

function optionsFor(subject: Subject, viewpoint: Viewpoint): MatchOptions {
  const large = subject.elements >= LARGE;
  // A minute or more for each way: one is enough.
  const ways: ElkWay[] = large ? ['right'] : Object.keys(ELK_WAYS).filter(isWay);
  return {
    viewpoint,
    elk,
    // The whole model, however small its type becomes: the same for both.
    wish: { ...wishOf(undefined), page: PAPERS.landscape, settings: { levels: 99 }, split: false },
    runs: asked.runs === undefined ? (large ? 1 : 5) : Number(asked.runs),
    ways: asked.elk ? ways : [],
  };
}

function isWay(name: string): name is ElkWay {
  return Object.hasOwn(ELK_WAYS, name);
}

function writePictures(folder: string, { subject, viewpoint, ours, elk }: Match): void {
  mkdirSync(folder, { recursive: true });
  const name = `${subject}-${viewpoint}`.replaceAll(' ', '-');
  writeFileSync(join(folder, `${name}-ours.svg`), ours.svg);
  if (typeof elk !== 'string') writeFileSync(join(folder, `${name}-elk.svg`), elk.svg);
}

function tookOf(one: Match['elk']): string {
  return typeof one === 'string' ? one : `${(one.wall / 1000).toFixed(2)} s`;
}

function withoutSvg(): unknown {
  const bare = ({ svg: _, ...rest }: Match['ours']) => rest;
  return matches.map((match) => ({
    ...match,
    ours: bare(match.ours),
    elk: typeof match.elk === 'string' ? match.elk : bare(match.elk),
  }));
}

function say(words: string): void {
  process.stderr.write(`${words}\n`);
}
