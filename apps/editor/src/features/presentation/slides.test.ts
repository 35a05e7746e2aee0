/** The order of a presentation of the sample. */
import { describe, expect, it } from 'vitest';
import { sample } from '../../../test/sample.ts';
import { viewsIn } from '../../session/views.ts';
import { firstSlide, slideOfView, slidesOf } from './slides.ts';

const views = viewsIn(sample);
const slides = slidesOf(sample, views);

describe('a presentation', () => {
  it('shows each view in 1.0, in 2.0 and compared, in the order of the document', () => {
    expect(slides.length).toBe(3 * views.length);
    expect(slides.slice(0, 4).map(({ view, shown }) => [view.id, shown.kind])).toEqual([
      [views[0]?.id, 'architecture'],
      [views[0]?.id, 'architecture'],
      [views[0]?.id, 'comparison'],
      [views[1]?.id, 'architecture'],
    ]);
  });

  it('begins with what is on screen', () => {
    const [first, second] = [views[0], views[1]];
    const shown = slides[2]?.shown;
    if (!first || !second || !shown) throw new Error('The sample has views.');
    expect(firstSlide(slides, second, shown)).toBe(5);
    const other = { kind: 'architecture', id: [...sample.architectures.keys()][1] } as typeof shown;
    expect(firstSlide(slides, first, other)).toBe(0);
  });

  it('turns to another view in the same state, and stays at the ends', () => {
    expect(slideOfView(slides, 2, 1)).toBe(5);
    expect(slideOfView(slides, 5, -1)).toBe(2);
    expect(slideOfView(slides, 2, -1)).toBe(2);
    expect(slideOfView(slides, slides.length - 1, 1)).toBe(slides.length - 1);
  });
});
