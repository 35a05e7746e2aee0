import { bandOf, nestingOf, placeKey, profileOf } from '@khung/core';
import { describe, expect, it } from 'vitest';
import { generated, RELATIONS_AN_ELEMENT } from './generated.ts';

describe.each([50, 200, 1000])('a generated model of %i elements', (count) => {
  const model = generated(count);
  const relations = [...model.relations.values()];
  const lines = relations.filter(({ type }) => type !== 'Composition');

  it('has so many elements, and 1.5 relations for each besides those that nest', () => {
    expect(model.elements.size).toBe(count);
    expect(lines).toHaveLength(count * RELATIONS_AN_ELEMENT);
  });

  it('stands in five bands, boxes in groups', () => {
    const profile = profileOf(model.workspace.profile);
    const places = [...model.elements.values()].map((element) => bandOf(element, profile, model));
    const bands = new Set(places.map((place) => place && placeKey(place)));
    expect(bands.size).toBe(5);
    const { parentOf } = nestingOf(model);
    const holders = new Set(parentOf.values());
    for (const holder of holders) expect(parentOf.has(holder)).toBe(false);
    expect(parentOf.size + holders.size).toBe(count);
  });

  it('joins two boxes once, none with itself, and is the same every time', () => {
    const pairs = lines.map(({ source, target }) => [source, target].sort().join());
    expect(new Set(pairs).size).toBe(lines.length);
    expect(lines.filter(({ source, target }) => source === target)).toEqual([]);
    expect(generated(count)).toEqual(model);
  });
});
