/** Large models: no reader wants them on one page, but nothing may break or take minutes. */
import { describe, expect, it } from 'vitest';
import { figureQuality, overviewFigure } from '../src/index.ts';
import { largeModel } from './large-model.ts';

describe('an overview of 5,000 elements on one page', () => {
  it('draws each of them, none over another, no text outside its box, and says how small type is', () => {
    const model = largeModel(5000);
    const figure = overviewFigure(model, { width: 247, height: 155, levels: 99 });
    expect(figure.occurrences).toHaveLength(model.elements.size);
    const quality = figureQuality(figure);
    expect(quality.overlaps).toEqual([]);
    expect(quality.outside).toEqual([]);
    expect(quality.textOutside).toEqual([]);
    expect(figure.findings.map((finding) => finding.kind)).toContain('type-too-small');
  });
});
