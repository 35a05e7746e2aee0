/** The sample that the project ships. */
import { readFileSync } from 'node:fs';
import { parseWorkspace } from '@khung/core';

export const sample = parseWorkspace(
  readFileSync(new URL('../../../samples/bo-gtvt.khung.json', import.meta.url), 'utf8'),
);
