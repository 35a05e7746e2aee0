/** Networks and impact figures of the sample: the hard zeros hold, and the same input gives the same figure. */
import { architectureId, compare, type Model, relationId, resolve } from '@khung/core';
import { describe, expect, test } from 'vitest';
import { figureQuality, type Rect, type ViewWish, viewpointOf } from '../src/index.ts';
import { largeModel } from './large-model.ts';
import { modelOf } from './models.ts';
import { sample as workspace } from './sample.ts';

const model = resolve(workspace, architectureId('2.0'));
const both = compare(workspace, architectureId('1.0'), architectureId('2.0'));

const page = { width: 247, height: 155 };
const layers = 'applications integration data';

function drawn(id: 'network' | 'impact', source: Model | typeof both, wish: Partial<ViewWish>) {
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

test('a network too large to read is summed up by kind, legible, and says so', () => {
  const whole = largeModel(400);
  const elements = [...whole.elements.values()];
  const relations = new Map(whole.relations);
  for (const [index, source] of elements.entries()) {
    const target = elements[(index * 31 + 5) % elements.length];
    const id = relationId(`flow-${index}`);
    if (target !== undefined && target !== source)
      relations.set(id, { id, type: 'Flow', source: source.id, target: target.id });
  }
  const figure = drawn('network', { ...whole, relations }, {});
  expect(figureQuality(figure).smallestType).toBeGreaterThanOrEqual(7 - 1e-9);
  expect(figure.findings).toEqual([]);
  const words = figure.marks.flatMap((mark) =>
    mark.shape === 'text' ? mark.lines.map(({ text }) => text) : [],
  );
  expect(words.join(' ')).toContain('Gộp theo loại: 400 thành phần');
  // Nothing is forgotten: what stands in a box of its kind is listed.
  expect(new Set(figure.unshown.map(({ source }) => source.id)).size).toBeGreaterThanOrEqual(400);
});

test('lines of a dense network keep apart: no two of different ends lie on one another', () => {
  const count = 60;
  const kinds = Array.from({ length: count }, (_, index) => [2, 3, 5, 9, 11][index % 5] ?? 2);
  const names = kinds.map((_, index) => `Hệ thống thông tin ${index}`);
  const links = kinds.flatMap((_, index) =>
    [7, 23].map((step) => [index, (index * step + 3) % count, 'Flow'] as const),
  );
  const sketch = { kinds, names, parents: kinds.map(() => -1), links };
  const figure = drawn('network', modelOf(sketch), { settings: { levels: 99 } });
  const pieces = figure.edges.flatMap(({ id, points }) =>
    points.slice(1).map((to, index) => ({ id, from: points[index] ?? to, to })),
  );
  const standing = pieces
    .filter(({ from, to }) => Math.abs(from[0] - to[0]) < 1e-6)
    .map(({ id, from, to }) => ({
      id,
      at: from[0],
      lo: Math.min(from[1], to[1]),
      hi: Math.max(from[1], to[1]),
    }));
  const laid = standing.flatMap((one, index) =>
    standing
      .slice(index + 1)
      .filter(
        (other) =>
          other.id !== one.id &&
          Math.abs(other.at - one.at) < 1e-6 &&
          Math.min(one.hi, other.hi) - Math.max(one.lo, other.lo) > 0.1,
      )
      .map((other) => [one.id, other.id]),
  );
  expect(figure.edges.length).toBeGreaterThan(80);
  const shared = laid.filter(([a, b]) => {
    const ends = [a, b].map((id) => figure.edges.find((edge) => edge.id === id));
    const [one, other] = ends;
    return one?.from !== other?.from && one?.to !== other?.to;
  });
  expect(shared).toEqual([]);
});

test('the same model gives the same network', () => {
  const wish = { settings: { layers } };
  expect(drawn('network', model, wish)).toEqual(drawn('network', model, wish));
});

test("an element's relation to itself is a loop at its box", () => {
  const kinds = [5, 5, 9];
  const names = ['Một cửa', 'Đăng kiểm', 'Giấy phép'];
  const links = [[0, 0, 'Flow'] as const, [1, 2, 'Flow'] as const];
  const figure = drawn('network', modelOf({ kinds, names, parents: [-1, -1, -1], links }), {});
  const loop = figure.edges.find(({ from, to }) => from === to);
  const box = figure.occurrences.find(({ id }) => id === loop?.from)?.box;
  const { points = [] } = loop ?? {};
  expect(points.length).toBeGreaterThanOrEqual(4);
  const away = ({ x, y, width, height }: Rect): boolean =>
    points.slice(1, -1).every(([px, py]) => px < x || py < y || px > x + width || py > y + height);
  expect(box !== undefined && away(box)).toBe(true);
  expect(figure.unshown).toEqual([]);
});

test('the impact of an element that hundreds depend on is summed up by kind, in legible type', () => {
  const count = 260;
  const kinds = Array.from({ length: count }, (_, index) => [5, 9, 11, 2][index % 4] ?? 5);
  const names = kinds.map((_, index) => `Thành phần ${index}`);
  const links = names.slice(1).map((_, index) => [0, index + 1, 'Serving'] as const);
  const source = modelOf({ kinds, names, parents: kinds.map(() => -1), links });
  const figure = drawn('impact', source, {});
  expect(figure.findings).toEqual([]);
  expect(figureQuality(figure).smallestType).toBeGreaterThanOrEqual(7 - 1e-9);
  expect(figure.edges.flatMap(({ relations }) => relations)).toHaveLength(count - 1);
  expect(new Set(figure.unshown.map((one) => one.source.id)).size).toBe(count - 1);
  // A number of steps that a person states is kept, with a finding.
  const stated = drawn('impact', source, { settings: { depth: 1 } });
  expect(stated.occurrences).toHaveLength(count);
  expect(stated.findings).toMatchObject([{ kind: 'type-too-small' }]);
});
