import type { Figure, FigureItem, OccurrenceId, Run } from '@khung/diagram';
import { describe, expect, it } from 'vitest';
import { orderPlace, orderStep, runOf } from './runs.ts';

/*
 *    a   0–10     b   10–20     (c: not drawn)     d   20–40
 */
const id = (name: string) => name as OccurrenceId;
const row = (name: string, y: number, height: number): FigureItem => ({
  id: id(name),
  kind: 'header',
  box: { x: 0, y, width: 30, height },
  label: name,
  labelBox: { x: 0, y, width: 30, height },
});
const [a, b, d] = [row('a', 0, 10), row('b', 10, 10), row('d', 20, 6)];
const run: Run = {
  along: 'y',
  members: [id('a'), id('b'), id('c'), id('d')],
  across: [0, 100],
  end: 40,
};
const figure: Figure = {
  width: 100,
  height: 40,
  title: '',
  caption: '',
  language: 'vi',
  font: { name: 'Arimo', fallbacks: [] },
  marks: [],
  occurrences: [],
  items: [a, b, d],
  edges: [],
  unshown: [],
  findings: [],
  runs: [run],
};
const at = (y: number) => ({ x: 5, y });

describe('where in its order a header goes', () => {
  it('is before the first whose middle the hand has not passed, with what belongs to it', () => {
    expect(orderPlace(figure, run, [a], at(16))).toEqual({ before: id('d'), line: 20 });
    expect(orderPlace(figure, run, [a], at(29))).toEqual({ before: id('d'), line: 20 });
    expect(orderPlace(figure, run, [a], at(31))).toEqual({ before: undefined, line: 40 });
    expect(orderPlace(figure, run, [d], at(4))).toEqual({ before: id('a'), line: 0 });
  });

  it('shows no line where nothing would change', () => {
    expect(orderPlace(figure, run, [a], at(5)).line).toBeUndefined();
    expect(orderPlace(figure, run, [b], at(12)).line).toBeUndefined();
    expect(orderPlace(figure, run, [a, b], at(12)).line).toBeUndefined();
    expect(orderPlace(figure, run, [d], at(99)).line).toBeUndefined();
  });

  it('is one further with each step, and no further than the ends', () => {
    expect(orderStep(figure, run, [a], 1)?.before).toBe('d');
    expect(orderStep(figure, run, [d], -1)?.before).toBe('b');
    expect(orderStep(figure, run, [a], 5)).toEqual({ before: undefined, line: 40 });
    expect(orderStep(figure, run, [a], -1)).toBeUndefined();
    expect(orderStep(figure, run, [d], 1)).toBeUndefined();
  });

  it('is its own run only', () => {
    expect(runOf(figure, a)).toBe(run);
    expect(runOf(figure, row('x', 0, 5))).toBeUndefined();
  });
});
