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
