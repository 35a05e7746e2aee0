import { elementId, nestingOf } from '@khung/core';
import { PAPERS, viewpointOf } from '@khung/diagram';
import { describe, expect, it } from 'vitest';
import { generated } from '../graph/generated.ts';
import { extended } from './extended.ts';
import { drawnIn, figureOf, leavesOf, relationsOf, sized } from './subject.ts';

const network = viewpointOf('network');
if (network === undefined) throw new Error('there is no network viewpoint');
const model = generated(20);
const subject = { viewpoint: network, model, wish: { page: PAPERS.landscape } };
const figure = figureOf(subject);
const [like] = leavesOf(subject, figure);
if (like === undefined) throw new Error('the figure has no boxes');

describe('a model with one element more', () => {
  const [way] = relationsOf(subject, figure, like);
  const relations = way === undefined ? [] : [way];
  const added = elementId('added');
  const more = (at: 'after' | 'end') =>
    extended(model, { like, id: added, name: 'Mới', at, relations });

  it('has it right after the one it is like, or last', () => {
    const ids = [...more('after').elements.keys()];
    expect(ids[ids.indexOf(like) + 1]).toBe(added);
    expect([...more('end').elements.keys()].at(-1)).toBe(added);
  });

  it('has it in the same container, with the relations it was given', () => {
    const whole = more('after');
    const { parentOf } = nestingOf(whole);
    expect(parentOf.get(added)).toBe(nestingOf(model).parentOf.get(like));
    expect(whole.relations.size).toBe(model.relations.size + 2);
    expect([...more('end').relations.keys()].slice(0, model.relations.size)).toEqual([
      ...model.relations.keys(),
    ]);
  });
});

describe('a figure of about so many elements', () => {
  it('is made of a smaller one and of a larger one', () => {
    for (const wanted of [12, 35]) {
      const drawn = drawnIn(figureOf(sized(subject, wanted)));
      expect(Math.abs(drawn - wanted)).toBeLessThanOrEqual(wanted / 10);
    }
  });
});
