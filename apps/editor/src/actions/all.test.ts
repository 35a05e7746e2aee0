/** What holds of all actions together. */
import { describe, expect, it } from 'vitest';
import { ACTIONS } from './all.ts';

describe('actions', () => {
  it('have ids of their own', () => {
    expect(new Set(ACTIONS.map(({ id }) => id)).size).toBe(ACTIONS.length);
  });

  it('share no keys', () => {
    const keys = ACTIONS.flatMap(({ id, shortcut = '' }) =>
      shortcut
        .split(',')
        .filter(Boolean)
        .map((key) => ({ id, key })),
    );
    const owner = new Map(keys.map(({ id, key }) => [key, id]));
    expect(keys.filter(({ id, key }) => owner.get(key) !== id)).toEqual([]);
    expect(keys.length).toBeGreaterThan(20);
  });
});
