/** The sample that the project ships, and its two versions, for tests of figures. */
import { readFileSync } from 'node:fs';
import { architectureId, compare, parseWorkspace, resolve } from '@khung/core';

export const sample = parseWorkspace(
  readFileSync(new URL('../../../samples/bo-gtvt.khung.json', import.meta.url), 'utf8'),
);

const [v1, v2] = [architectureId('1.0'), architectureId('2.0')];

export const approved = resolve(sample, v1);
export const target = resolve(sample, v2);
export const both = compare(sample, v1, v2);
