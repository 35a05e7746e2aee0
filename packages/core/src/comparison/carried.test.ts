import { describe, expect, test } from 'vitest';
import { architectureId } from '../workspace/ids.ts';
import { compare } from './compare.ts';
import { workspaceOf } from './workspace.fixture.ts';

function fates(ws: ReturnType<typeof workspaceOf>, before: string, after: string): string[] {
  const { elements } = compare(ws, architectureId(before), architectureId(after));
  return [...elements.values()]
    .map((row) =>
      [
        row.id,
        row.fate,
        ...(row.planned ?? []).map((part) => `${part.architecture}/${part.element}`),
      ].join(' '),
    )
    .sort();
}

describe('what the approved plan had, nobody built and the target still wants', () => {
  const ws = workspaceOf({
    '1.0 approved': ['+sso', '+gplx'],
    'hien-trang current on 1.0': ['-sso — Chưa xây dựng'],
    '2.0 target on hien-trang': ['+sso', '+kho'],
  });

  test('is carried over against the plan, not kept', () =>
    expect(fates(ws, '1.0', '2.0')).toEqual(['gplx kept', 'kho new', 'sso carriedOver 1.0/sso']));

  test('is carried over against the current state, not new', () =>
    expect(fates(ws, 'hien-trang', '2.0')).toEqual([
      'gplx kept',
      'kho new',
      'sso carriedOver 1.0/sso',
    ]));

  test('reads the same the other way round', () => {
    expect(fates(ws, '2.0', '1.0')).toEqual([
      'gplx kept',
      'kho retired',
      'sso carriedOver 1.0/sso',
    ]);
    expect(fates(ws, '2.0', 'hien-trang')).toContain('sso carriedOver 1.0/sso');
  });

  test('is not built between the plan and the current state, which carry nothing over', () => {
    expect(fates(ws, '1.0', 'hien-trang')).toEqual(['gplx kept', 'sso retired']);
    expect(fates(ws, 'hien-trang', '1.0')).toEqual(['gplx kept', 'sso new']);
  });

  test('says why it was not built', () => {
    const { elements } = compare(ws, architectureId('1.0'), architectureId('2.0'));
    expect([...elements.values()].map(({ reason }) => reason?.vi)).toContain('Chưa xây dựng');
  });

  test('counts as carried over, and as nothing else', () => {
    const { summary, byLayer } = compare(ws, architectureId('1.0'), architectureId('2.0'));
    expect(summary.elements).toMatchObject({ carriedOver: 1, kept: 1, new: 1 });
    expect(byLayer.get('application')).toMatchObject({ carriedOver: 1 });
  });
});

describe('under one that follows it', () => {
  const ws = workspaceOf({
    '1.0 approved': ['+kho', '+esb'],
    'hien-trang current on 1.0': ['-kho'],
    '2.0 target on hien-trang': ['+lake', 'kho>lake', '+lgsp', '-esb', 'esb>lgsp'],
  });

  test('both the planned one and its follower read carried over', () =>
    expect(fates(ws, '1.0', '2.0')).toEqual([
      'esb replaced',
      'kho carriedOver 1.0/kho',
      'lake carriedOver 1.0/kho',
      'lgsp successor',
    ]));

  test('against the current state, where the planned one is in neither, its follower is not new', () =>
    expect(fates(ws, 'hien-trang', '2.0')).toEqual([
      'esb replaced',
      'lake carriedOver 1.0/kho',
      'lgsp successor',
    ]));

  test('one that something built goes into as well is a successor of that', () => {
    const both = workspaceOf({
      '1.0 approved': ['+kho', '+esb'],
      'hien-trang current on 1.0': ['-kho', '+mule'],
      '2.0 target on hien-trang': ['-mule', '+hub', 'kho mule>hub'],
    });
    expect(fates(both, 'hien-trang', '2.0')).toEqual([
      'esb kept',
      'hub successor',
      'mule replaced',
    ]);
    expect(fates(both, '1.0', '2.0')).toEqual([
      'esb kept',
      'hub carriedOver 1.0/kho',
      'kho carriedOver 1.0/kho',
    ]);
  });

  test('taken in by one that is there: that one is changed, not carried over', () => {
    const into = workspaceOf({
      '1.0 approved': ['+kho', '+esb'],
      'hien-trang current on 1.0': ['-kho'],
      '2.0 target on hien-trang': ['kho>esb'],
    });
    expect(fates(into, '1.0', '2.0')).toEqual(['esb changed', 'kho carriedOver 1.0/kho']);
    expect(fates(into, 'hien-trang', '2.0')).toEqual(['esb kept']);
  });
});

describe('what counts as built', () => {
  test('what reality did otherwise is built: it has one that follows it', () => {
    const ws = workspaceOf({
      '1.0 approved': ['+esb'],
      'hien-trang current on 1.0': ['-esb', '+mule', 'esb>mule'],
      '2.0 target on hien-trang': ['-mule', '+esb'],
    });
    expect(fates(ws, '1.0', '2.0')).toEqual(['esb kept']);
  });

  test('what its units marked as not started is not built, though the current state has it', () => {
    const ws = workspaceOf({
      '1.0 approved': ['+sso', '+gplx', 'sso ~ none', 'gplx ~ partial'],
      'hien-trang current on 1.0': [],
      '2.0 target on hien-trang': [],
    });
    expect(fates(ws, '1.0', '2.0')).toEqual(['gplx kept', 'sso carriedOver 1.0/sso']);
    expect(fates(ws, 'hien-trang', '2.0')).toEqual(['gplx kept', 'sso carriedOver 1.0/sso']);
  });

  test('where units disagree, some of it is there', () => {
    const ws = workspaceOf({
      '1.0 approved': ['+sso', 'sso ~ none', 'sso ~ done'],
      '2.0 target on 1.0': [],
    });
    expect(fates(ws, '1.0', '2.0')).toEqual(['sso kept']);
  });

  test('no longer wanted, it is retired', () => {
    const ws = workspaceOf({
      '1.0 approved': ['+sso', 'sso ~ none'],
      '2.0 target on 1.0': ['-sso'],
    });
    expect(fates(ws, '1.0', '2.0')).toEqual(['sso retired']);
  });

  test('a target beside the current state is told by it too', () => {
    const ws = workspaceOf({
      '1.0 approved': ['+sso'],
      'hien-trang current on 1.0': ['-sso'],
      '2.0 target on 1.0': [],
    });
    expect(fates(ws, '1.0', '2.0')).toEqual(['sso carriedOver 1.0/sso']);
    expect(fates(ws, 'hien-trang', '2.0')).toEqual(['sso carriedOver 1.0/sso']);
  });

  test('a transition builds it: after that it is kept', () => {
    const ws = workspaceOf({
      '1.0 approved': ['+sso'],
      'hien-trang current on 1.0': ['-sso'],
      'giai-doan-1 transition on hien-trang': ['+sso'],
      '2.0 target on giai-doan-1': [],
    });
    expect(fates(ws, 'hien-trang', 'giai-doan-1')).toEqual(['sso carriedOver 1.0/sso']);
    expect(fates(ws, 'giai-doan-1', '2.0')).toEqual(['sso kept']);
    expect(fates(ws, '1.0', '2.0')).toEqual(['sso carriedOver 1.0/sso']);
  });

  test('a plan that is not approved plans nothing yet', () => {
    const ws = workspaceOf({
      '1.0': ['+sso'],
      'hien-trang current on 1.0': ['-sso'],
      '2.0 target on hien-trang': ['+sso'],
    });
    expect(fates(ws, 'hien-trang', '2.0')).toEqual(['sso new']);
  });
});
