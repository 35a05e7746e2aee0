import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureOf } from './picture.ts';

const DOT =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const svg = (text: string) => `data:image/svg+xml,${encodeURIComponent(text)}`;

describe('a picture in a data URI', () => {
  it('is known by its kind and its natural size', () => {
    expect(pictureOf(DOT)).toMatchObject({ type: 'png', width: 1, height: 1 });
    expect(pictureOf(svg('<svg viewBox="0 0 30 20"/>'))).toMatchObject({ width: 30, height: 20 });
    expect(pictureOf(svg('<svg width="40mm" height="10mm"/>'))).toMatchObject({
      type: 'svg',
      width: 40,
      height: 10,
    });
    const jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 7, 0, 9, 0, 0, 0, 0];
    const letters = btoa(String.fromCharCode(...jpeg));
    expect(pictureOf(`data:image/jpeg;base64,${letters}`)).toMatchObject({
      type: 'jpeg',
      width: 9,
      height: 7,
    });
  });

  it('is refused where it would have to be fetched, or is something else', () => {
    for (const href of [
      'https://example.org/a.png',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'data:text/html,<script>',
      'data:image/gif;base64,R0lGODlhAQABAAAAACw=',
      '',
    ])
      expect(pictureOf(href)).toBe('not-a-picture');
  });

  it('is refused where its bytes are not what it says, or are too many', () => {
    expect(pictureOf('data:image/png;base64,AAAA')).toBe('broken');
    expect(pictureOf('data:image/png;base64,%%%')).toBe('broken');
    expect(pictureOf(svg('<svg viewBox="0 0 0 0"/>'))).toBe('broken');
    expect(pictureOf(svg('<html/>'))).toBe('broken');
    expect(pictureOf(`${DOT}${'A'.repeat(17_000_000)}`)).toBe('too-large');
  });

  it('never throws', () => {
    const kinds = fc.constantFrom('png', 'jpeg', 'svg+xml');
    fc.assert(
      fc.property(kinds, fc.uint8Array({ maxLength: 60 }), (kind, bytes) => {
        for (const head of [[], [0xff, 0xd8, 0xff]]) {
          const letters = btoa(String.fromCharCode(...head, ...bytes));
          pictureOf(`data:image/${kind};base64,${letters}`);
        }
      }),
    );
  });
});
