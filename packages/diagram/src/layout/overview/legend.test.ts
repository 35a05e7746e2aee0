import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { POINT } from '../../text/metrics.ts';
import type { LegendEntry } from '../../viewpoints/diagram.ts';
import { planLegend } from './legend.ts';
import { rhythmOf } from './rhythm.ts';

const RHYTHM = rhythmOf(8, { tagged: true, badgeEm: 2.5, heated: false, many: false });
const PLAIN = { line: 'solid', tail: 'none', head: 'none' } as const;

const fate = (word: string): LegendEntry => ({ kind: 'fate', fate: 'kept', word, count: 3 });
const line = (word: string): LegendEntry => ({ kind: 'line', style: PLAIN, word, count: 12 });
const number = (at: number, word: string): LegendEntry => ({
  kind: 'number',
  number: String(at),
  word,
});
const note = (word: string): LegendEntry => ({ kind: 'note', word });

const placed = (entries: readonly LegendEntry[], width = 247) =>
  planLegend(entries, width, RHYTHM, 'Arimo').place(0, 0);

const distinct = (values: readonly number[]) => [...new Set(values.map((one) => one.toFixed(3)))];

const LINES = ['Trao đổi', 'Khởi phát', 'Quan hệ mới', 'Quan hệ bỏ đi'].map(line);
const FATES = [
  'Giữ nguyên',
  'Nâng cấp, thay đổi',
  'Xây dựng mới',
  'Hình thành từ',
  'Thay thế',
  'Tách',
  'Dừng sử dụng',
].map(fate);

describe('a legend', () => {
  it('has numbers first, then lines, then boxes, then notes, whatever order they come in', () => {
    const kinds = placed([note('Minh hoạ'), ...FATES, ...LINES, number(1, 'hồ sơ')]).map(
      ({ entry }) => entry.kind,
    );
    expect([...new Set(kinds)]).toEqual(['number', 'line', 'fate', 'note']);
  });

  it('has samples below samples, in rows about equally long', () => {
    const samples = placed([...LINES, ...FATES], 160).map(({ sample }) => sample);
    expect(distinct(samples.map(({ x }) => x)).length).toBeLessThanOrEqual(4);
    const rows = distinct(samples.map(({ y }) => y)).map(
      (y) => samples.filter((one) => one.y.toFixed(3) === y).length,
    );
    expect(rows).toEqual([4, 4, 3]);
  });

  it('stands on one row where that holds all', () => {
    const rows = placed([...LINES.slice(0, 2), ...FATES.slice(0, 2)]);
    expect(distinct(rows.map(({ sample }) => sample.y))).toHaveLength(1);
  });

  it('is set in 7 pt, and notes stand a little apart', () => {
    const all = placed([...LINES, ...FATES, note('Dữ liệu minh hoạ')], 160);
    for (const { text } of all) expect(text.size).toBeCloseTo(7 * POINT);
    const last = all.at(-1);
    const foot = Math.max(...all.slice(0, -1).map(({ sample }) => sample.y + sample.height));
    expect(last?.textBox.y).toBeGreaterThan(foot + 0.5);
  });

  it('keeps the room of what only figures of the same frame say, without a hole', () => {
    const hidden: LegendEntry[] = FATES.map((entry) => ({ ...entry, hidden: true }));
    const both = planLegend([...LINES, ...FATES, note('x')], 160, RHYTHM, 'Arimo');
    const one = planLegend([...LINES, ...hidden, note('x')], 160, RHYTHM, 'Arimo');
    expect(one.height).toBe(both.height);
    const noteOf = (plan: typeof one) =>
      plan.place(0, 0).find(({ entry }) => entry.kind === 'note')?.textBox.y ?? 0;
    expect(noteOf(one)).toBeLessThan(noteOf(both));
  });

  it('keeps every word within its width, and no word over another or a sample', () => {
    const word = fc
      .array(fc.constantFrom('hồ', 'sơ', 'yêu cầu', 'xác minh', 'liên thông', 'LGSP'), {
        minLength: 1,
        maxLength: 14,
      })
      .map((words) => words.join(' '));
    const entry = fc.oneof(
      word.map(fate),
      word.map(line),
      word.map(note),
      fc.tuple(fc.nat(99), word).map(([at, words]) => number(at, words)),
    );
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 20 }),
        fc.constantFrom(160, 247, 90),
        (entries, width) => {
          const plan = planLegend(entries, width, RHYTHM, 'Arimo');
          const all = plan.place(0, 0);
          expect(all.every(({ textBox }) => textBox.x + textBox.width <= width + 0.2)).toBe(true);
          const boxes = all.flatMap(({ sample, textBox }) =>
            sample.width > 0 ? [sample, textBox] : [textBox],
          );
          for (const [at, a] of boxes.entries()) {
            expect(a.y + a.height).toBeLessThanOrEqual(plan.height + 0.3);
            for (const b of boxes.slice(at + 1)) {
              const apart =
                a.x + a.width <= b.x + 0.2 ||
                b.x + b.width <= a.x + 0.2 ||
                a.y + a.height <= b.y + 0.4 ||
                b.y + b.height <= a.y + 0.4;
              expect(apart).toBe(true);
            }
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
