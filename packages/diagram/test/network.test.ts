/** Networks and impact figures of the sample: the hard zeros hold, and the same input gives the same figure. */
import { readFileSync } from 'node:fs';
import { architectureId, compare, parseWorkspace, resolve } from '@khung/core';
import { describe, expect, test } from 'vitest';
import { figureQuality, type ViewWish, viewpointOf } from '../src/index.ts';
import { modelOf } from './models.ts';

const workspace = parseWorkspace(
  readFileSync(new URL('../../../samples/bo-gtvt.khung.json', import.meta.url), 'utf8'),
);
const model = resolve(workspace, architectureId('2.0'));
const both = compare(workspace, architectureId('1.0'), architectureId('2.0'));

const page = { width: 247, height: 155 };
const layers = 'applications integration data';

function drawn(
  id: 'network' | 'impact',
  source: typeof model | typeof both,
  wish: Partial<ViewWish>,
) {
  const [figure] = viewpointOf(id)?.figures(source, { page, ...wish }) ?? [];
  if (figure === undefined) throw new Error(`no figure of ${id}`);
  return figure;
}

describe.each([
  ['network', 'bands kept', { layers }],
  ['network', 'free, down', { layers, placing: 'free' }],
  ['network', 'free, to the right', { layers, placing: 'free', direction: 'right' }],
  ['impact', 'both ways', {}],
] as const)('%s, %s', (id, _name, settings) => {
  test.each([
    ['one architecture', model],
    ['a comparison', both],
  ] as const)('of %s keeps boxes, words and lines apart', (_of, source) => {
    const quality = figureQuality(drawn(id, source, { settings }));
    expect(quality.overlaps).toEqual([]);
    expect(quality.outside).toEqual([]);
    expect(quality.textOutside).toEqual([]);
    expect(quality.throughBoxes).toEqual([]);
    expect(quality.labelCollisions).toEqual([]);
    expect(quality.looseEnds).toEqual([]);
  });
});

test('a bus is as high as a long name needs between its heads', () => {
  const bus = 7;
  const name = 'GPLX đăng kiểm ApplicationCollaborationService thông dịch vụ dữ liệu người';
  const narrow = Array.from({ length: 6 }, () => bus);
  const sketch = { kinds: narrow, names: narrow.map(() => name), parents: [], links: [] };
  expect(figureQuality(drawn('network', modelOf(sketch), {})).textOutside).toEqual([]);
});

test('the same model gives the same network', () => {
  const wish = { settings: { layers } };
  expect(drawn('network', model, wish)).toEqual(drawn('network', model, wish));
});
