/** What is shown and selected survives the way into the address and back. */
import { architectureId, elementId, viewId } from '@khung/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readAddress, writeAddress } from './address.ts';

const id = fc
  .string({ minLength: 1 })
  .filter(
    (text) =>
      text !== '__proto__' &&
      !text.includes(',') &&
      !text.includes('..') &&
      !text.endsWith('.') &&
      !text.startsWith('.'),
  );

it('reads back what it wrote', () => {
  fc.assert(
    fc.property(id, id, fc.array(id, { maxLength: 20 }), (before, after, selected) => {
      const selection = selected.map(elementId);
      const shown = {
        kind: 'comparison' as const,
        before: architectureId(before),
        after: architectureId(after),
      };
      expect(readAddress(writeAddress(shown, selection))).toEqual({ shown, selection });
      const beside = writeAddress(shown, selection, undefined, undefined, 'beside');
      expect(readAddress(beside)).toEqual({ shown, selection, way: 'beside' });
      const past = { ...shown, ignore: ['wording', 'owner'] as const };
      expect(readAddress(writeAddress(past, selection))).toEqual({ shown: past, selection });
      const one = { kind: 'architecture' as const, id: architectureId(after) };
      expect(readAddress(writeAddress(one, selection))).toEqual({ shown: one, selection });
      const view = viewId(before);
      expect(readAddress(writeAddress(one, selection, view, 'relations')).table).toBe('relations');
      expect(readAddress(writeAddress(one, selection, view))).toEqual({
        shown: one,
        selection,
        view,
      });
    }),
  );
});

it('leaves out what it cannot read', () => {
  expect(readAddress('#show=2.0&table=chairs').table).toBeUndefined();
  expect(readAddress('#compare=1.0..2.0&way=sideways').way).toBeUndefined();
  expect(readAddress('#compare=1.0')).toEqual({ selection: [] });
  expect(readAddress('')).toEqual({ selection: [] });
  expect(readAddress('#show=2.0&select=__proto__')).toEqual({ selection: [] });
});
