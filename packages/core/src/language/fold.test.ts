import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldSpelling } from './fold.ts';

describe('fold', () => {
  test('Vietnamese marks and đ fall away', () => {
    expect(fold('Kiến trúc Chính phủ điện tử')).toBe('kien truc chinh phu dien tu');
    expect(fold('ĐƯỜNG THUỶ')).toBe('duong thuy');
  });

  test('white space collapses', () => {
    expect(fold('  Cổng\n dịch  vụ ')).toBe('cong dich vu');
  });

  test('composed and decomposed text fold alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ắẵệỹđĐơỨôạ x') }), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
  });

  test('folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('foldSpelling', () => {
  test.each([
    ['thủy nội địa', 'thuỷ nội địa'],
    ['kỹ thuật', 'kĩ thuật'],
    ['CSDL phương tiện', 'Cơ sở dữ liệu phương tiện'],
    ['Trung tâm dữ liệu', 'TTDL'],
    ['Cổng dịch vụ công', 'Cổng DVC'],
    ['Cổng thông tin điện tử', 'Cổng TTĐT'],
  ])('%s meets %s', (one, other) => {
    expect(foldSpelling(one)).toBe(foldSpelling(other));
  });

  test('words that only begin alike stay apart', () => {
    expect(foldSpelling('Cơ sở dữ liệuX')).not.toBe(foldSpelling('CSDLX'));
    expect(foldSpelling('Cảng biển')).not.toBe(foldSpelling('Cảng hàng không'));
  });
});
