/** Whatever a package refuses, it is told in the person's language: every code has words of its own. */
import type { Refusal, UnknownArchitecture, UnknownProfile, WorkspaceFileFault } from '@khung/core';
import type { ImportRefused } from '@khung/interchange';
import type { PublishFault } from '@khung/publish';
import { StorageError, type StorageErrorCode } from '@khung/storage';
import { afterAll, describe, expect, it } from 'vitest';
import { explain } from './explain.ts';
import { i18n } from './i18n.ts';

/** A code that is missing here, or one that is no more, does not compile. */
const STORAGE: Record<StorageErrorCode, true> = {
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
};

const PUBLISH: { readonly [Code in PublishFault['code']]: PublishFault & { code: Code } } = {
  'bad-number': { code: 'bad-number', value: Number.NaN },
  'no-figure': { code: 'no-figure' },
  'picture-too-large': { code: 'picture-too-large', width: 90_000, height: 60_000 },
  'bad-picture': { code: 'bad-picture', mark: 'image-1', problem: 'broken' },
  'engine-missing': { code: 'engine-missing' },
  'bad-font': { code: 'bad-font', problem: 'no glyf table' },
  'asset-missing': { code: 'asset-missing', file: 'Arimo_400Regular.ttf', looked: [] },
};

const OTHERS: Record<
  | Refusal['code']
  | WorkspaceFileFault
  | UnknownArchitecture['code']
  | UnknownProfile['code']
  | ImportRefused['code'],
  true
> = {
  locked: true,
  'no-such-architecture': true,
  'not-there': true,
  'id-taken': true,
  'end-not-there': true,
  'bad-field': true,
  'bad-record': true,
  'record-gone': true,
  cycle: true,
  'no-legal-relation': true,
  'empty-succession': true,
  'in-use': true,
  cut: true,
  'wrong-count': true,
  'not-utf8': true,
  'not-json': true,
  'not-khung': true,
  'newer-format': true,
  'repeated-key': true,
  'duplicate-record': true,
  'no-workspace': true,
  'too-deep': true,
  'too-large': true,
  'unsafe-key': true,
  'lone-surrogate': true,
  'unknown-architecture': true,
  'unknown-profile': true,
  'architecture-exists': true,
};

describe.each(['vi', 'en'])('in %s', (language) => {
  afterAll(() => i18n.changeLanguage('vi'));

  it.each([...Object.keys(OTHERS), ...Object.keys(STORAGE), ...Object.keys(PUBLISH)])(
    'says what “%s” is and what to do',
    async (code) => {
      await i18n.changeLanguage(language);
      const { title, text } = explain({ code, data: {} });
      expect(title).not.toBe(i18n.t('errors.unknown.title'));
      expect(title).not.toMatch(/^errors\./);
      expect(text.length).toBeGreaterThan(10);
    },
  );

  it('fills in what the writers found, and leaves no gap', async () => {
    await i18n.changeLanguage(language);
    for (const { code, ...data } of Object.values(PUBLISH)) {
      const { title, text } = explain({ code, data });
      expect(`${title} ${text}`).not.toContain('{{');
    }
    const { code, ...data } = PUBLISH['asset-missing'];
    expect(explain({ code, data }).title).toContain('Arimo');
  });

  it('tells a workspace that another tab writes from an architecture that is locked', async () => {
    await i18n.changeLanguage(language);
    const locked = explain({ code: 'locked', data: {} });
    const taken = explain(new StorageError('locked', 'workspace'));
    expect(taken.title).toBe(i18n.t('errors.codes.read-only-tab.title'));
    expect(taken.title).not.toBe(locked.title);
  });
});
