import type { PathCommand } from '@khung/diagram';
import { describe, expect, it } from 'vitest';
import { filledApart } from './strokes.ts';

const square = (x: number, size: number, clockwise = true): PathCommand[] => {
  const [near, far]: [PathCommand, PathCommand] = [
    ['L', x + size, 0],
    ['L', x, size],
  ];
  return [
    ['M', x, 0],
    clockwise ? near : far,
    ['L', x + size, size],
    clockwise ? far : near,
    ['Z'],
  ];
};

describe('the parts of a filled path', () => {
  it('are paths of their own where they overlap and turn the same way: a plus has no hole', () => {
    const [one, other] = [square(0, 4), square(2, 4)];
    expect(filledApart([...one, ...other])).toEqual([one, other]);
  });

  it('stay one path where one is a hole in the other', () => {
    const ring = [...square(0, 6), ...square(2, 2, false)];
    expect(filledApart(ring)).toEqual([ring]);
  });

  it('stay one path where they are strokes, not surfaces', () => {
    const line: PathCommand[] = [
      ['M', 0, 0],
      ['L', 5, 0],
      ['M', 6, 0],
      ['L', 9, 0],
    ];
    expect(filledApart(line)).toEqual([line]);
  });
});
