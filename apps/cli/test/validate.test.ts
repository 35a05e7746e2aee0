/** `khung validate`: the sample is clean; errors are found, told in words, and exit with 1. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, khung, SAMPLE } from './khung.ts';

describe('khung validate', () => {
  it('finds no error in the sample', () => {
    const { code, out, err } = khung(['validate', SAMPLE, '--format', 'json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ summary: { error: 0, warning: 0 } });
  });

  it('says what to do of each kind of finding, and leaves views alone where asked', () => {
    const where = folder();
    const bare = readFileSync(SAMPLE, 'utf8')
      .split('\n')
      .filter((line) => !/"record":"view"/.test(line) || /"viewpoint":"organisation"/.test(line))
      .join('\n');
    const count = bare.split('\n').filter((line) => line.startsWith('{"record"')).length - 1;
    writeFileSync(
      join(where, 'w.khung.json'),
      bare.replace(/"record":"end","records":\d+/, `"record":"end","records":${count}`),
    );
    const said = khung(['validate', 'w.khung.json'], where).out;
    expect(said).toMatch(/^lưu ý: “.*” .*không có trên sơ đồ nào/m);
    expect(said).toMatch(/^Không có trên sơ đồ nào: Thêm một sơ đồ/m);
    const quick = khung(['validate', 'w.khung.json', '--no-views'], where).out;
    expect(quick).not.toMatch(/sơ đồ nào/);
    expect(quick).toMatch(/^Thiếu thông tin khung yêu cầu: /m);
  });

  it('finds an owner that does not exist, and exits with 1', () => {
    const where = folder();
    const broken = readFileSync(SAMPLE, 'utf8').replace(/"owner":"[^"]+"/, '"owner":"nobody"');
    writeFileSync(join(where, 'w.khung.json'), broken);
    const text = khung(['validate', 'w.khung.json'], where);
    expect(text.code).toBe(1);
    expect(text.out).toMatch(/^lỗi: /m);
    const json = JSON.parse(khung(['validate', 'w.khung.json', '--format', 'json'], where).out);
    expect(json.summary.error).toBeGreaterThan(0);
    expect(json.findings[0]).toMatchObject({ severity: 'error', message: expect.any(String) });
  });
});
