/** `khung match` and `khung import --onto`: two models that share no ids become one workspace that compares. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, khung } from './khung.ts';

const exchange = (p: string, names: readonly string[]) => `<?xml version="1.0" encoding="UTF-8"?>
<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="${p}-model">
  <name xml:lang="vi">Mô hình ${p}</name>
  <elements>
${names.map((name, at) => `    <element identifier="${p}${at}" xsi:type="ApplicationComponent"><name xml:lang="vi">${name}</name></element>`).join('\n')}
  </elements>
  <relationships>
    <relationship identifier="${p}-r" source="${p}1" target="${p}0" xsi:type="Serving"/>
  </relationships>
</model>
`;

function withFiles(): { where: string; matches: string } {
  const where = folder();
  writeFileSync(
    join(where, 'a.xml'),
    exchange('a', ['Cổng dịch vụ công', 'Cơ sở dữ liệu phương tiện', 'Phần mềm kế toán']),
  );
  writeFileSync(
    join(where, 'b.xml'),
    exchange('b', ['Cổng DVC', 'CSDL phương tiện', 'Kho tài liệu số']),
  );
  expect(khung(['import', 'a.xml', '--as', '1.0', '-o', 'w.khung.json'], where).code).toBe(0);
  return { where, matches: join(where, 'm.json') };
}

const onto = ['import', 'b.xml', '--as', '2.0', '--onto', 'w.khung.json', '--matches', 'm.json'];
const summaryOf = (where: string) =>
  JSON.parse(khung(['compare', 'w.khung.json', '1.0', '2.0', '--format', 'json'], where).out)
    .summary;

describe('khung match', () => {
  it('finds who is who, and the reviewed file makes 2.0 that compares with 1.0', () => {
    const { where, matches } = withFiles();
    const { code, out, err } = khung(['match', 'w.khung.json', 'b.xml', '-o', 'm.json'], where);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('m.json');
    const text = readFileSync(matches, 'utf8');
    expect(text).toMatch(/"before":"a0","after":"b0"/);
    expect(text).toMatch(/"before":"a1","after":"b1"/);
    writeFileSync(matches, text.replaceAll('"decision":"open"', '"decision":"accepted"'));
    const imported = khung(onto, where);
    expect({ code: imported.code, err: imported.err }).toEqual({ code: 0, err: '' });
    expect(summaryOf(where)).toMatchObject({
      elements: { changed: 2, new: 1, retired: 1 },
      relations: { kept: 1, new: 0, retired: 0 },
    });
  });

  it('run again keeps what people decided', () => {
    const { where, matches } = withFiles();
    const match = () => khung(['match', 'w.khung.json', 'b.xml', '-o', 'm.json'], where);
    match();
    const line = readFileSync(matches, 'utf8')
      .split('\n')
      .find((one) => one.includes('"before":"a0"'));
    const rejected = line?.replace(/"decision":"\w+"/, '"decision":"rejected"') ?? '';
    writeFileSync(matches, readFileSync(matches, 'utf8').replace(line ?? '', rejected));
    expect(match().code).toBe(0);
    const after = JSON.parse(readFileSync(matches, 'utf8'));
    expect(after.pairs.filter((one: { before: string }) => one.before === 'a0')).toEqual([
      expect.objectContaining({ after: 'b0', decision: 'rejected' }),
    ]);
    expect(after.onlyBefore).toContainEqual(expect.objectContaining({ id: 'a0' }));
  });

  it('undecided pairs are two elements, and that is said', () => {
    const { where, matches } = withFiles();
    khung(['match', 'w.khung.json', 'b.xml', '-o', 'm.json'], where);
    const open = readFileSync(matches, 'utf8').replaceAll('"accepted"', '"open"');
    writeFileSync(matches, open);
    const { out } = khung(onto, where);
    expect(out).toContain('chưa quyết định');
    expect(summaryOf(where).elements).toMatchObject({ kept: 0, new: 3, retired: 3 });
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, 40), 'không phải JSON'],
    [
      'of another model',
      (text: string) => text.replaceAll('"b0"', '"z0"'),
      'không có phần tử “z0”',
    ],
    [
      'with a slip',
      (text: string) => text.replace('"decision":"', '"decision":"x'),
      'pairs.0.decision',
    ],
  ])('a matches file %s is refused with its place, and the workspace stays', (_, breaks, said) => {
    const { where, matches } = withFiles();
    khung(['match', 'w.khung.json', 'b.xml', '-o', 'm.json'], where);
    writeFileSync(
      matches,
      breaks(readFileSync(matches, 'utf8').replaceAll('"open"', '"accepted"')),
    );
    const before = readFileSync(join(where, 'w.khung.json'), 'utf8');
    const { code, err } = khung(onto, where);
    expect(code).toBe(2);
    expect(err).toContain(said);
    expect(readFileSync(join(where, 'w.khung.json'), 'utf8')).toBe(before);
  });

  it('an architecture that is there is not written over unasked', () => {
    const { where } = withFiles();
    khung(['match', 'w.khung.json', 'b.xml', '-o', 'm.json'], where);
    khung(onto, where);
    expect(khung(onto, where).err).toContain('--replace');
    expect(khung([...onto, '--replace'], where).code).toBe(0);
  });
});
