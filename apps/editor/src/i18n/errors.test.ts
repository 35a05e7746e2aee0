/** Whatever a package refuses, it is told in the person's language: every code has words of its own. */
import {
  REFUSALS,
  type UnknownArchitecture,
  type UnknownProfile,
  WORKSPACE_FILE_FAULTS,
} from '@khung/core';
import type { ImportRefused } from '@khung/interchange';
import { PUBLISH_FAULTS } from '@khung/publish';
import { STORAGE_ERROR_CODES, StorageError } from '@khung/storage';
import { afterAll, describe, expect, it } from 'vitest';
import type { WorkerGone } from '../features/beside/jobs/queue.ts';
import type { UnknownViewpoint } from '../features/canvas/figureOf.ts';
import { explain } from './explain.ts';
import { i18n, speak } from './i18n.ts';

/** Refusals with a single code of their own. */
const SINGLE: readonly (
  | UnknownArchitecture['code']
  | UnknownProfile['code']
  | ImportRefused['code']
  | UnknownViewpoint['code']
  | WorkerGone['code']
)[] = [
  'unknown-architecture',
  'unknown-profile',
  'architecture-exists',
  'unknown-viewpoint',
  'worker-gone',
];

const CODES = new Set<string>([
  ...REFUSALS,
  ...WORKSPACE_FILE_FAULTS,
  ...SINGLE,
  ...STORAGE_ERROR_CODES,
  ...PUBLISH_FAULTS.map(({ code }) => code),
]);

describe.each(['vi', 'en'] as const)('in %s', (language) => {
  afterAll(() => speak('vi'));

  it.each([...CODES])('says what “%s” is and what to do', async (code) => {
    await speak(language);
    const { title, text } = explain({ code, data: {} });
    expect(title).not.toBe(i18n.t('errors.unknown.title'));
    expect(title).not.toMatch(/^errors\./);
    expect(text.length).toBeGreaterThan(10);
  });

  it('fills in what the writers found, and leaves no gap', async () => {
    await speak(language);
    for (const { code, ...data } of PUBLISH_FAULTS) {
      const { title, text } = explain({ code, data });
      expect(`${title} ${text}`).not.toContain('{{');
    }
    const missing = PUBLISH_FAULTS.filter(({ code }) => code === 'asset-missing');
    for (const { code, ...data } of missing)
      expect(explain({ code, data }).title).toContain('Arimo');
  });

  it('tells a workspace that another tab writes from an architecture that is locked', async () => {
    await speak(language);
    const locked = explain({ code: 'locked', data: {} });
    const taken = explain(new StorageError('locked', 'workspace'));
    expect(taken.title).toBe(i18n.t('errors.codes.read-only-tab.title'));
    expect(taken.title).not.toBe(locked.title);
  });
});
