/** Lists are read as people copy them: names alone, or columns of a spreadsheet. */
import type { CellKind } from '@khung/core';
import { describe, expect, it } from 'vitest';
import { guessColumns, listBlock, readList } from './readList.ts';

const kind: CellKind = {
  kind: 'choice',
  choices: [
    { value: 'specialisation:portal', name: 'Cổng' },
    { value: 'type:Node', name: 'Nút' },
  ],
};
const unit: CellKind = { kind: 'choice', choices: [{ value: 'u1', name: 'Cục Hàng hải' }] };
const words = { kind, unit };
const read = (text: string, known: readonly string[] = []) => {
  const block = listBlock(text);
  return readList(block, guessColumns(block, words), words, new Set(known));
};

describe('a pasted list', () => {
  it('is one name a line, empty lines left out', () => {
    expect(read('Một\n\n  Hai  ba \n').map(({ name }) => name)).toEqual(['Một', 'Hai ba']);
  });

  it('finds its columns by their headings', () => {
    const [entry, ...others] = read(
      'STT\tĐơn vị quản lý\tTên hệ thống\tChức năng\n1\tcuc hang hai\tCảng điện tử\tCấp phép',
    );
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      name: 'Cảng điện tử',
      unit: 'u1',
      documentation: 'Cấp phép',
      kind: undefined,
    });
  });

  it('finds its columns by what stands in them, numbering left out', () => {
    const entries = read('1\tCổng A\tCổng\tMô tả dài\n2\tMáy B\tNút\tKhác');
    expect(entries.map(({ name, kind: k }) => [name, k])).toEqual([
      ['Cổng A', 'specialisation:portal'],
      ['Máy B', 'type:Node'],
    ]);
    expect(entries[0]?.documentation).toBe('Mô tả dài');
  });

  it('marks names that the model or the list has already, and says what it does not know', () => {
    const entries = read('Tên\tLoại\nCổng A\tCổng\ncong a\tPhi thuyền\nLGSP\t', ['lgsp']);
    expect(entries.map(({ known }) => known)).toEqual(['no', 'list', 'model']);
    expect(entries[1]?.unknown).toEqual(['Phi thuyền']);
  });
});
