import { expect, it } from 'vitest';
import { reviewCommand } from './reviewKeys.ts';

const press = (key: string, more: Partial<Parameters<typeof reviewCommand>[0]> = {}) =>
  reviewCommand({
    key,
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    ...more,
  });

it('decides with one key', () => {
  expect(['y', 'Y', 'Enter'].map((key) => press(key)?.kind)).toEqual([
    'accept',
    'accept',
    'accept',
  ]);
  expect(['n', 'Delete'].map((key) => press(key)?.kind)).toEqual(['reject', 'reject']);
  expect(press('3')).toEqual({ kind: 'rival', nth: 2 });
  expect(press('0')).toBeUndefined();
});

it('takes back by U and by the keys of the whole editor', () => {
  expect(press('u')?.kind).toBe('undo');
  expect(press('z', { ctrlKey: true })?.kind).toBe('undo');
  expect(press('Z', { metaKey: true, shiftKey: true })?.kind).toBe('redo');
  expect(press('y', { ctrlKey: true })?.kind).toBe('redo');
});

it('leaves an input method its keys, and understands one that waits', () => {
  expect(press('y', { isComposing: true })).toBeUndefined();
  expect(press('Process', { code: 'KeyY' })?.kind).toBe('accept');
  expect(press('Process', { code: 'Digit2' })).toEqual({ kind: 'rival', nth: 1 });
});

it('leaves other combinations to the browser', () => {
  expect(press('n', { ctrlKey: true })).toBeUndefined();
  expect(press('1', { altKey: true })).toBeUndefined();
});
