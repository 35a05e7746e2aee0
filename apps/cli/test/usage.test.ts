/** Arguments: what is asked for wrongly is told in one line, in the user's language, with exit code 2. */
import { describe, expect, it } from 'vitest';
import { folder, khung, SAMPLE } from './khung.ts';

describe('khung', () => {
  it('shows its commands and exit codes', () => {
    const { code, out, err } = khung(['--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const word of ['import', 'compare', 'figure', 'validate', 'Cách dùng:', 'Mã thoát']) {
      expect(out).toContain(word);
    }
  });

  it('speaks English where the locale or --lang says so, Vietnamese otherwise', () => {
    expect(khung(['--help'], '.', 'en_GB.UTF-8').out).toContain('Usage:');
    expect(khung(['--help', '--lang', 'en']).out).toContain('Usage:');
    expect(khung(['--help'], '.', 'C.UTF-8').out).toContain('Cách dùng:');
    expect(khung(['--help', '--lang=vi'], '.', 'en_GB.UTF-8').out).toContain('Cách dùng:');
  });

  it.each([
    ['no command', [], 'thiếu lệnh'],
    ['an unknown command', ['compar'], 'không có lệnh “compar”'],
    ['an unknown option', ['compare', SAMPLE, '1.0', '2.0', '--chek'], '“--chek”'],
    ['a missing argument', ['compare', SAMPLE, '1.0'], 'thiếu tham số <after>'],
    ['too many arguments', ['compare', SAMPLE, '1.0', '2.0', '3.0'], 'thừa tham số'],
    ['an unknown format', ['compare', SAMPLE, '1.0', '2.0', '--format', 'xml'], 'text, json, md'],
    ['an option without its value', ['figure', SAMPLE, 'overview', '-o'], 'thiếu giá trị'],
    ['no output', ['figure', SAMPLE, 'overview', '--architecture', '1.0'], '--output'],
    ['no id for what is imported', ['import', 'a.xml', '-o', 'b.khung.json'], '--as'],
    [
      'one architecture to compare',
      ['figure', SAMPLE, 'overview', '--compare', '1.0', '-o', 'a.svg'],
      'cần hai kiến trúc',
    ],
    [
      'an architecture and a comparison',
      [
        ...['figure', SAMPLE, 'overview', '-o', 'a.svg'],
        ...['--architecture', '1.0', '--compare', '1.0', '2.0'],
      ],
      'không dùng',
    ],
    [
      'a width that is none',
      ['figure', SAMPLE, 'overview', '-o', 'a.svg', '--width', 'wide'],
      'cần số mm',
    ],
    [
      'a language that it does not speak',
      ['validate', SAMPLE, '--lang', 'fr'],
      'chọn một trong: vi, en',
    ],
  ])('refuses %s', (_claim, args, words) => {
    const { code, out, err } = khung(args, folder());
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toContain(words);
  });
});
