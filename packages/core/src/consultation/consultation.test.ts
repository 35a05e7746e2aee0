import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { element, model } from '../language/model.fixture.ts';
import { profileOf } from '../language/profiles.ts';
import { applyEdit } from '../workspace/applyEdit.ts';
import { architectureId, elementId, markId } from '../workspace/ids.ts';
import { withRecords } from '../workspace/tables.ts';
import { emptyWorkspace, type Workspace } from '../workspace/workspace.ts';
import { heatOf, heatSteps } from './heat.ts';
import { MARK_KINDS, type MarkKind, markKindInfo } from './kinds.ts';
import { type MarkWords, marksOf, putMark, removeMark } from './marks.ts';
import { unitElements, unitsOf } from './units.ts';

const approved = architectureId('1.0');
const road = elementId('road');
const rail = elementId('rail');
const lgsp = elementId('lgsp');

const start: Workspace = withRecords(
  emptyWorkspace({
    record: 'workspace',
    id: 'w',
    name: { vi: 'Thử' },
    profile: 'khung-2.0',
    language: 'archimate-3.2',
  }),
  [
    {
      record: 'architecture',
      id: approved,
      name: { vi: '1.0' },
      order: 'a',
      locked: { reason: { vi: 'Đã phê duyệt' } },
    },
  ],
);

const mark = (id: string, more: Partial<MarkWords> = {}): MarkWords => ({
  id: markId(id),
  unit: road,
  element: lgsp,
  architecture: approved,
  kind: 'difficulty',
  text: 'Thiếu nhân lực',
  ...more,
});
const put = (ws: Workspace, ...marks: MarkWords[]): Workspace =>
  marks.reduce((now, one) => applyEdit(now, putMark(now, one)), ws);

describe('marks', () => {
  test('may be put on a locked architecture, and begin at revision 1', () => {
    const ws = put(start, mark('m1'));
    expect(ws.marks.get(markId('m1'))).toEqual({
      record: 'mark',
      id: 'm1',
      unit: 'road',
      element: 'lgsp',
      architecture: '1.0',
      kind: 'difficulty',
      text: 'Thiếu nhân lực',
      revision: 1,
    });
    expect(ws.changes).toEqual(start.changes);
  });

  test('changing one counts its revision up and touches only the fields that differ', () => {
    const ws = put(start, mark('m1'));
    const edit = putMark(ws, mark('m1', { text: 'Thiếu kinh phí' }));
    expect(edit.fields.map(({ path }) => path)).toEqual([['revision'], ['text']]);
    expect(applyEdit(ws, edit).marks.get(markId('m1'))).toMatchObject({
      text: 'Thiếu kinh phí',
      revision: 2,
    });
  });

  test('a field that this version does not know survives a change', () => {
    const stored = { record: 'mark', ...mark('m1'), revision: 1, seal: 'x' } as const;
    const ws = withRecords(start, [stored]);
    const after = put(ws, mark('m1', { text: 'Khác' })).marks.get(markId('m1'));
    expect(after).toMatchObject({ seal: 'x', text: 'Khác', revision: 2 });
  });

  test('saying the same again is no edit', () => {
    const ws = put(start, mark('m1'));
    expect(putMark(ws, mark('m1')).fields).toEqual([]);
  });

  test('removing one leaves the workspace as it was', () => {
    const ws = put(start, mark('m1'));
    expect([...applyEdit(ws, removeMark(ws, markId('m1'))).marks.keys()]).toEqual([]);
    expect(removeMark(start, markId('m1')).fields).toEqual([]);
  });

  test.each([
    ['an unknown architecture', { architecture: architectureId('9') }, 'no-such-architecture'],
    ['no words', { text: '  ' }, 'bad-field'],
    ['a step that the scale lacks', { kind: 'carried-out', step: 'half' }, 'bad-field'],
    ['no step where one is asked', { kind: 'carried-out' }, 'bad-field'],
  ] as const)('%s is refused', (_, more, code) => {
    expect(() => putMark(start, mark('m1', more))).toThrowError(expect.objectContaining({ code }));
  });

  test("a mark can't pass to another unit", () => {
    const ws = put(start, mark('m1'));
    expect(() => putMark(ws, mark('m1', { unit: rail }))).toThrowError(
      expect.objectContaining({ code: 'bad-field' }),
    );
  });

  test('are found by unit, element, architecture and kind', () => {
    const ws = put(
      start,
      mark('m1'),
      mark('m2', { unit: rail }),
      mark('m3', { element: road, kind: 'result' }),
    );
    const ids = (filter: Parameters<typeof marksOf>[1]) => marksOf(ws, filter).map(({ id }) => id);
    expect(ids({})).toEqual(['m1', 'm2', 'm3']);
    expect(ids({ unit: road })).toEqual(['m1', 'm3']);
    expect(ids({ element: lgsp, unit: road })).toEqual(['m1']);
    expect(ids({ kind: 'result' })).toEqual(['m3']);
    expect(ids({ architecture: architectureId('2.0') })).toEqual([]);
  });

  test('every kind has a name and a description in both languages', () => {
    for (const kind of MARK_KINDS) {
      const { name, description } = markKindInfo(kind);
      for (const text of [name, description]) {
        expect(text.vi).toBeTruthy();
        expect(text.en).toBeTruthy();
      }
    }
  });
});

describe('heat', () => {
  const carried = (id: string, unit: typeof road, step: string) =>
    mark(id, { kind: 'carried-out', unit, step, text: undefined });

  test('shows the step nearest to what the units say, each unit once with its latest mark', () => {
    const first = put(start, carried('m1', road, 'none'), carried('m2', rail, 'done'));
    expect(heatOf(first, approved, 'carried-out').get(lgsp)).toMatchObject({
      value: 0.5,
      step: { id: 'partial' },
      count: 2,
      steps: new Map([
        ['none', 1],
        ['done', 1],
      ]),
    });
    const later = put(first, carried('m1', road, 'done'));
    expect(heatOf(later, approved, 'carried-out').get(lgsp)).toMatchObject({ value: 1, count: 2 });
  });

  test('between two steps it shows the lower one', () => {
    const ws = put(start, carried('m1', road, 'mostly'), carried('m2', rail, 'done'));
    expect(heatOf(ws, approved, 'carried-out').get(lgsp)?.step.id).toBe('mostly');
  });

  test('an element that nobody spoke of has none', () => {
    expect(heatOf(put(start, mark('m1')), approved, 'obstacle').size).toBe(0);
    expect(heatOf(put(start, mark('m1')), architectureId('2.0'), 'difficulty').size).toBe(0);
  });

  test('counts rise with the marks and show only steps of the legend', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), (count) => {
        const marks = Array.from({ length: count }, (_, index) => mark(`m${index}`));
        const heat = heatOf(put(start, ...marks), approved, 'difficulty').get(lgsp);
        expect(heat?.count).toBe(count);
        expect(heatSteps(start, 'difficulty')).toContain(heat?.step);
        if (count > 1) {
          const fewer = heatOf(put(start, ...marks.slice(1)), approved, 'difficulty').get(lgsp);
          expect(fewer?.value).toBeLessThanOrEqual(heat?.value ?? 0);
        }
      }),
      { numRuns: 30 },
    );
  });

  test.each(['carried-out', 'obstacle'] as MarkKind[])('the legend of %s rises', (kind) => {
    const values = heatSteps(start, kind).map(({ value }) => value);
    expect(values.length).toBeGreaterThan(3);
    expect([...values].sort((one, other) => one - other)).toEqual(values);
  });
});

describe('units', () => {
  const parts = model([
    element('road', 'BusinessActor', { specialisation: 'unit' }),
    element('people', 'BusinessActor'),
    element('a', 'ApplicationComponent', { owner: road, operator: road }),
    element('b', 'ApplicationComponent', { owner: rail, users: { road: true } }),
    element('c', 'ApplicationComponent', { owner: rail }),
  ]);

  test('have what they own, operate or use, with their roles', () => {
    const found = unitElements(parts, road).map(({ element: { id }, roles }) => [id, roles]);
    expect(found).toEqual([
      ['a', ['owner', 'operator']],
      ['b', ['user']],
    ]);
  });

  test('are the elements of that specialisation', () => {
    expect(unitsOf(parts, profileOf('khung-2.0')).map(({ id }) => id)).toEqual(['road']);
  });
});
