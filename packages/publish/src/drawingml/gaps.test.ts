import { type Figure, lineMarks, type Mark, type Point, print } from '@khung/diagram';
import { describe, expect, it } from 'vitest';
import { figureTree } from './figure-tree.ts';
import { pointsOf } from './shapes.ts';
import type { OfficeShape } from './tree.ts';

const id = (name: string) => name as Figure['edges'][number]['from'];
const style = { line: 'solid', tail: 'none', head: 'filled-arrow' } as const;

/** A lying line that makes room, 1.2 mm wide at x = 30, for a standing one; on a zone from x = 10 to 50. */
function crossed({ ways = [] }: { readonly ways?: readonly (readonly Point[])[] } = {}): Figure {
  const lies: Point[] = [
    [0, 20],
    [60, 20],
  ];
  const stands: Point[] = [
    [30, 0],
    [30, 40],
  ];
  const zone: Mark = {
    id: 'zone',
    shape: 'box',
    x: 10,
    y: 5,
    width: 40,
    height: 30,
    radius: 0,
    look: { part: 'zone' },
  };
  const all: (readonly [string, readonly Point[], readonly (readonly [number, number])[]])[] = [
    ['lies', lies, [[29.4, 30.6]]],
    ['stands', stands, []],
    ...ways.map((points, at) => [`way${at}`, points, []] as const),
  ];
  return {
    width: 60,
    height: 40,
    title: 'x',
    caption: '',
    language: 'vi',
    font: { name: 'Arimo', fallbacks: [] },
    marks: [
      zone,
      ...all.flatMap(([name, points, gaps]) =>
        lineMarks(`edge/${name}`, points, { style }, 1, gaps),
      ),
    ],
    occurrences: [],
    items: [],
    edges: all.map(([name, points]) => ({
      id: name,
      relations: [],
      from: id('a'),
      to: id('b'),
      points,
      sides: ['right', 'left'],
      style,
    })),
    unshown: [],
    findings: [],
  };
}

function slipsOf(figure: Figure): OfficeShape[] {
  return figureTree(figure, print, new Map()).nodes.flatMap((node) =>
    node.kind === 'shape' && node.name === 'Chỗ ngắt của đường nối' ? [node] : [],
  );
}

/** The stretches along x that slips hide, one a slip. */
const hidden = ({ outline }: OfficeShape): [number, number][] => {
  if (outline.kind !== 'path') return [];
  const xs = pointsOf(outline.commands).map(([x]) => x);
  return Array.from({ length: xs.length / 4 }, (_, at): [number, number] => {
    const own = xs.slice(4 * at, 4 * at + 4);
    return [Math.min(...own), Math.max(...own)];
  });
};

describe('gaps in Office lines', () => {
  it('hide the lower line on both sides of the one that passes, in the colour of the ground', () => {
    const [slips, ...others] = slipsOf(crossed());
    expect(others).toEqual([]);
    expect(slips?.paint).toEqual({ fill: print.paint({ part: 'zone' }).fill });
    const half = (print.paint({ part: 'edge', line: 'solid', weight: 1 }).width ?? 0) / 2;
    const [left, right] = slips ? hidden(slips) : [];
    expect(left?.[0]).toBeCloseTo(29.4);
    expect(left?.[1]).toBeCloseTo(30 - half);
    expect(right?.[0]).toBeCloseTo(30 + half);
    expect(right?.[1]).toBeCloseTo(30.6);
  });

  it('hide nothing of a line that runs in the gap', () => {
    const along: Point[] = [
      [5, 20],
      [55, 20],
    ];
    expect(slipsOf(crossed({ ways: [along] }))).toEqual([]);
  });

  it('are none where no line makes room', () => {
    const figure = crossed();
    const whole = figure.marks.map((mark) =>
      mark.id === 'edge/lies' && mark.shape === 'path'
        ? { ...mark, commands: mark.commands.filter(([kind], at) => at === 0 || kind !== 'M') }
        : mark,
    );
    expect(slipsOf({ ...figure, marks: whole })).toEqual([]);
  });
});
