/** A sound figure is found sound; each way of breaking it is found, and named. */
import { elementId, relationId } from '@khung/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossings } from '../figure/crossings.ts';
import type {
  DrawnEdge,
  Figure,
  Mark,
  Occurrence,
  OccurrenceId,
  Point,
  Rect,
} from '../figure/figure.ts';
import { near, overlap } from '../figure/near.ts';
import { movement } from './movement.ts';
import { figureQuality, hardZeros, isSound } from './quality.ts';

const at = (id: string) => id as OccurrenceId;
const rect = (x: number, y: number, width: number, height: number): Rect => ({
  x,
  y,
  width,
  height,
});

function boxed(id: string, box: Rect, parent?: string): Occurrence {
  return {
    id: at(id),
    element: elementId(id),
    ...(parent === undefined ? {} : { parent: at(parent) }),
    box,
    shape: 'box',
    layer: 'application',
    label: id,
    labelBox: box,
  };
}

/** A label of 3 mm type whose baseline begins there. */
function word(id: string, text: string, x: number, y: number, of?: string): Mark {
  return {
    shape: 'text',
    id,
    look: { part: of === undefined ? 'edge-label' : 'label' },
    ...(of === undefined ? {} : { occurrence: at(of) }),
    lines: [{ text, x, y, width: 0 }],
    size: 3,
    weight: 'regular',
  };
}

function line(id: string, from: string, to: string, points: readonly Point[], many = 1): DrawnEdge {
  return {
    id,
    relations: Array.from({ length: many }, (_, index) => relationId(`${id}-${index}`)),
    from: at(from),
    to: at(to),
    points,
    sides: ['right', 'left'],
    style: { line: 'solid', tail: 'none', head: 'open-arrow' },
  };
}

/** Three boxes beside each other, with room between them and a line over the middle one. */
const SOUND: Figure = {
  width: 100,
  height: 50,
  title: '',
  caption: '',
  language: 'vi',
  font: { name: 'Arimo', fallbacks: [] },
  marks: [word('a/label', 'Một cửa', 6, 25, 'a'), word('say', 'hồ sơ', 45, 10)],
  occurrences: [
    boxed('a', rect(5, 20, 20, 10)),
    boxed('b', rect(40, 20, 20, 10)),
    boxed('c', rect(75, 20, 20, 10)),
  ],
  items: [],
  edges: [
    line('a>c', 'a', 'c', [
      [15, 20],
      [15, 14],
      [85, 14],
      [85, 20],
    ]),
  ],
  unshown: [],
  findings: [],
};

describe('a sound figure', () => {
  it('has the four zeros and nothing else to find fault with', () => {
    expect(isSound(hardZeros(SOUND))).toBe(true);
    expect(figureQuality(SOUND)).toMatchObject({
      crossings: 0,
      bends: 2,
      edgeLength: 82,
      overWords: [],
      looseEnds: [],
      againstPage: 1,
    });
    expect(figureQuality(SOUND).smallestType).toBeCloseTo(8.5, 1);
  });

  it('says nothing of the size of type where there are no words', () => {
    const marks = SOUND.marks.filter(({ shape }) => shape !== 'text');
    expect(figureQuality({ ...SOUND, marks })).not.toHaveProperty('smallestType');
  });

  it('is measured against the paper it was drawn for', () => {
    expect(figureQuality(SOUND, { width: 100, height: 100 }).againstPage).toBe(2);
  });
});

describe('a broken figure is found', () => {
  const broken = (change: Partial<Figure>) => hardZeros({ ...SOUND, ...change });

  it('where boxes overlap', () => {
    const occurrences = [...SOUND.occurrences, boxed('d', rect(58, 25, 10, 10))];
    expect(broken({ occurrences }).boxesOverlapping).toEqual([['b', 'd']]);
  });

  it('where a box sticks out of what holds it, or of the page', () => {
    const occurrences = [
      ...SOUND.occurrences,
      boxed('inner', rect(20, 22, 10, 4), 'a'),
      boxed('off', rect(96, 40, 10, 4)),
    ];
    expect(figureQuality({ ...SOUND, occurrences }).outside).toEqual(['inner', 'off']);
    expect(isSound(broken({ occurrences }))).toBe(false);
  });

  it('where a word leaves its box, or the page', () => {
    const long = word('a/label', 'Một cửa điện tử liên thông', 6, 25, 'a');
    const high = word('high', 'cao', 50, 1);
    expect(broken({ marks: [long, high] }).textOutside).toEqual(['a/label', 'high']);
  });

  it('where a line runs through a box that holds neither of its ends', () => {
    const through = line('a>c', 'a', 'c', [
      [25, 25],
      [75, 25],
    ]);
    expect(broken({ edges: [through] }).linesThroughBoxes).toEqual([['a>c', 'b']]);
    const held = SOUND.occurrences.map((some) =>
      some.id === 'c' ? boxed('c', rect(45, 22, 10, 6), 'b') : some,
    );
    const inside = line('a>c', 'a', 'c', [
      [25, 25],
      [45, 25],
    ]);
    expect(broken({ edges: [inside], occurrences: held }).linesThroughBoxes).toEqual([]);
  });

  it('where words lie over words, under a badge, or over a box', () => {
    const badge: Mark = {
      shape: 'box',
      id: 'badge',
      look: { part: 'badge' },
      ...rect(18, 6, 6, 4),
      radius: 0,
    };
    const marks = [
      word('one', 'dữ liệu', 10, 10),
      word('other', 'hồ sơ', 12, 11),
      badge,
      word('over', 'kết quả', 42, 26),
    ];
    const pairs = broken({ marks }).labelsOverText.map((pair) => [...pair].sort().join(' '));
    expect(pairs.sort()).toEqual(['b over', 'badge one', 'badge other', 'one other'].sort());
  });

  it('where a line strikes through the label of another, or ends off its box', () => {
    const struck = line('b>c', 'b', 'c', [
      [50, 20],
      [50, 4],
      [70, 4],
    ]);
    const quality = figureQuality({ ...SOUND, edges: [struck] });
    expect(quality.overWords).toEqual([['b>c', 'say']]);
    expect(quality.looseEnds).toEqual(['b>c']);
  });
});

describe('crossings', () => {
  it('are counted relation by relation', () => {
    const down = line(
      'b>b',
      'b',
      'b',
      [
        [50, 20],
        [50, 5],
      ],
      2,
    );
    const [across] = SOUND.edges;
    if (across === undefined) throw new Error('the sound figure has a line');
    const three = { ...across, relations: [1, 2, 3].map((some) => relationId(`r${some}`)) };
    expect(figureQuality({ ...SOUND, edges: [three, down] }).crossings).toBe(6);
  });

  it('are those that a look at every pair of pieces finds', () => {
    const step = fc.integer({ min: 0, max: 30 });
    const path = fc.array(fc.tuple(fc.boolean(), step), { minLength: 1, maxLength: 5 });
    const lines = fc.array(fc.tuple(step, step, path), { maxLength: 12 });
    fc.assert(
      fc.property(lines, (given) => {
        // Each line on a lattice of its own, so that none touch or run together.
        const drawn = given.map(([x, y, steps], index): Point[] => {
          const off = (index + 1) / 20;
          let here: Point = [x + off, y + off];
          return [
            here,
            ...steps.map(([lies, to]): Point => {
              here = lies ? [to + off, here[1]] : [here[0], to + off];
              return here;
            }),
          ];
        });
        expect(crossings(drawn)).toHaveLength(everyPair(drawn));
      }),
      { numRuns: 60 },
    );
  });

  function everyPair(lines: readonly (readonly Point[])[]): number {
    const pieces = lines.flatMap((points, index) =>
      points.slice(1).map((to, step) => ({ index, from: points[step] ?? to, to })),
    );
    const lying = pieces.filter(({ from, to }) => from[1] === to[1] && from[0] !== to[0]);
    const standing = pieces.filter(({ from, to }) => from[0] === to[0] && from[1] !== to[1]);
    let count = 0;
    for (const a of lying) {
      for (const b of standing) {
        const inX = (a.from[0] - b.from[0]) * (a.to[0] - b.from[0]) < 0;
        const inY = (b.from[1] - a.from[1]) * (b.to[1] - a.from[1]) < 0;
        if (a.index !== b.index && inX && inY) count += 1;
      }
    }
    return count;
  }
});

describe('what is near', () => {
  it('is what a look at every box finds', () => {
    const some = fc.record({
      x: fc.integer({ min: -50, max: 150 }),
      y: fc.integer({ min: -50, max: 150 }),
      width: fc.integer({ min: 0, max: 600 }),
      height: fc.integer({ min: 0, max: 60 }),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 30 }), some, (boxes, asked) => {
        const around = near<Rect>(10);
        for (const box of boxes) around.add(box, box);
        expect(new Set(around.touching(asked))).toEqual(
          new Set(boxes.filter((box) => overlap(box, asked))),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('movement', () => {
  const moved = (by: Readonly<Record<string, readonly [number, number]>>): Figure => ({
    ...SOUND,
    occurrences: SOUND.occurrences.map((some) => {
      const [dx, dy] = by[some.id] ?? [0, 0];
      return { ...some, box: { ...some.box, x: some.box.x + dx, y: some.box.y + dy } };
    }),
  });

  it('is nothing between a figure and itself', () => {
    expect(movement(SOUND, SOUND)).toEqual({
      common: 3,
      moved: 0,
      mean: 0,
      most: 0,
      share: 0,
      turned: 0,
    });
  });

  it('says how many boxes moved, how far, and which changed sides', () => {
    expect(movement(SOUND, moved({ a: [3, 4] }))).toMatchObject({ moved: 1, most: 5, turned: 0 });
    // The first and the last change places: three pairs of three, along one of two axes.
    const swapped = movement(SOUND, moved({ a: [70, 0], c: [-70, 0] }));
    expect(swapped).toMatchObject({ moved: 2, most: 70, turned: 0.5 });
  });

  it('leaves out what is in one of them only', () => {
    const fewer = { ...SOUND, occurrences: SOUND.occurrences.slice(1) };
    expect(movement(SOUND, fewer)).toMatchObject({ common: 2, moved: 0 });
  });
});
