import { describe, expect, it } from 'vitest';
import { arimo } from '../../test/fixture.ts';
import { readFont } from './sfnt.ts';
import { subsetFont } from './subset.ts';

const VIETNAMESE = 'Cổng dịch vụ công Bộ Giao thông vận tải ĐẶNG ỨỪỮỰ ẾỀỂỄỆ đăâêôơư';

describe('a font with only the letters used', () => {
  const small = subsetFont(arimo.regular, VIETNAMESE);
  const [whole, part] = [readFont(arimo.regular), readFont(small)];

  it('is a twentieth of the whole', () => {
    expect(small.length).toBeLessThan(arimo.regular.length / 20);
  });

  it('has every letter asked for, as wide as before, and no other', () => {
    for (const letter of VIETNAMESE) {
      const code = letter.codePointAt(0) ?? 0;
      expect(part.glyphOf(code), letter).toBeGreaterThan(0);
      expect(part.metricsOf(part.glyphOf(code))).toEqual(whole.metricsOf(whole.glyphOf(code)));
    }
    expect(part.glyphOf('z'.charCodeAt(0))).toBe(0);
  });

  it('draws each letter with the same outline, but for the numbers of composed parts', () => {
    for (const letter of VIETNAMESE) {
      const code = letter.codePointAt(0) ?? 0;
      const [before, after] = [
        whole.outlineOf(whole.glyphOf(code)),
        part.outlineOf(part.glyphOf(code)),
      ];
      expect(Math.abs(after.length - before.length), letter).toBeLessThan(4);
    }
  });

  it('leaves out a letter that the font lacks', () => {
    expect(readFont(subsetFont(arimo.regular, 'a漢')).glyphOf('漢'.codePointAt(0) ?? 0)).toBe(0);
  });

  it('refuses bytes that are no font', () => {
    const fault = expect.objectContaining({ code: 'bad-font' });
    expect(() => subsetFont(new Uint8Array(100), 'a')).toThrow(fault);
    expect(() => subsetFont(arimo.regular.slice(0, 500), 'a')).toThrow(fault);
  });
});
