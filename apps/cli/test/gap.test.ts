/** `khung gap` and `khung impact`: from the sample to a report in the format that the file's name asks for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, khung, SAMPLE } from './khung.ts';

describe('khung gap', () => {
  it('begins at the current state, says the reuse ratio, and every gap with its reason', () => {
    const { code, out } = khung(['gap', SAMPLE]);
    expect(code).toBe(0);
    expect(out).toContain('Phân tích khoảng cách: Hiện trạng → Kiến trúc 2.0');
    expect(out).toContain('được thay thế bởi Nền tảng tích hợp, chia sẻ dữ liệu (LGSP). Lý do:');
    expect(out).toMatch(/Tỷ lệ tái sử dụng: \d+(,\d)?% – \d+\/\d+/);
    expect(out).toContain('[TIẾP · chuyển tiếp]');
  });

  it('writes a workbook, and a page with its charts that needs no network', () => {
    const where = folder();
    expect(khung(['gap', SAMPLE, '--by', 'unit', '-o', 'g.xlsx'], where).code).toBe(0);
    expect(readFileSync(join(where, 'g.xlsx')).subarray(0, 2).toString()).toBe('PK');
    expect(khung(['gap', SAMPLE, '--from', '1.0', '-o', 'g.html'], where).code).toBe(0);
    const html = readFileSync(join(where, 'g.html'), 'utf8');
    expect(html).toContain('Kiến trúc 1.0 → Kiến trúc 2.0');
    expect(html.match(/<svg/g)?.length).toBeGreaterThan(1);
  });

  it('says what is wrong with what was asked for', () => {
    expect(khung(['gap', SAMPLE, '--from', '9'])).toMatchObject({ code: 2, out: '' });
    const same = khung(['gap', SAMPLE, '--from', '2.0', '--to', '2.0', '--lang', 'en']);
    expect(same.code).toBe(2);
    expect(same.err).toContain('two different architectures');
    expect(khung(['gap', SAMPLE, '--format', 'xlsx']).err).toContain('-o <tệp>');
  });
});

describe('khung impact', () => {
  it('finds the unit by part of its name and explains each change from it on', () => {
    const { code, out } = khung(['impact', SAMPLE, '--unit', 'dang kiem', '--format', 'json']);
    expect(code).toBe(0);
    const { unit, groups } = JSON.parse(out);
    expect(unit).toBe('cuc-dang-kiem');
    expect(groups[0].rows[0].path).toMatch(/^Cục Đăng kiểm Việt Nam → chủ quản → /);
  });

  it('lists the units it may be where a name is not clear', () => {
    const { code, err } = khung(['impact', SAMPLE, '--unit', 'cuc', '--lang', 'en']);
    expect(code).toBe(2);
    expect(err).toContain('(cuc-dang-kiem)');
    expect(err).not.toContain('\n    at ');
  });
});
