import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../comparison/compare.ts';
import { compareModels } from '../comparison/compareModels.ts';
import { element, model, relation, succession } from '../comparison/comparison.fixture.ts';
import { workspaceOf } from '../comparison/workspace.fixture.ts';
import { FATES } from '../language/vocabulary.ts';
import { architectureId, elementId, markId } from '../workspace/ids.ts';
import type { Mark } from '../workspace/records.ts';
import { gapEnds } from './ends.ts';
import { gapAnalysis } from './gapAnalysis.ts';
import { gapToJson } from './json.ts';
import { gapList, isGapRow } from './list.ts';
import { gapMatrix } from './matrix.ts';

const NO_MARKS = { marks: new Map() };
const lgsp = (value: string) => ({ properties: { 'ket-noi-lgsp': value } });

const before = model(
  '1.0',
  [
    element('kept'),
    element('portal', {
      name: { vi: 'Cổng', en: 'Portal' },
      ...lgsp('chua'),
      owner: elementId('u'),
    }),
    element('esb', { name: { vi: 'ESB' }, documentation: { vi: 'Hết hạn hỗ trợ' } }),
    element('report'),
    element('x'),
    element('y', { name: { vi: 'Đường, cầu' } }),
    element('fax'),
    element('u', { type: 'BusinessActor', specialisation: 'unit', name: { vi: 'Cục' } }),
  ],
  [relation('r: portal Flow kept')],
);
const after = model(
  '2.0',
  [
    element('kept'),
    element('portal', {
      name: { vi: 'Cổng DVC', en: 'Portal' },
      properties: { 'ket-noi-lgsp': 'co', 'cap-do': 3 },
      owner: elementId('u'),
    }),
    element('lgsp', { name: { vi: 'LGSP' } }),
    element('d1'),
    element('d2'),
    element('z'),
    element('sso', { documentation: { vi: 'Đăng nhập một lần' } }),
    element('u', { type: 'BusinessActor', specialisation: 'unit', name: { vi: 'Cục' } }),
    element('plan', {
      type: 'WorkPackage',
      name: { vi: 'Dự án LGSP' },
      properties: { 'muc-uu-tien': 'cao' },
    }),
  ],
  [
    { ...relation('r: portal Flow kept'), name: { vi: 'hồ sơ điện tử' } },
    relation('w: plan Realization lgsp'),
  ],
);
const SUCCESSIONS = [
  succession('esb > lgsp', 0, 'ESB hết hỗ trợ.'),
  succession('report > d2 d1'),
  succession('x y > z'),
];
const mark = (kind: Mark['kind'], text: string, architecture = '1.0'): Mark => ({
  record: 'mark',
  id: markId(kind),
  unit: elementId('u'),
  element: elementId('esb'),
  architecture: architectureId(architecture),
  kind,
  text,
  revision: 1,
});
const said = [mark('obstacle', 'Không có kinh phí'), mark('proposal', 'Dừng ESB sau khi có LGSP')];
const analysis = gapAnalysis(
  { marks: new Map(said.map((one) => [one.id, one])) },
  compareModels(before, after, SUCCESSIONS),
);

function told(lang: string) {
  const rows = gapList(analysis, { by: 'layer', lang }).groups.flatMap(({ rows }) => rows);
  return new Map(
    rows.flatMap((row) => {
      const ids: readonly string[] = isGapRow(row.of) ? row.of.before : [];
      return [row.of.id, ...ids].map((id) => [String(id), row] as const);
    }),
  );
}

describe('the list says of each what there is, what shall be, and what lies between', () => {
  const vi = told('vi');
  const en = told('en');
  test.each([
    ['esb', 'THAY · thay thế', 'ESB được thay thế bởi LGSP. Lý do: ESB hết hỗ trợ.'],
    ['report', 'TÁCH · tách', 'REPORT tách thành D1 và D2.'],
    ['x', 'GỘP · hợp nhất', '“X” và “Đường, cầu” hợp nhất vào Z.'],
    ['fax', 'DỪNG · dừng sử dụng', 'FAX dừng sử dụng, không có thành phần kế tiếp.'],
    ['sso', 'MỚI · xây dựng mới', 'Chưa có SSO, cần xây dựng mới.'],
    [
      'portal',
      'NC · nâng cấp, thay đổi',
      'Đổi tên thành “Cổng DVC”; bổ sung cấp độ an toàn: Cấp độ 3; kết nối LGSP từ Chưa kết nối thành Đã kết nối.',
    ],
    ['r', 'NC · nâng cấp, thay đổi', 'Thay đổi: nội dung trao đổi: “hồ sơ điện tử”.'],
  ])('%s', (id, fate, gap) => {
    expect(vi.get(id)?.fate).toBe(fate);
    expect(vi.get(id)?.gap).toBe(gap);
  });

  test('in English too', () => {
    expect(en.get('esb')?.gap).toBe('ESB is replaced by LGSP. Reason: ESB hết hỗ trợ.');
    expect(en.get('portal')?.gap).toBe(
      'Add security level: Level 3; connected to LGSP from Not connected to Connected.',
    );
  });

  test('current and target hold the fields that change, and descriptions', () => {
    expect(vi.get('portal')).toMatchObject({
      component: 'Cổng',
      current: 'Tên: Cổng\nCấp độ an toàn: chưa có\nKết nối LGSP: Chưa kết nối',
      target: 'Tên: Cổng DVC\nCấp độ an toàn: Cấp độ 3\nKết nối LGSP: Đã kết nối',
    });
    expect(vi.get('sso')).toMatchObject({ current: 'Chưa có', target: 'Đăng nhập một lần' });
    expect(vi.get('fax')).toMatchObject({ current: 'Đang có', target: 'Dừng sử dụng' });
  });

  test('what units found stands with the current state; proposals and work packages are the solution', () => {
    expect(vi.get('esb')).toMatchObject({
      current: 'ESB: Hết hạn hỗ trợ\nVướng mắc: Không có kinh phí (Cục)',
      solution: 'Dự án LGSP\nDừng ESB sau khi có LGSP',
      priority: 'Cao',
    });
    expect(vi.get('fax')).toMatchObject({ solution: '', priority: '' });
  });

  test('what is kept is told only where it is asked for', () => {
    expect(vi.has('kept')).toBe(false);
    const all = gapList(analysis, { by: 'layer', lang: 'vi', kept: true, links: false });
    expect(all.count).toBe(analysis.rows.length);
  });

  test('by unit a row stands once, with who answers for what is to be; others ask for theirs', () => {
    const groups = gapList(analysis, { by: 'unit', lang: 'vi' }).groups;
    expect(groups.map(({ key, rows }) => [key, rows.length])).toEqual([
      ['u', 1],
      [null, 6],
      ['links', 1],
    ]);
    const own = gapList(analysis, { by: 'layer', lang: 'vi', unit: elementId('u') });
    expect(own.groups.flatMap(({ rows }) => rows.map(({ of }) => of.id))).toEqual(['portal', 'r']);
  });
});

test('the matrix: changes and successions in cells, what is kept folded, new in a row, retired in a column', () => {
  const all = gapMatrix(analysis, { by: 'layer' });
  const [table] = all.filter(({ of }) => of === 'application');
  expect(table?.kept).toEqual(['kept']);
  expect(table?.added).toEqual(['sso']);
  expect(
    table?.rows.map(({ baseline, retired, cells }) =>
      [baseline, ...cells.map(({ target, fate }) => `${target}:${fate}`), retired ? 'x' : ''].join(
        ' ',
      ),
    ),
  ).toEqual([
    'portal portal:changed ',
    'esb lgsp:replaced ',
    'report d2:split d1:split ',
    'x z:merged ',
    'y z:merged ',
    'fax x',
  ]);
});

test('reuse: what is in both by id, of all that was there; successors are something else', () => {
  const { baseline, reused, followed, ended, share, target } = analysis.reuse;
  expect({ baseline, reused, followed, ended, target }).toEqual({
    baseline: 8,
    reused: 3,
    followed: 4,
    ended: 1,
    target: 9,
  });
  expect(share).toBe(3 / 8);
});

test('what was planned only is carried over: no reuse, and never kept', () => {
  const ws = workspaceOf({
    '1.0 approved': ['+a', '+b'],
    'now current on 1.0': ['-b'],
    '2.0 target on now': ['+b'],
  });
  const from = (id: string) =>
    gapAnalysis(ws, compare(ws, architectureId(id), architectureId('2.0')));
  for (const id of ['1.0', 'now']) {
    const row = from(id).rows.find((one) => one.id === 'b');
    expect(row?.fate).toBe('carriedOver');
  }
  expect(from('1.0').reuse).toMatchObject({ baseline: 2, reused: 1, carried: 1, ended: 0 });
  expect(gapEnds(ws)).toEqual({ from: 'now', to: '2.0' });
  expect(gapEnds(ws, { from: architectureId('1.0') })).toEqual({ from: '1.0', to: '2.0' });
});

test('of one architecture alone there is no gap', () =>
  expect(gapEnds(workspaceOf({ '1.0': ['+a'] }))).toBeUndefined());

test('as JSON it has the same rows, with ids beside the words', () => {
  const json = gapToJson(analysis, { by: 'layer', lang: 'vi' });
  const rows = json.groups.flatMap((group) => group.rows);
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, at) => at + 1));
  expect(rows.find(({ before: [id] }) => id === 'esb')).toMatchObject({
    fate: 'replaced',
    after: ['lgsp'],
    relation: null,
  });
  expect(JSON.parse(JSON.stringify(json))).toEqual(json);
});

describe('numbers add up, whatever is compared', () => {
  const IDS = [...'abcdefghij'];
  const anyId = fc.constantFrom(...IDS);
  const anyModel = (id: string) =>
    fc
      .uniqueArray(
        fc.record({
          id: anyId,
          name: fc.constantFrom('x', 'y'),
          type: fc.constantFrom(
            'ApplicationComponent' as const,
            'Node' as const,
            'DataObject' as const,
            'OrJunction' as const,
          ),
          owner: fc.option(anyId.map(elementId), { nil: undefined }),
        }),
        { selector: (one) => one.id },
      )
      .map((list) =>
        model(
          id,
          list.map(({ id, name, owner, type }) =>
            element(id, { name: { vi: name }, type, ...(owner && { owner }) }),
          ),
        ),
      );
  const anySide = fc.uniqueArray(anyId.map(elementId), { maxLength: 3 });
  const anySuccession = fc.record({ from: anySide, to: anySide, step: fc.constant(0) });
  const anyAnalysis = fc
    .tuple(anyModel('1'), anyModel('2'), fc.array(anySuccession, { maxLength: 4 }))
    .map(([was, is, successions]) => gapAnalysis(NO_MARKS, compareModels(was, is, successions)));
  const sum = (counts: Readonly<Record<string, number>>) =>
    Object.values(counts).reduce((all, count) => all + count, 0);

  test('each component is in one row; layers, units and fates sum to the whole', () =>
    fc.assert(
      fc.property(anyAnalysis, ({ comparison, rows, total, byLayer, byUnit, reuse }) => {
        const components = [...comparison.elements.values()].filter(
          (row) => (row.after ?? row.before)?.type !== 'OrJunction',
        );
        const members = rows.flatMap((row) => [...new Set([...row.before, ...row.after])]);
        expect([...members].sort()).toEqual(components.map(({ id }) => id).sort());
        expect(sum(total)).toBe(components.length);
        for (const fate of FATES)
          for (const by of [byLayer, byUnit])
            expect([...by.values()].reduce((all, counts) => all + counts[fate], 0)).toBe(
              total[fate],
            );
        expect(reuse.reused + reuse.followed + reuse.ended + reuse.carried).toBe(reuse.baseline);
      }),
    ));

  test('the matrix loses nothing, however narrow its pages are', () =>
    fc.assert(
      fc.property(
        anyAnalysis,
        fc.constantFrom('layer' as const, 'unit' as const),
        fc.integer({ min: 1, max: 5 }),
        (analysis, by, columns) => {
          const tables = gapMatrix(analysis, { by, columns });
          const baseline = tables.flatMap(({ kept, rows }) => [
            ...kept,
            ...rows.map((row) => row.baseline),
          ]);
          const target = tables.flatMap(({ kept, columns, added }) => [
            ...kept,
            ...columns,
            ...added,
          ]);
          expect(baseline.sort()).toEqual(analysis.rows.flatMap((row) => row.before).sort());
          expect(target.sort()).toEqual(analysis.rows.flatMap((row) => row.after).sort());
          for (const { rows, columns } of tables)
            for (const { cells } of rows)
              for (const cell of cells) expect(columns).toContain(cell.target);
        },
      ),
    ));
});
