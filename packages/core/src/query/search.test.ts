import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { element, model } from '../language/model.fixture.ts';
import { searchElements, searchTexts } from './search.ts';

const named = (id: string, vi: string, more = {}) =>
  element(id, 'ApplicationComponent', { name: { vi }, ...more });

describe('search', () => {
  const parts = model([
    named('arch', 'Kiến trúc tổng thể'),
    named('db', 'Cơ sở dữ liệu phương tiện thủy'),
    named('tech', 'Hạ tầng kỹ thuật'),
    named('portal', 'Cổng dịch vụ công', {
      name: { vi: 'Cổng dịch vụ công', en: 'Service portal' },
    }),
    named('report', 'Báo cáo', { documentation: { vi: 'Kết nối hệ thống báo cáo quốc gia' } }),
  ]);

  test.each([
    ['kien truc', ['arch']],
    ['KIẾN TR', ['arch']],
    ['csdl', ['db']],
    ['co so', ['db']],
    ['phương tiện thuỷ', ['db']],
    ['thuy', ['db']],
    ['ki thuat', ['tech']],
    ['cổng DVC', ['portal']],
    ['portal', ['portal']],
    ['tổng kiến', ['arch']],
    ['quoc gia', ['report']],
    ['không có', []],
    ['  ', []],
    ['!!', []],
  ])('"%s" finds %j', (query, expected) => {
    expect(searchElements(parts, query, 'vi')).toEqual(expected);
  });

  test('the whole name comes before its beginning, that before words inside', () => {
    const names = model([
      named('inside', 'Kho dữ liệu mở'),
      named('begins', 'Dữ liệu mở của Bộ'),
      named('whole', 'Dữ liệu mở'),
    ]);
    expect(searchElements(names, 'du lieu mo', 'vi')).toEqual(['whole', 'begins', 'inside']);
  });

  test('typed marks prefer the names that have them', () => {
    const names = model([named('ban', 'Bản đồ'), named('ban2', 'Bán đồ')]);
    expect(searchElements(names, 'bán', 'vi')).toEqual(['ban2', 'ban']);
  });

  test('an element is found by any beginning of its own name, marks or none', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'aăâbcdđeêghiklmnoôơuưyệữậ  '),
      minLength: 1,
    });
    fc.assert(
      fc.property(letters, fc.nat(), (name, cut) => {
        const query = name.slice(0, 1 + (cut % name.length));
        fc.pre(query.trim() !== '');
        expect(searchElements(model([named('x', name)]), query, 'vi')).toEqual(['x']);
      }),
    );
  });
});

describe('search in texts', () => {
  const views = ['Sơ đồ tổng thể', 'Sơ đồ ứng dụng', 'Ứng dụng và dữ liệu', 'CSDL dùng chung'];
  const found = (query: string) => searchTexts(views, query, (view) => view).map((one) => one.item);

  test.each([
    ['so do', ['Sơ đồ tổng thể', 'Sơ đồ ứng dụng']],
    ['ung dung', ['Ứng dụng và dữ liệu', 'Sơ đồ ứng dụng', 'CSDL dùng chung']],
    ['cơ sở dữ liệu', ['CSDL dùng chung']],
    ['du lieu ung', ['Ứng dụng và dữ liệu']],
    ['', []],
    ['mạng', []],
  ])('"%s" finds %j', (query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  test('marks as typed come before others', () => {
    const names = ['Bàn giao', 'Bản giao', 'ban giao'];
    expect(searchTexts(names, 'bản', (name) => name).map(({ item }) => item)).toEqual([
      'Bản giao',
      'Bàn giao',
      'ban giao',
    ]);
  });
});
