import { elementId, relationId } from '@khung/core';
import type { DrawnEdge, Figure, Occurrence, OccurrenceId, Point, Rect } from '@khung/diagram';
import { describe, expect, it } from 'vitest';
import type { Seen, SeenText } from './browser.ts';
import { judged } from './judged.ts';

const at = (id: string) => id as OccurrenceId;
const rect = (x: number, y: number, width: number, height: number): Rect => ({
  x,
  y,
  width,
  height,
});
const SIZE = (7 * 25.4) / 72;

const box = (id: string, where: Rect): Occurrence => ({
  id: at(id),
  element: elementId(id),
  box: where,
  shape: 'box',
  layer: 'application',
  label: id,
  labelBox: where,
});
const line = (id: string, from: string, to: string, ...points: Point[]): DrawnEdge => ({
  id,
  relations: [relationId(id)],
  from: at(from),
  to: at(to),
  points,
  sides: ['right', 'left'],
  style: { line: 'solid', tail: 'none', head: 'open-arrow' },
});
const word = (of: string, where: Rect, part = 'label'): SeenText => ({
  ...where,
  of,
  part,
  text: of,
  size: SIZE,
});

/** Two boxes above, two below, each joined to the one across: one crossing. */
const FIGURE: Figure = {
  width: 100,
  height: 50,
  title: '',
  caption: '',
  language: 'vi',
  font: { name: 'Arimo', fallbacks: [] },
  marks: [],
  occurrences: [
    box('a', rect(10, 0, 20, 10)),
    box('b', rect(50, 0, 20, 10)),
    box('c', rect(10, 40, 20, 10)),
    box('d', rect(50, 40, 20, 10)),
  ],
  items: [],
  edges: [
    line('a-d', 'a', 'd', [20, 10], [20, 20], [60, 20], [60, 40]),
    line('b-c', 'b', 'c', [55, 10], [55, 30], [25, 30], [25, 40]),
  ],
  unshown: [],
  findings: [],
};
const SEEN: Seen = {
  boxes: FIGURE.occurrences.map(({ id, box: where }) => ({ id, ...where })),
  texts: FIGURE.occurrences.map(({ id, box: { x, y } }) => word(id, rect(x + 2, y + 2, 10, 3))),
  lines: ['a-d', 'b-c'],
};
const PAGE = { width: 50, height: 50 };
const judge = (seen: Partial<Seen>, figure: Partial<Figure> = {}) =>
  judged({ ...FIGURE, ...figure }, { ...SEEN, ...seen }, PAGE);

describe('a drawing as the bench judges it', () => {
  it('with one crossing has one, and nothing that may not be', () => {
    expect(judge({})).toMatchObject({
      crossings: 1,
      bends: 4,
      together: 0,
      boxesOverlapping: 0,
      textOutside: 0,
      linesThroughBoxes: 0,
      labelsOverText: 0,
      struckWords: 0,
      relations: 2,
      lines: 2,
    });
  });

  it('is measured at 7 pt: twice the type, a quarter of the area', () => {
    const { area, type, edgeLength, smallestOnPage } = judge({});
    expect(type).toBeCloseTo(7);
    expect(area).toBeCloseTo(30);
    expect(edgeLength).toBeCloseTo(7 + 6);
    // Half as wide as the figure.
    expect(smallestOnPage).toBeCloseTo(3.5);
    const texts = SEEN.texts.map((text) => ({ ...text, size: 2 * SIZE }));
    expect(judge({ texts }).area).toBeCloseTo(7.5);
  });

  it('has overlapping boxes where the browser has them', () => {
    const boxes = SEEN.boxes.map((some) => (some.id === 'b' ? { ...some, x: 29 } : some));
    expect(judge({ boxes }).boxesOverlapping).toBe(1);
  });

  it('has words outside their box, or the page', () => {
    const [first, ...rest] = SEEN.texts;
    if (first === undefined) throw new Error('the drawing has words');
    expect(judge({ texts: [{ ...first, width: 19 }, ...rest] }).textOutside).toBe(1);
    expect(judge({ texts: [...SEEN.texts, word('', rect(95, 20, 6, 3))] }).textOutside).toBe(1);
  });

  it('has words over words, words of lines over boxes, and lines through words', () => {
    const label = (x: number, y: number) => word('relation a-d', rect(x, y, 8, 3), 'edge-label');
    const over = (...texts: SeenText[]) => judge({ texts: [...SEEN.texts, ...texts] });
    expect(over(label(35, 18)).labelsOverText).toBe(0);
    expect(over(label(35, 18)).struckWords).toBe(0);
    expect(over(label(20, 6)).labelsOverText).toBe(1);
    expect(over(label(51, 25)).struckWords).toBe(1);
    const other = word('relation b-c', rect(38, 19, 8, 3), 'edge-label');
    expect(over(label(35, 18), other).labelsOverText).toBe(1);
  });

  it('has lines through boxes that hold neither of their ends', () => {
    const through = line('a-d', 'a', 'd', [20, 10], [20, 45], [50, 45]);
    expect(judge({}, { edges: [through] }).linesThroughBoxes).toBe(1);
  });
});
