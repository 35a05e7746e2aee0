import { PROFILES } from '@khung/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overviewFigure, paint, THEMES, type ThemeName } from '../src/index.ts';
import { comparisonOf, modelOf, sketches } from './models.ts';
import { clearances, contrast, paintedBounds, textOnFills } from './painted.ts';

const themes = Object.entries(THEMES) as [ThemeName, (typeof THEMES)[ThemeName]][];
const pages = fc.record({
  width: fc.double({ min: 80, max: 420, noNaN: true }),
  height: fc.double({ min: 80, max: 420, noNaN: true }),
});
const steps = PROFILES[0]?.scales[0]?.steps ?? [];

describe('a painted overview', () => {
  it('has every outline wholly inside the figure, thickness and points included', () => {
    fc.assert(
      fc.property(sketches(45), pages, fc.boolean(), (sketch, page, compared) => {
        const source = compared ? comparisonOf(sketch) : modelOf(sketch);
        const figure = overviewFigure(source, page);
        for (const [, theme] of themes) {
          for (const painted of paint(figure, theme)) {
            const bounds = paintedBounds(painted);
            if (bounds === undefined) continue;
            const { x, y } = bounds;
            const out = Math.max(
              ...[-x, -y, x + bounds.width - figure.width, y + bounds.height - figure.height],
            );
            expect(out, painted.mark.id).toBeLessThan(0.002);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('keeps its words readable on what they stand on, gone or not, in every theme', () => {
    fc.assert(
      fc.property(sketches(60), fc.boolean(), (sketch, marked) => {
        const comparison = comparisonOf(sketch);
        const ids = [...comparison.elements.keys()];
        const values = new Map(
          ids.flatMap((id, index) => {
            const step = steps[index % steps.length];
            return step === undefined ? [] : [[id, { value: step.value, step }] as const];
          }),
        );
        const marks = { pins: new Map(ids.map((id) => [id, 3])), heat: { steps, values } };
        const page = { width: 400, height: 277 };
        for (const source of [comparison, comparison.after]) {
          const figure = overviewFigure(source, { ...page, ...(marked ? marks : {}) });
          for (const [name, theme] of themes) {
            for (const { id, text, fill, ground } of textOnFills(paint(figure, theme))) {
              const words = `${text} (${id}), ${fill} on ${ground}, ${name}`;
              expect(contrast(fill, ground), words).toBeGreaterThanOrEqual(4.5);
            }
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it('keeps letters off the lines round them, thick and double ones too', () => {
    fc.assert(
      fc.property(sketches(45), pages, (sketch, page) => {
        const figure = overviewFigure(comparisonOf(sketch), page);
        const points = Math.min(6, figure.marks.flatMap(pointsOf)[0] ?? 6);
        for (const [, theme] of themes) {
          for (const [id, clear] of clearances(figure, paint(figure, theme))) {
            expect(clear, id).toBeGreaterThanOrEqual(0.1 * points - 0.011);
          }
        }
      }),
      { numRuns: 20 },
    );
  });
});

const pointsOf = (mark: { shape: string; look: { part: string }; size?: number }): number[] =>
  mark.look.part === 'label' && mark.size !== undefined ? [(mark.size * 72) / 25.4] : [];
