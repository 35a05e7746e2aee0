import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { throughChannel, tracksOf } from './channel.ts';
import { levelled } from './level.ts';

const span = fc.record({
  left: fc.double({ min: 0, max: 200, noNaN: true }),
  right: fc.double({ min: 0, max: 200, noNaN: true }),
});

describe('lines through a channel', () => {
  it('that could be led without crossing do not cross', () => {
    //  a ──┐          a and b go down, c goes up: each in its own track
    //  b ─┐└── a
    //     └─── b
    const spans = [
      { left: 10, right: 40 },
      { left: 20, right: 50 },
      { left: 80, right: 60 },
      { left: 90, right: 70 },
    ];
    const [a = 0, b = 0, c = 0, d = 0] = tracksOf(spans);
    expect(b).toBeLessThan(a);
    expect(c).toBeLessThan(d);
  });

  it('never share a track where their upright pieces would meet', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 20 }), (spans) => {
        const tracks = tracksOf(spans);
        for (const [i, one] of spans.entries()) {
          for (const [j, other] of spans.entries()) {
            if (i >= j || tracks[i] !== tracks[j]) continue;
            const apart =
              Math.max(one.left, one.right) < Math.min(other.left, other.right) ||
              Math.max(other.left, other.right) < Math.min(one.left, one.right);
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });

  it('stand in the strip, level at both ends', () => {
    const channel = { left: 0, right: 40, strip: [10, 30] as const };
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), (ports) => {
        for (const [index, points] of throughChannel(ports, channel).entries()) {
          expect(points[0]?.[0]).toBe(0);
          expect(points.at(-1)?.[0]).toBe(40);
          expect(points[0]?.[1]).toBeCloseTo(ports[index]?.left ?? 0, 1);
          for (const [x] of points.slice(1, -1)) {
            expect(x).toBeGreaterThan(10);
            expect(x).toBeLessThan(30);
          }
        }
      }),
    );
  });
});

describe('boxes at the height of what they have to do with', () => {
  const wished = fc.record({
    at: fc.double({ min: 0, max: 300, noNaN: true }),
    height: fc.double({ min: 4, max: 12, noNaN: true }),
  });

  it('keep their order and their gap, and stand where they wish if nobody is in the way', () => {
    fc.assert(
      fc.property(fc.array(wished, { maxLength: 15 }), (some) => {
        const items = some.toSorted((a, b) => a.at - b.at);
        const tops = levelled(items, 0, 400, 2);
        for (const [index, { height }] of items.entries()) {
          const [top = 0, next] = [tops[index], tops[index + 1]];
          expect(top).toBeGreaterThanOrEqual(-1e-6);
          if (next !== undefined) expect(next - top - height).toBeGreaterThanOrEqual(2 - 1e-6);
        }
      }),
    );
    expect(
      levelled(
        [
          { at: 50, height: 10 },
          { at: 90, height: 10 },
        ],
        0,
        100,
        2,
      ),
    ).toEqual([45, 85]);
  });
});
