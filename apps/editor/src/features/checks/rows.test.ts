/** The list of findings: the worst first, under their rules, filtered. */
import { acceptanceKey, architectureId, elementId, type Finding } from '@khung/core';
import { describe, expect, it } from 'vitest';
import { rowsOf } from './rows.ts';

const finding = (
  rule: string,
  severity: Finding['severity'],
  concept: string,
  architecture = '2.0',
): Finding => ({
  rule,
  severity,
  architecture: architectureId(architecture),
  concept: elementId(concept),
  data: { name: { vi: concept }, property: { vi: 'Cấp độ an toàn' } },
});
const findings = [
  finding('owner-missing', 'warning', 'Cổng'),
  finding('relation-illegal', 'error', 'a'),
  finding('property-missing', 'info', 'Kho dữ liệu'),
  finding('owner-missing', 'warning', 'Kho dữ liệu', '1.0'),
];
const all = {
  findings,
  severities: new Set<Finding['severity']>(),
  architecture: undefined,
  query: '',
  closed: new Set<string>(),
};
const told = (filter: Partial<Parameters<typeof rowsOf>[0]>) =>
  rowsOf({ ...all, ...filter }, 'vi').map((row) =>
    row.kind === 'rule'
      ? `${row.rule} ${row.findings.length}`
      : row.kind === 'accepted-head'
        ? `accepted ${row.count}`
        : `- ${row.finding?.concept ?? 'no more'}`,
  );

describe('the list of findings', () => {
  it('has the worst first, each under its rule', () => {
    expect(told({})).toEqual([
      'relation-illegal 1',
      '- a',
      'owner-missing 2',
      '- Cổng',
      '- Kho dữ liệu',
      'property-missing 1',
      '- Kho dữ liệu',
    ]);
  });

  it('is narrowed by severity, by architecture and by words without their diacritics', () => {
    expect(told({ severities: new Set(['error']) })).toEqual(['relation-illegal 1', '- a']);
    expect(told({ architecture: architectureId('1.0') })).toEqual([
      'owner-missing 1',
      '- Kho dữ liệu',
    ]);
    expect(told({ query: 'kho du lieu cap do' })).toEqual(['property-missing 1', '- Kho dữ liệu']);
    expect(told({ query: 'thieu don vi cong' })).toEqual(['owner-missing 1', '- Cổng']);
  });

  it('keeps folded rules folded, but shows what was searched for', () => {
    const closed = new Set(['owner-missing']);
    expect(told({ closed, severities: new Set(['warning']) })).toEqual(['owner-missing 2']);
    expect(told({ closed, query: 'cổng' })).toEqual(['owner-missing 1', '- Cổng']);
  });

  it('has what is accepted apart at the end, also what is found no more', () => {
    const acceptance = { reason: { vi: 'Đã thống nhất' }, rule: 'owner-missing', said: {} };
    const [first] = findings;
    if (first === undefined) throw new Error('There is a finding.');
    const accepted = { [acceptanceKey(first)]: acceptance, 'long gone': acceptance };
    expect(told({ accepted })).toEqual([
      'relation-illegal 1',
      '- a',
      'owner-missing 1',
      '- Kho dữ liệu',
      'property-missing 1',
      '- Kho dữ liệu',
      'accepted 2',
      '- Cổng',
      '- no more',
    ]);
    expect(told({ accepted, closed: new Set(['accepted']) }).at(-1)).toBe('accepted 2');
    expect(told({ accepted, query: 'thong nhat' })).toEqual(['accepted 2', '- Cổng', '- no more']);
  });
});
