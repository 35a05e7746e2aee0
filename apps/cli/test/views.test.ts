/** `khung views`: what can be drawn is listed; a view made on the command line draws as it was set. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, khung, SAMPLE } from './khung.ts';

describe('khung views', () => {
  it('lists the views, the viewpoints and what can be set of them', () => {
    const { code, out, err } = khung(['views', SAMPLE]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('tong-the: Sơ đồ tổng thể');
    expect(out).toMatch(/--set levels=1–99/);
    expect(out).toMatch(/--set paper=\[landscape\]\|portrait/);
  });

  it('lists the settings that mean something in the workspace’s own framework, and only those', () => {
    const columns = (profile: string) => {
      const file = join(folder(), 'a.khung.json');
      const text = readFileSync(SAMPLE, 'utf8');
      writeFileSync(file, text.replace('"profile":"khung-2.0"', `"profile":"${profile}"`));
      const { out, err } = khung(['views', file]);
      expect(err).toBe('');
      return [...out.matchAll(/--set (columns\.[\w-]+)=/g)].map(([, key = '']) => key);
    };
    expect(columns('khung-2.0')).toContain('columns.channels');
    expect(columns('khung-2.0')).not.toContain('columns.motivation');
    expect(columns('archimate')).toContain('columns.motivation');
    expect(columns('archimate')).not.toContain('columns.channels');
  });

  it('tells the same as JSON', () => {
    const told: { views: { id: string }[]; viewpoints: { id: string }[] } = JSON.parse(
      khung(['views', SAMPLE, '--format', 'json']).out,
    );
    expect(told.views.map(({ id }) => id)).toContain('tong-the');
    expect(told.viewpoints.map(({ id }) => id)).toContain('overview');
  });

  it('makes a view that draws as it was set, and takes it away without a trace', () => {
    const where = folder();
    const file = join(where, 'a.khung.json');
    copyFileSync(SAMPLE, file);
    const set = ['--set', 'levels=1', '--set', 'paper=portrait', '--set', 'stamp=Bản nháp 3'];
    const make = ['--make', 'rut-gon', '--viewpoint', 'overview', '--name', 'Tổng thể rút gọn'];
    expect(khung(['views', file, ...make, ...set])).toMatchObject({ code: 0, err: '' });
    const draw = ['figure', file, 'rut-gon', '--architecture', '2.0', '-o', 'a.svg'];
    expect(khung(draw, where)).toMatchObject({ code: 0, err: '' });
    const svg = readFileSync(join(where, 'a.svg'), 'utf8');
    expect(svg).toMatch(/^<svg [^>]*width="160mm"/);
    expect(svg).toContain('<title>Tổng thể rút gọn 2.0</title>');
    khung(['views', file, '--remove', 'rut-gon']);
    expect(readFileSync(file, 'utf8')).toBe(readFileSync(SAMPLE, 'utf8'));
  });

  it('changes one setting of a view and leaves the others; an empty value takes it back', () => {
    const file = join(folder(), 'a.khung.json');
    copyFileSync(SAMPLE, file);
    khung(['views', file, '--make', 'tong-the', '--set', 'paper=a3-landscape']);
    expect(khung(['views', file]).out).toMatch(/tong-the: .* levels=2 paper=a3-landscape/);
    khung(['views', file, '--make', 'tong-the', '--set', 'paper=']);
    expect(readFileSync(file, 'utf8')).toBe(readFileSync(SAMPLE, 'utf8'));
  });

  it.each([
    ['a viewpoint that is none', ['--make', 'a', '--viewpoint', 'uml'], 'overview'],
    ['a setting that is none', ['--make', 'tong-the', '--set', 'shade=red'], 'levels'],
    ['a value that cannot be', ['--make', 'tong-the', '--set', 'levels=0'], 'từ 1 đến 99'],
    ['half a level', ['--make', 'tong-the', '--set', 'levels=1,5'], 'số nguyên'],
    [
      'a setting of another framework',
      ['--make', 'tong-the', '--set', 'columns.motivation=3'],
      'levels',
    ],
    ['a relation that is none', ['--make', 'mang', '--set', 'relations=Flow,Calls'], 'Triggering'],
    ['a kind that is none', ['--make', 'ung-dung', '--set', 'kinds=System'], 'line-application'],
    ['a field that is none', ['--make', 'ung-dung', '--set', 'group=colour'], 'properties.<id>'],
    ['a value without its key', ['--make', 'tong-the', '--set', 'levels'], 'khóa=giá_trị'],
    ['an id that cannot be', ['--make', '../a', '--viewpoint', 'overview'], '“../a”'],
    ['a view that is none', ['--remove', 'nope'], 'tong-the'],
  ])('refuses %s and leaves the file as it is', (_claim, args, words) => {
    const file = join(folder(), 'a.khung.json');
    copyFileSync(SAMPLE, file);
    const { code, out, err } = khung(['views', file, ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
    expect(readFileSync(file, 'utf8')).toBe(readFileSync(SAMPLE, 'utf8'));
  });
});
