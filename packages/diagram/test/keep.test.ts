import type { Model } from '@khung/core';
import { describe, expect, it } from 'vitest';
import { extended, nesterOf } from '../../../scripts/bench/movement/extended.ts';
import { isKeepable, keptAsDrawn } from '../src/catalogue/keep.ts';
import { wishOf } from '../src/catalogue/sheet.ts';
import type { ViewWish } from '../src/catalogue/viewpoint.ts';
import { viewpointOf } from '../src/catalogue/viewpoints.ts';
import type { Figure } from '../src/figure/figure.ts';
import { seenBoxes } from '../src/quality/boxes.ts';
import { movement } from '../src/quality/movement.ts';
import { hardZeros } from '../src/quality/quality.ts';
import { FAULTLESS } from './faultless.ts';
import { approved, both, sample, target } from './sample.ts';

const IDS = [
  'organisation',
  'applications',
  'integration',
  'data',
  'infrastructure',
  'security',
] as const;
const ADDED = 'moi-them';
/** High enough that what is added never makes the whole smaller. */
const page = { width: 260, height: 400 };

const wishFor = (id: string): ViewWish => ({
  ...wishOf([...sample.views.values()].find((view) => view.viewpoint === id)),
  page,
});

function drawn(id: string, source: Model | typeof both, wish: ViewWish): Figure {
  const [figure] = viewpointOf(id)?.figures(source, { ...wish, split: false }) ?? [];
  if (figure === undefined) throw new Error(`${id} draws nothing`);
  return figure;
}

function keeping(id: string, figure: Figure): ViewWish {
  const kept = keptAsDrawn(figure);
  if (kept === undefined) throw new Error(`${id} cannot be kept`);
  const wish = wishFor(id);
  const type = kept.type === undefined ? {} : { type: kept.type };
  return {
    ...wish,
    placements: { ...wish.placements, ...kept.placements },
    page: { ...wish.page, ...type },
  };
}

describe.each(IDS)('%s, kept as it stands,', (id) => {
  it.each([
    ['2.0', target],
    ['the comparison', both],
  ] as const)('is drawn the same again: %s', (_name, source) => {
    const figure = drawn(id, source, wishFor(id));
    const again = drawn(id, source, keeping(id, figure));
    expect(movement(figure, again).most).toBeLessThan(0.1);
    expect(again.edges.map(({ points }) => points.length)).toEqual(
      figure.edges.map(({ points }) => points.length),
    );
    expect(hardZeros(again)).toEqual(FAULTLESS);
  });

  it('takes one element more without moving anything but what must go down', () => {
    const figure = drawn(id, target, wishFor(id));
    const wish = keeping(id, figure);
    const kept = drawn(id, target, wish);
    let tried = 0;
    for (const like of leaves(figure)) {
      const after = drawn(id, oneMore(like, figure), wish);
      if (!after.occurrences.some(({ element }) => element === ADDED)) continue;
      tried += 1;
      expect(hardZeros(after), like).toEqual(FAULTLESS);
      const later = new Map(seenBoxes(after).map((some) => [some.id, some.box]));
      for (const { id: at, box } of seenBoxes(kept)) {
        const now = later.get(at);
        if (now === undefined) continue;
        expect(Math.abs(now.x - box.x), `${at} sideways, beside ${like}`).toBeLessThan(0.1);
        expect(now.y - box.y, `${at} up, beside ${like}`).toBeGreaterThan(-0.1);
      }
    }
    expect(tried).toBeGreaterThan(0);
  });
});

it('moves nothing at all where a container has room', () => {
  const figure = drawn('applications', target, wishFor('applications'));
  const wish = keeping('applications', figure);
  const [like] = figure.occurrences.filter(({ element }) => element === 'duong-sat');
  if (like === undefined) throw new Error('the sample has no such system');
  const after = drawn('applications', oneMore(like.element, figure), wish);
  expect(movement(figure, after).moved).toBe(0);
});

it('keeps no overview, whose boxes stand in bands, no matrix, and no page of several', () => {
  for (const id of ['overview', 'matrix']) {
    expect(isKeepable(drawn(id, target, wishFor(id)))).toBe(false);
  }
  const figure = drawn('data', approved, wishFor('data'));
  expect(isKeepable(figure)).toBe(true);
  expect(isKeepable({ ...figure, page: { number: 1, of: 2 } })).toBe(false);
});

/** Some elements that hold none drawn. */
function leaves(figure: Figure) {
  const holders = new Set(figure.occurrences.map(({ parent }) => parent));
  const all = figure.occurrences.filter(
    ({ id, element }) => !holders.has(id) && target.elements.has(element),
  );
  return [all[all.length >> 2], all[all.length >> 1], all.at(-2)].flatMap(
    (one) => one?.element ?? [],
  );
}

/** The model with an element like it, with one of its relations, one that is drawn if any is. */
function oneMore(like: Figure['occurrences'][number]['element'], figure: Figure): Model {
  const nester = nesterOf(target, like);
  const drawnRelations = new Set(figure.edges.flatMap(({ relations }) => relations));
  const own = [...target.relations.values()]
    .filter(({ id, source, target: to }) => id !== nester && (source === like || to === like))
    .map(({ id }) => id);
  const lines = own.filter((id) => drawnRelations.has(id));
  const relations = (lines.length > 0 ? lines : own).slice(0, 1);
  return extended(target, {
    like,
    id: ADDED,
    name: 'Thành phần mới bổ sung',
    at: 'after',
    relations,
  });
}
