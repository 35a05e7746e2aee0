import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnText, missingLetters, textWidth } from './measure.ts';
import { fitterOf, lineCount, wrapText } from './wrap.ts';

const texts = (text: string, width: number, size = 3) =>
  wrapText(text, width, size).map((line) => line.text);

describe('text width', () => {
  it('is the same for composed and decomposed Vietnamese', () => {
    const name = 'Cơ sở dữ liệu kết cấu hạ tầng';
    expect(textWidth(name.normalize('NFD'), 3)).toBe(textWidth(name, 3));
  });

  it('is wider in bold, and grows with the size', () => {
    expect(textWidth('Kho dữ liệu', 3, 'bold')).toBeGreaterThan(textWidth('Kho dữ liệu', 3));
    expect(textWidth('Kho', 6)).toBeCloseTo(2 * textWidth('Kho', 3));
  });

  it('knows every letter of Vietnamese, and names those it lacks', () => {
    const letters = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ–→';
    for (const weight of ['regular', 'bold'] as const) {
      expect(missingLetters(letters + letters.toUpperCase(), weight, 'Arimo')).toBe('');
    }
    expect(missingLetters('Cổng 門戸', 'regular', 'Arimo')).toBe('門戸');
  });
});

describe('wrapping', () => {
  it('balances lines instead of filling the first', () => {
    expect(texts('Sở giao dịch bán buôn gạo', 30)).toEqual(['Sở giao dịch', 'bán buôn gạo']);
  });

  it('keeps a compound on one line where there is room for it', () => {
    expect(texts('Trung tâm dữ liệu dự phòng', 26)).toEqual(['Trung tâm', 'dữ liệu dự phòng']);
    expect(texts('Cổng thông tin điện tử', 24)).toEqual(['Cổng thông tin', 'điện tử']);
    expect(texts('dữ liệu', 6)).toEqual(['dữ', 'liệu']);
  });

  it('tells how wide a box must be for lines that cut no compound', () => {
    const twoLines = (text: string) =>
      texts(text, (fitterOf(text, 'regular', 'Arimo').rooms[1] ?? 0) * 3 + 0.01);
    expect(twoLines('Cục Hàng hải Việt Nam')).toEqual(['Cục Hàng hải', 'Việt Nam']);
    expect(twoLines('Nền tảng tích hợp, chia sẻ dữ liệu (LGSP)')).toEqual([
      'Nền tảng tích hợp,',
      'chia sẻ dữ liệu (LGSP)',
    ]);
    expect(twoLines('Kết nối Cổng Dịch vụ công quốc gia qua LGSP')).toEqual([
      'Kết nối Cổng Dịch vụ công',
      'quốc gia qua LGSP',
    ]);
  });

  it('ends no line with a word that leads to the next, and leaves no short syllable alone', () => {
    expect(texts('Không còn phải hỏi bằng công văn vì dữ liệu đã dùng chung', 50)[0]).toBe(
      'Không còn phải hỏi bằng công văn',
    );
    expect(texts('Giám sát hành trình xe', 25)).toEqual(['Giám sát', 'hành trình xe']);
  });

  it('breaks after a dash or a slash before it breaks inside a word', () => {
    expect(texts('Trung ương/địa phương', 18)).toEqual(['Trung ương/', 'địa phương']);
    expect(texts('NGSP/NDXP', 10)).toEqual(['NGSP/', 'NDXP']);
    expect(texts('thuê 2020-2025', 12)).toEqual(['thuê', '2020-20', '25']);
  });

  it('splits a word only where it is wider than the room', () => {
    expect(texts('ApplicationCollaborationService', 20).join('')).toBe(
      'ApplicationCollaborationService',
    );
    expect(texts('ApplicationCollaborationService', 20).length).toBe(3);
  });

  it('keeps every line within the room and every letter of the text', () => {
    const label = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc
        .array(fc.constantFrom('Cơ', 'sở', 'dữ', 'liệu', 'GTVT/LGSP', '–', 'nghiệp', 'vụ', '2.0'), {
          maxLength: 20,
        })
        .map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(label, fc.double({ min: 8, max: 80, noNaN: true }), (text, width) => {
        const lines = wrapText(text, width, 3, 'bold');
        expect(
          lines
            .map((line) => line.text)
            .join('')
            .replaceAll(' ', ''),
        ).toBe(drawnText(text).replaceAll(' ', ''));
        for (const line of lines) {
          expect(line.width).toBeCloseTo(textWidth(line.text, 3, 'bold'));
          const oneLetter = (line.text.match(/\P{M}/gu) ?? []).length <= 1;
          if (!oneLetter) expect(line.width).toBeLessThanOrEqual(width + 1e-4);
        }
        expect(lineCount(text, width, 3, 'bold')).toBe(lines.length);
      }),
      { numRuns: 300 },
    );
  });

  it('ends a line where a person ended one, in wide rooms and in narrow ones', () => {
    expect(texts('Cổng dịch vụ công\nBộ GTVT', 80)).toEqual(['Cổng dịch vụ công', 'Bộ GTVT']);
    expect(texts('Một\n\n  Hai ', 80)).toEqual(['Một', 'Hai']);
    const word = fc.constantFrom('Cơ', 'sở', 'dữ', 'liệu', 'nghiệp', 'GTVT/LGSP');
    const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
    const parts = fc.array(line, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(parts, fc.double({ min: 4, max: 80, noNaN: true }), (made, width) => {
        const lines = wrapText(made.join('\n'), width, 3).map(({ text }) => text);
        expect(lineCount(made.join('\n'), width, 3)).toBe(lines.length);
        // Every line made begins a line drawn.
        for (const part of made) {
          const rest = part.replaceAll(' ', '');
          expect(lines.length).toBeGreaterThanOrEqual(made.length);
          const from = lines.findIndex((_, at) => {
            let said = '';
            for (let to = at; to < lines.length && said.length < rest.length; to++)
              said += (lines[to] ?? '').replaceAll(' ', '');
            return said === rest;
          });
          expect(from).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
