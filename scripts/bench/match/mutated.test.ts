import { architectureId, CERTAIN, matchModels, resolve } from '@khung/core';
import { describe, expect, test } from 'vitest';
import { sample } from '../models.ts';
import { mutated } from './mutated.ts';

describe('the sample and a copy without ids, with a tenth edited, gone and made up', () => {
  test.each(['1.0', '2.0'])(
    '%s is found back: 95 % of it, 99 % of what is certain is true',
    (id) => {
      const model = resolve(sample(), architectureId(id));
      const { model: copy, truth } = mutated(model, { seed: 7 });
      expect([...copy.elements.keys()].filter((one) => model.elements.has(one))).toEqual([]);
      const certain = matchModels(model, copy).pairs.filter(({ score }) => score >= CERTAIN);
      const right = certain.filter(({ before, after }) => truth.get(before) === after);
      expect(right.length / truth.size).toBeGreaterThanOrEqual(0.95);
      expect(right.length / certain.length).toBeGreaterThanOrEqual(0.99);
    },
  );
});
