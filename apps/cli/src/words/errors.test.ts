/** Whatever storage and the writers refuse is told in a sentence: every code has words of its own. */
import type { WorkspaceFileFault } from '@khung/core';
import type { PublishFault } from '@khung/publish';
import type { StorageErrorCode } from '@khung/storage';
import { expect, it } from 'vitest';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** A code that is missing here, or one that is no more, does not compile. */
const CODES = {
  file: {
    'not-found': true,
    permission: true,
    'read-only': true,
    full: true,
    'too-large': true,
    'changed-elsewhere': true,
    'is-a-directory': true,
    locked: true,
    closed: true,
    unavailable: true,
    corrupt: true,
    cancelled: true,
    io: true,
  } satisfies Record<StorageErrorCode, true>,
  publish: {
    'bad-number': true,
    'no-figure': true,
    'picture-too-large': true,
    'bad-picture': true,
    'engine-missing': true,
    'bad-font': true,
    'asset-missing': true,
  } satisfies Record<PublishFault['code'], true>,
  workspace: {
    cut: true,
    'wrong-count': true,
    'not-utf8': true,
    'not-json': true,
    'not-khung': true,
    'newer-format': true,
    'bad-record': true,
    'repeated-key': true,
    'duplicate-record': true,
    'no-workspace': true,
    'too-deep': true,
    'too-large': true,
    'unsafe-key': true,
    'lone-surrogate': true,
  } satisfies Record<WorkspaceFileFault, true>,
};

const keys = Object.entries(CODES).flatMap(([part, codes]) =>
  Object.keys(codes).map((code) => `${part}.${code}`),
);

it.each(keys)('%s has words in Vietnamese and in English', (key) => {
  const words: Record<'vi' | 'en', Readonly<Record<string, string>>> = { vi, en };
  for (const catalogue of [words.vi, words.en]) expect(catalogue[key]?.length).toBeGreaterThan(8);
  expect(words.vi[key]).not.toBe(words.en[key]);
});
