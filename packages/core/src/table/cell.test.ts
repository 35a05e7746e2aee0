/** Cells read what people type, and say why where they can't. */
import { describe, expect, it } from 'vitest';
import { type CellKind, dateIn, numberIn, readCell } from './cell.ts';

const UNITS: CellKind = {
  kind: 'choice',
  choices: [
    { value: 'duong-bo', name: 'Tổng cục Đường bộ' },
    { value: 'hang-hai', name: 'Cục Hàng hải' },
    { value: 'csdl', name: 'Cơ sở dữ liệu dùng chung' },
    { value: 'p1', name: 'Phòng Kỹ thuật' },
    { value: 'p2', name: 'Phòng kỹ thuật' },
  ],
};
const read = (text: string, kind: CellKind) => {
  const found = readCell(text, kind);
  return found.kind === 'value' ? found.value : found.fault;
};

describe('a cell', () => {
  it('finds a unit without its marks, in other spellings, or by its id', () => {
    expect(read('cuc hang hai', UNITS)).toBe('hang-hai');
    expect(read('  TỔNG CỤC ĐƯỜNG BỘ ', UNITS)).toBe('duong-bo');
    expect(read('CSDL dùng chung', UNITS)).toBe('csdl');
    expect(read('p2', UNITS)).toBe('p2');
  });

  it('refuses a name that nobody has, and one that two have unless it is written exactly', () => {
    expect(read('Cục Thuế', UNITS)).toEqual({ code: 'unknown', text: 'Cục Thuế' });
    expect(read('phong ky thuat', UNITS)).toEqual({
      code: 'ambiguous',
      text: 'phong ky thuat',
      count: 2,
    });
    expect(read('Phòng kỹ thuật', UNITS)).toBe('p2');
  });

  it('reads numbers as documents write them', () => {
    expect(numberIn('1.500,5')).toBe(1500.5);
    expect(numberIn('1,500.5')).toBe(1500.5);
    expect(numberIn('1.500.000')).toBe(1_500_000);
    expect(numberIn('2.500')).toBe(2500);
    expect(numberIn('0.125')).toBe(0.125);
    expect(numberIn('2,5')).toBe(2.5);
    expect(numberIn('12a')).toBeUndefined();
    expect(numberIn('1.2,3.4')).toBeUndefined();
  });

  it('keeps years and numbers within their range', () => {
    const year: CellKind = { kind: 'year', least: 1980, most: 2100 };
    expect(read('2020', year)).toBe(2020);
    expect(read('2020,5', year)).toMatchObject({ code: 'not-a-year' });
    expect(read('1900', year)).toEqual({ code: 'out-of-range', least: 1980, most: 2100 });
    expect(read('', year)).toBeUndefined();
  });

  it('knows only days that exist', () => {
    expect(dateIn('15/10/2020')).toBe('2020-10-15');
    expect(dateIn('1-2-2021')).toBe('2021-02-01');
    expect(dateIn('30/02/2021')).toBeUndefined();
  });

  it('is not emptied where something must stand', () => {
    expect(read(' ', { kind: 'text', required: true })).toEqual({ code: 'required' });
    expect(read('một\n hai', { kind: 'text' })).toBe('một hai');
    expect(read('một\nhai', { kind: 'text', lines: true })).toBe('một\nhai');
  });
});
