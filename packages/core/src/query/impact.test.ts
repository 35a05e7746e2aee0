import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { element, model, relation } from '../language/model.fixture.ts';
import { RELATION_TYPES } from '../language/vocabulary.ts';
import { elementId } from '../workspace/ids.ts';
import { type ImpactOptions, impactOf } from './impact.ts';

const app = (id: string) => element(id, 'ApplicationComponent');
const apps = (...ids: string[]) => ids.map(app);

/** `b1 c2`: reached elements with their distances. */
const reach = (given: ReturnType<typeof model>, start: string, options: ImpactOptions): string =>
  [...impactOf(given, elementId(start), options)]
    .map(([id, { distance }]) => `${id}${distance}`)
    .join(' ');

const DOWN = { direction: 'downstream' } as const;
const UP = { direction: 'upstream' } as const;

describe('impact', () => {
  test('who is served depends on who serves, over several steps', () => {
    const given = model(apps('a', 'b', 'c', 'd'), ['Serving a b', 'Serving b c', 'Serving d a']);
    expect(reach(given, 'a', DOWN)).toBe('b1 c2');
    expect(reach(given, 'a', UP)).toBe('d1');
  });

  test.each([
    ['Composition a b', 'a'],
    ['Aggregation a b', 'a'],
    ['Assignment a b', 'b'],
    ['Realization a b', 'b'],
    ['Serving a b', 'b'],
    ['Influence a b', 'b'],
    ['Triggering a b', 'b'],
    ['Flow a b', 'b'],
    ['Specialization a b', 'a'],
    ['Access a b', 'a'],
  ])('in "%s" it is %s that depends on the other', (text, dependent) => {
    const other = dependent === 'a' ? 'b' : 'a';
    const given = model(apps('a', 'b'), [text]);
    expect(reach(given, other, DOWN)).toBe(`${dependent}1`);
    expect(reach(given, dependent, UP)).toBe(`${other}1`);
    expect(reach(given, dependent, DOWN)).toBe('');
  });

  test('data that is written depends on who writes; what is read and written, both ways', () => {
    const access = (kind: 'read' | 'write' | 'readWrite') =>
      model([app('a'), element('d', 'DataObject')], [relation('Access a d', { access: kind })]);
    expect(reach(access('read'), 'd', DOWN)).toBe('a1');
    expect(reach(access('write'), 'd', DOWN)).toBe('');
    expect(reach(access('write'), 'a', DOWN)).toBe('d1');
    expect(reach(access('readWrite'), 'a', DOWN)).toBe('d1');
    expect(reach(access('readWrite'), 'd', DOWN)).toBe('a1');
  });

  test('an association goes both ways, a directed one from who knows to what is known', () => {
    const plain = model(apps('a', 'b'), ['Association a b']);
    expect(reach(plain, 'a', DOWN)).toBe('b1');
    expect(reach(plain, 'b', DOWN)).toBe('a1');
    const directed = model(apps('a', 'b'), [relation('Association a b', { directed: true })]);
    expect(reach(directed, 'b', DOWN)).toBe('a1');
    expect(reach(directed, 'a', DOWN)).toBe('');
  });

  test('parts go with their whole where that is asked for', () => {
    const given = model(apps('whole', 'part'), ['Composition whole part']);
    expect(reach(given, 'whole', DOWN)).toBe('');
    expect(reach(given, 'whole', { ...DOWN, parts: true })).toBe('part1');
  });

  test('a junction on the way is no step', () => {
    const given = model(
      [...apps('a', 'b'), element('j', 'AndJunction')],
      ['Triggering a j', 'Triggering j b'],
    );
    expect(reach(given, 'a', DOWN)).toBe('j1 b1');
  });

  test('it goes no deeper and by no other relations than asked', () => {
    const given = model(apps('a', 'b', 'c', 'd'), ['Serving a b', 'Serving b c', 'Flow a d']);
    expect(reach(given, 'a', { ...DOWN, depth: 1 })).toBe('b1 d1');
    expect(reach(given, 'a', { ...DOWN, relations: new Set(['Serving']) })).toBe('b1 c2');
  });

  test('it names the relation by which each was reached, and from where', () => {
    const given = model(apps('a', 'b', 'c'), ['Serving a b', 'Serving b c']);
    expect(impactOf(given, elementId('a'), DOWN).get(elementId('c'))).toEqual({
      distance: 2,
      via: 'Serving-b-c',
      from: 'b',
    });
  });

  test('rings end, and an unknown element reaches nothing', () => {
    const given = model(apps('a', 'b'), ['Serving a b', 'Serving b a']);
    expect(reach(given, 'a', DOWN)).toBe('b1');
    expect(reach(given, 'nowhere', DOWN)).toBe('');
  });

  test('downstream of one is upstream of the other, equally far, whatever the relations', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const text = fc
      .tuple(
        fc.constantFrom(...RELATION_TYPES),
        fc.constantFrom(...names),
        fc.constantFrom(...names),
      )
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.uniqueArray(text, { maxLength: 14 }), (relations) => {
        const given = model(apps(...names), relations);
        for (const start of names) {
          for (const [id, { distance }] of impactOf(given, elementId(start), DOWN)) {
            expect(impactOf(given, id, UP).get(elementId(start))?.distance).toBe(distance);
          }
        }
      }),
    );
  });
});
