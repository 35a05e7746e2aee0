/**
 * `pnpm bench movement [viewpoint …] [--spots 5] [--sweep]`: how much of a figure moves when one element is added,
 * for every viewpoint, on the sample's view and on one brought to about fifty elements, for A4 landscape
 * and portrait. A cell says how many boxes moved, of how many; by how many mm on average and at most;
 * and what share of the pairs of neighbours changed sides. `--sweep`: at every number of elements from 40
 * to 60 instead, and how often more than a handful of boxes moved.
 */
import { architectureId, resolve, type Workspace } from '@khung/core';
import {
  type Figure,
  type Movement,
  movement,
  PAPERS,
  VIEWPOINTS,
  type Viewpoint,
  wishOf,
} from '@khung/diagram';
import { sample } from './models.ts';
import { type Extension, extended } from './movement/extended.ts';
import {
  byHand,
  drawnIn,
  figureOf,
  leavesOf,
  relationsOf,
  type Subject,
  sized,
} from './movement/subject.ts';
import { isJump, sweep } from './movement/sweep.ts';

const CASES = [
  { name: 'in the middle', at: 'after', related: false },
  { name: 'in the middle, with a relation', at: 'after', related: true },
  { name: 'at the end', at: 'end', related: false },
  { name: 'at the end, with a relation', at: 'end', related: true },
] as const;
type Case = (typeof CASES)[number];
const ADDED = 'moi-them';
const MOST_TRIED = 6;

const { asked, spots, swept } = argumentsOf(process.argv.slice(2));
const ws = sample();
const heads = swept
  ? ['viewpoint', 'paper', 'cases', 'over 5 moved', 'over half moved', 'moved', 'mm']
  : ['viewpoint', 'elements', 'paper', ...CASES.map(({ name }) => name)];
line(heads);
line(heads.map(() => '---'));
for (const viewpoint of VIEWPOINTS) {
  if (asked.length > 0 && !asked.includes(viewpoint.id)) continue;
  for (const paper of ['landscape', 'portrait'] as const) {
    if (swept) {
      sweepLine(viewpoint, paper);
      continue;
    }
    for (const subject of subjectsOf(ws, viewpoint, paper)) {
      const figure = figureOf(subject);
      const cells = CASES.map((one) => cellOf(measured(subject, figure, one)));
      line([viewpoint.id, `${drawnIn(figure)}`, paper, ...cells]);
    }
  }
}

function subjectsOf(
  of: Workspace,
  viewpoint: Viewpoint,
  paper: 'landscape' | 'portrait',
): readonly Subject[] {
  const view = [...of.views.values()].find((one) => one.viewpoint === viewpoint.id);
  const model = resolve(of, architectureId('2.0'));
  const wish = { ...wishOf(view), page: PAPERS[paper] };
  if (viewpoint.handDrawn) {
    return [{ viewpoint, model, wish: { ...wish, placements: byHand(model, 50) } }];
  }
  const subject = { viewpoint, model, wish };
  // So that an element without a relation is drawn too.
  const all = {
    ...subject,
    wish: { ...wish, settings: { ...wish.settings, 'joined-only': false } },
  };
  return [subject, sized(all, 50)];
}

/** One for each spot where it could be done; in a view drawn by hand the new one has no place of its own. */
function measured(subject: Subject, figure: Figure, { at, related }: Case): Movement[] {
  const leaves = leavesOf(subject, figure);
  const joined = leaves.filter((id) => relationsOf(subject, figure, id).length > 0);
  const among = joined.length > 0 ? joined : leaves;
  const likes =
    at === 'end'
      ? among.slice(-1)
      : Array.from({ length: spots }, (_, spot) =>
          Math.floor(((spot + 0.5) * among.length) / spots),
        ).flatMap((index) => among[index] ?? []);
  return likes.flatMap((like) => {
    // Without its relation some are not drawn; not every relation makes that an element is drawn.
    const ways = related ? relationsOf(subject, figure, like).map((way) => [way]) : [[]];
    for (const way of ways.slice(0, MOST_TRIED)) {
      const after = withOneMore(subject, { like, at, relations: way });
      if (after.occurrences.some(({ element }) => element === ADDED)) {
        return [movement(figure, after)];
      }
    }
    return [];
  });
}

function withOneMore(subject: Subject, like: Pick<Extension, 'like' | 'at' | 'relations'>): Figure {
  const model = extended(subject.model, { ...like, id: ADDED, name: 'Thành phần mới bổ sung' });
  const { wish } = subject;
  const placements =
    wish.placements === undefined ? {} : { placements: { ...wish.placements, [ADDED]: {} } };
  return figureOf({ ...subject, model, wish: { ...wish, ...placements } });
}

function cellOf(found: readonly Movement[]): string {
  if (found.length === 0) return 'not drawn';
  const mean = (of: (one: Movement) => number) =>
    found.reduce((sum, one) => sum + of(one), 0) / found.length;
  const moved = `${mean(({ moved: some }) => some).toFixed(0)}/${mean(({ common }) => common).toFixed(0)}`;
  const by = `${mean(({ mean: some }) => some).toFixed(1)} mm`;
  const most = `${Math.max(...found.map((one) => one.most)).toFixed(0)} mm`;
  return `${moved}, ${by}, ${most}, ${(100 * mean(({ turned }) => turned)).toFixed(1)} %`;
}

/** In a view drawn by hand nothing is laid out that could jump. */
function sweepLine(viewpoint: Viewpoint, paper: 'landscape' | 'portrait'): void {
  const [, subject] = subjectsOf(ws, viewpoint, paper);
  if (subject === undefined) return;
  const found = sweep(subject, { from: 40, to: 60, spots });
  if (found.length === 0) return;
  const share = (of: (one: Movement) => boolean) =>
    `${((100 * found.filter(of).length) / found.length).toFixed(0)} %`;
  const mean = (of: (one: Movement) => number) =>
    (found.reduce((sum, one) => sum + of(one), 0) / found.length).toFixed(1);
  line([
    viewpoint.id,
    paper,
    `${found.length}`,
    share(isJump),
    share(({ moved, common }) => moved > common / 2),
    mean(({ moved }) => moved),
    mean((one) => one.mean),
  ]);
}

function line(cells: readonly string[]): void {
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}

function argumentsOf(given: readonly string[]) {
  const at = given.indexOf('--spots');
  const spots = at < 0 ? 1 : Number(given[at + 1]);
  if (!Number.isInteger(spots) || spots < 1) throw new Error('--spots takes a whole number from 1');
  const asked = given.filter((one, index) => !one.startsWith('--') && (at < 0 || index !== at + 1));
  return { asked, spots, swept: given.includes('--sweep') };
}
