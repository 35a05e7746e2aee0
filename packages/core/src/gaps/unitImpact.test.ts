import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareModels } from '../comparison/compareModels.ts';
import { element, model, relation, succession } from '../comparison/comparison.fixture.ts';
import { elementId } from '../workspace/ids.ts';
import type { Element } from '../workspace/records.ts';
import { gapAnalysis } from './gapAnalysis.ts';
import { impactToJson } from './impactJson.ts';
import { impactCounts, impactList } from './impactList.ts';
import { pathSaid } from './pathSaid.ts';
import { unitImpact } from './unitImpact.ts';
import { UnknownUnit, unitNamed } from './units.ts';

const NO_MARKS = { marks: new Map() };
const unit = (id: string, name: string): Element =>
  element(id, { type: 'BusinessActor', specialisation: 'unit', name: { vi: name } });
const owned = (id: string, by: string, more: Partial<Element> = {}): Element =>
  element(id, { owner: elementId(by), ...more });
const UNITS = [unit('dk', 'Cục Đăng kiểm'), unit('hh', 'Cục Hàng hải')];

function impactOn(
  before: Parameters<typeof model>,
  after: Parameters<typeof model>,
  successions: Parameters<typeof compareModels>[2] = [],
  depth = 3,
) {
  const whole = (given: Parameters<typeof model>) =>
    model(given[0], [...UNITS, ...given[1]], given[2]);
  const comparison = compareModels(whole(before), whole(after), successions);
  const analysis = gapAnalysis(NO_MARKS, comparison);
  const impact = unitImpact(analysis, elementId('dk'), { depth });
  const paths = impact.items.map((item) => pathSaid(analysis, impact, item, 'vi'));
  return { analysis, impact, paths };
}

describe('a change is explained by the way that leads to it from the unit', () => {
  test('what it owns, and what that uses: replaced, with its successor named', () => {
    const { paths } = impactOn(
      ['1', [owned('a', 'dk'), element('esb')], [relation('r: esb Serving a')]],
      ['2', [owned('a', 'dk'), element('lgsp')]],
      [succession('esb > lgsp')],
    );
    expect(paths).toEqual([
      'Cục Đăng kiểm → chủ quản → A → sử dụng (nay, sẽ bỏ) → ESB (được thay thế bởi LGSP)',
    ]);
  });

  test('what it operates and uses; what it will own; what it gives away', () => {
    const { paths } = impactOn(
      ['1', [element('a', { operator: elementId('dk') }), owned('gone', 'dk')]],
      [
        '2',
        [
          element('a', { operator: elementId('dk'), name: { vi: 'A mới' } }),
          owned('coming', 'dk'),
          owned('gone', 'hh'),
          element('shared', { users: { dk: true } }),
        ],
      ],
    );
    expect(paths).toEqual([
      'Cục Đăng kiểm → vận hành → A mới (nâng cấp, thay đổi)',
      'Cục Đăng kiểm → sẽ chủ quản → COMING (xây dựng mới)',
      'Cục Đăng kiểm → nay chủ quản → GONE (nâng cấp, thay đổi)',
      'Cục Đăng kiểm → sẽ khai thác → SHARED (xây dựng mới)',
    ]);
  });

  test('what it feeds, but not what that feeds', () => {
    const flows = [relation('r: a Flow b'), relation('s: b Flow c')];
    const { paths } = impactOn(
      ['1', [owned('a', 'dk'), 'b', 'c'], flows],
      ['2', [owned('a', 'dk')]],
    );
    expect(paths).toEqual([
      'Cục Đăng kiểm → chủ quản → A → gửi dữ liệu đến (nay, sẽ bỏ) → B (dừng sử dụng)',
    ]);
  });

  test('through others, as far as is asked; a junction is no step', () => {
    const lines = [
      relation('r: b Serving a'),
      relation('s: j Serving b'),
      relation('t: c Serving j'),
    ];
    const rest = ['b', element('j', { type: 'OrJunction' })] as const;
    const reached = (depth: number) =>
      impactOn(
        ['1', [owned('a', 'dk'), ...rest, 'c'], lines],
        ['2', [owned('a', 'dk'), ...rest]],
        [],
        depth,
      ).impact.items.map(({ id, distance, path }) => [id, distance, path.length]);
    expect(reached(3)).toEqual([['c', 3, 4]]);
    expect(reached(2)).toEqual([]);
  });

  test('a merger is one entry, by the member nearest to the unit', () => {
    const { impact, analysis } = impactOn(
      ['1', [owned('x', 'hh'), owned('y', 'dk')]],
      ['2', [owned('z', 'hh')]],
      [succession('x y > z')],
    );
    expect(impact.items.map(({ id, row }) => [id, row.fate, row.before.length])).toEqual([
      ['y', 'merged', 2],
    ]);
    expect(impactCounts(analysis, impact)).toEqual({ held: 1, changed: 1, through: 0 });
  });

  test('units within it count as it, a step further', () => {
    const part = unit('cn', 'Chi nhánh');
    const within = [relation('r: dk Composition cn')];
    const { paths } = impactOn(['1', [part, owned('a', 'cn')], within], ['2', [part], within]);
    expect(paths).toEqual([
      'Cục Đăng kiểm → bao gồm → Chi nhánh → nay chủ quản → A (dừng sử dụng)',
    ]);
  });

  test('nothing of others, and nothing that is kept', () => {
    const { impact } = impactOn(
      ['1', [owned('a', 'dk'), owned('b', 'hh')]],
      ['2', [owned('a', 'dk')]],
    );
    expect(impact.items).toEqual([]);
    expect(impact.held).toEqual(['a']);
  });
});

test('the list counts through its groups and ends with the connections that change', () => {
  const { analysis, impact } = impactOn(
    ['1', [owned('a', 'dk'), owned('b', 'dk'), 'c'], [relation('r: a Flow c')]],
    ['2', [owned('a', 'dk'), 'c']],
  );
  const groups = impactList(analysis, impact, 'vi');
  expect(groups.map(({ distance, rows }) => [distance, rows.map(({ number }) => number)])).toEqual([
    [1, [1]],
    [0, [2]],
  ]);
  const json = impactToJson(analysis, impact, 'vi');
  expect(json).toMatchObject({ unit: 'dk', held: 2, changed: 1 });
  expect(JSON.parse(JSON.stringify(json))).toEqual(json);
});

describe('which unit is meant', () => {
  const comparison = compareModels(model('1', UNITS), model('2', UNITS));
  test('by id, by name without marks, by part of a name', () => {
    for (const asked of ['dk', 'cuc dang kiem', 'Đăng Kiểm'])
      expect(unitNamed(comparison, asked)).toBe('dk');
  });

  test('several that are called so, or none, are an error that lists them', () => {
    const known = (asked: string) => {
      try {
        return unitNamed(comparison, asked);
      } catch (error) {
        return error instanceof UnknownUnit ? error.data.known : error;
      }
    };
    expect(known('cục')).toEqual(['dk', 'hh']);
    expect(known('Sở')).toEqual(['dk', 'hh']);
    expect(known('')).toEqual(['dk', 'hh']);
  });

  test('an element that is none has no impact of its own', () => {
    const analysis = gapAnalysis(NO_MARKS, compareModels(model('1', ['a']), model('2', ['a'])));
    expect(() => unitImpact(analysis, elementId('a'))).toThrow(UnknownUnit);
  });
});

test('every way starts at the unit and hangs together; what a unit holds and changes is there', () => {
  const IDS = [...'abcdef'];
  const anyId = fc.constantFrom(...IDS);
  const anyModel = (id: string) =>
    fc
      .tuple(
        fc.uniqueArray(
          fc.record({ id: anyId, name: fc.constantFrom('x', 'y'), own: fc.boolean() }),
          { selector: (one) => one.id },
        ),
        fc.array(
          fc.tuple(anyId, fc.constantFrom('Serving', 'Flow', 'Access', 'Association'), anyId),
        ),
      )
      .map(([elements, lines]) => {
        const there = new Set(elements.map((one) => one.id));
        return model(
          id,
          [
            ...UNITS,
            ...elements.map((one) =>
              element(one.id, {
                name: { vi: one.name },
                ...(one.own && { owner: elementId('dk') }),
              }),
            ),
          ],
          lines
            .filter(([a, , b]) => there.has(a) && there.has(b))
            .map(([a, type, b], at) => relation(`r${id}${at}: ${a} ${type} ${b}`)),
        );
      });
  fc.assert(
    fc.property(anyModel('1'), anyModel('2'), (was, is) => {
      const comparison = compareModels(was, is);
      const analysis = gapAnalysis(NO_MARKS, comparison);
      const { items, held } = unitImpact(analysis, elementId('dk'));
      for (const { id, path, distance } of items) {
        expect(path.at(-1)?.to).toBe(id);
        expect(path).toHaveLength(distance);
        let at: string = 'dk';
        for (const step of path) {
          if (step.kind === 'relation') {
            const row = comparison.relations.get(step.relation);
            const ends = [row?.before, row?.after].flatMap((one) =>
              one ? [`${one.source} ${one.target}`] : [],
            );
            const led = step.from === 'source' ? `${at} ${step.to}` : `${step.to} ${at}`;
            expect(ends).toContain(led);
          } else expect(at).toBe('dk');
          at = step.to;
        }
      }
      const direct = items.filter(({ distance }) => distance === 1).map(({ id }) => id);
      expect(direct.sort()).toEqual(
        held.filter((id) => comparison.elements.get(id)?.fate !== 'kept').sort(),
      );
    }),
  );
});
