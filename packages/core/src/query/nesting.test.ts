import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { element, model, relation } from '../language/model.fixture.ts';
import { elementId } from '../workspace/ids.ts';
import { nestingOf } from './nesting.ts';

const group = (id: string, more = {}) => element(id, 'Grouping', more);
const app = (id: string, more = {}) => element(id, 'ApplicationComponent', more);

describe('nesting', () => {
  test('comes from composition and aggregation; other relations nest nothing', () => {
    const nesting = nestingOf(
      model(
        [app('a'), app('b'), app('c'), app('d')],
        ['Composition a b', 'Aggregation a c', 'Serving a d'],
      ),
    );
    expect([...nesting.parentOf]).toEqual([
      ['b', 'a'],
      ['c', 'a'],
    ]);
    expect(nesting.childrenOf.get(elementId('a'))).toEqual(['b', 'c']);
    expect(nesting.roots).toEqual(['a', 'd']);
  });

  test('a viewpoint may state other relations', () => {
    const nesting = nestingOf(
      model([element('n', 'Node'), element('s', 'SystemSoftware')], [relation('Assignment n s')]),
      { relations: ['Composition', 'Assignment'] },
    );
    expect(nesting.parentOf.get(elementId('s'))).toBe('n');
  });

  test('of several parents the stated order picks one, and the others are named', () => {
    const nesting = nestingOf(
      model(
        [group('g1'), group('g2'), app('p'), app('x')],
        ['Aggregation g2 x', 'Aggregation g1 x', 'Composition p x'],
      ),
    );
    expect(nesting.parentOf.get(elementId('x'))).toBe('p');
    expect(nesting.relationOf.get(elementId('x'))?.type).toBe('Composition');
    expect(nesting.otherParentsOf.get(elementId('x'))).toEqual(['g1', 'g2']);
  });

  test("a relation's order comes before its id", () => {
    const nesting = nestingOf(
      model(
        [group('g1'), group('g2'), app('x')],
        [
          relation('Aggregation g1 x', { order: 'b' }),
          relation('Aggregation g2 x', { order: 'a' }),
        ],
      ),
    );
    expect(nesting.parentOf.get(elementId('x'))).toBe('g2');
  });

  test('children keep the order of the model', () => {
    const nesting = nestingOf(
      model([group('g'), app('z'), app('a')], ['Aggregation g a', 'Aggregation g z']),
    );
    expect(nesting.childrenOf.get(elementId('g'))).toEqual(['z', 'a']);
  });

  test('a ring is opened at its weakest relation, which then takes its next parent', () => {
    const nesting = nestingOf(
      model(
        [group('a'), group('b'), group('c'), group('out')],
        ['Composition a b', 'Composition b c', 'Aggregation c a', 'Aggregation out a'],
      ),
    );
    expect(nesting.rings).toEqual(['Aggregation-c-a']);
    expect(nesting.parentOf.get(elementId('a'))).toBe('out');
    expect(nesting.parentOf.get(elementId('c'))).toBe('b');
  });

  test('what holds itself stands at the root', () => {
    const nesting = nestingOf(model([group('a')], ['Aggregation a a']));
    expect(nesting.roots).toEqual(['a']);
    expect(nesting.rings).toEqual(['Aggregation-a-a']);
  });

  const graphs = fc
    .record({
      size: fc.integer({ min: 1, max: 8 }),
      edges: fc.array(
        fc.tuple(fc.nat(7), fc.nat(7), fc.constantFrom('Composition', 'Aggregation')),
        { maxLength: 20 },
      ),
    })
    .map(({ size, edges }) => ({
      elements: Array.from({ length: size }, (_, index) => group(`g${index}`)),
      relations: [
        ...new Map(
          edges.map(([from, to, type]) => {
            const one = relation(`${type} g${from % size} g${to % size}`);
            return [one.id, one];
          }),
        ).values(),
      ],
    }));

  test('is always a forest that holds every element once', () => {
    fc.assert(
      fc.property(graphs, ({ elements, relations }) => {
        const { roots, childrenOf, parentOf } = nestingOf(model(elements, relations));
        const reached: string[] = [];
        const walk = (id: (typeof roots)[number]): void => {
          reached.push(id);
          for (const child of childrenOf.get(id) ?? []) {
            expect(parentOf.get(child)).toBe(id);
            walk(child);
          }
        };
        for (const root of roots) walk(root);
        expect(reached.sort()).toEqual(elements.map(({ id }) => id as string).sort());
      }),
    );
  });

  test('does not depend on the order in which records come', () => {
    fc.assert(
      fc.property(
        graphs.chain((graph) =>
          fc.record({
            graph: fc.constant(graph),
            elements: fc.shuffledSubarray(graph.elements, { minLength: graph.elements.length }),
            relations: fc.shuffledSubarray(graph.relations, { minLength: graph.relations.length }),
          }),
        ),
        ({ graph, elements, relations }) => {
          const one = nestingOf(model(graph.elements, graph.relations));
          const other = nestingOf(model(elements, relations));
          expect(new Map([...other.parentOf].sort())).toEqual(new Map([...one.parentOf].sort()));
          expect([...other.rings].sort()).toEqual([...one.rings].sort());
        },
      ),
    );
  });

  test('a chain of 20,000 boxes nests without running out of stack', () => {
    const size = 20_000;
    const boxes = Array.from({ length: size }, (_, index) => group(`g${index}`));
    const chain = boxes.slice(1).map((box, index) => relation(`Composition g${index} ${box.id}`));
    expect(nestingOf(model(boxes, chain)).parentOf.size).toBe(size - 1);
  });
});
