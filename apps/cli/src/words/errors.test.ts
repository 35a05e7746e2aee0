/** Whatever storage and the writers refuse is told in a sentence: every code has words of its own. */
import { WORKSPACE_FILE_FAULTS } from '@khung/core';
import { PUBLISH_FAULTS } from '@khung/publish';
import { STORAGE_ERROR_CODES } from '@khung/storage';
import { expect, it } from 'vitest';
import { en } from './en.ts';
import { vi } from './vi.ts';

const keys = [
  ...STORAGE_ERROR_CODES.map((code) => `file.${code}`),
  ...PUBLISH_FAULTS.map(({ code }) => `publish.${code}`),
  ...WORKSPACE_FILE_FAULTS.map((code) => `workspace.${code}`),
];

it.each(keys)('%s has words in Vietnamese and in English', (key) => {
  const words: Record<'vi' | 'en', Readonly<Record<string, string>>> = { vi, en };
  for (const catalogue of [words.vi, words.en]) expect(catalogue[key]?.length).toBeGreaterThan(8);
  expect(words.vi[key]).not.toBe(words.en[key]);
});
