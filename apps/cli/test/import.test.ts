/** `khung import`: into a new workspace and into one that is there; what is wrong in a file is named with its place. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, khung } from './khung.ts';

const exchange = (name: string, more = '') => `<?xml version="1.0" encoding="UTF-8"?>
<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="id-model">
  <name xml:lang="vi">${name}</name>
  <elements>
    <element identifier="id-a" xsi:type="ApplicationComponent"><name xml:lang="vi">Cổng dịch vụ công</name></element>
    <element identifier="id-b" xsi:type="DataObject"><name xml:lang="vi">CSDL phương tiện</name></element>${more}
  </elements>
  <relationships>
    <relationship identifier="id-r" source="id-a" target="id-b" xsi:type="Access" accessType="Read"/>
  </relationships>
</model>
`;
const MORE = `
    <element identifier="id-c" xsi:type="Node"><name xml:lang="vi">Trung tâm dữ liệu</name></element>`;

/** A folder with two exchange files, of which the second has one element more. */
function withFiles(): string {
  const where = folder();
  writeFileSync(join(where, 'a.xml'), exchange('Mô hình'));
  writeFileSync(join(where, 'b.xml'), exchange('Mô hình', MORE));
  return where;
}

describe('khung import', () => {
  it('makes a workspace that validates, compares and draws', () => {
    const where = withFiles();
    const { code, out, err } = khung(
      ['import', 'a.xml', '--as', '1.0', '-o', 'w.khung.json'],
      where,
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('2 phần tử, 1 quan hệ');
    expect(khung(['validate', 'w.khung.json'], where).code).toBe(0);
    const figure = ['figure', 'w.khung.json', 'overview', '--architecture', '1.0', '-o', 'w.svg'];
    expect(khung(figure, where).code).toBe(0);
    expect(readFileSync(join(where, 'w.svg'), 'utf8')).toContain('data-element="id-a"');
  });

  it('adds a second architecture, and the two compare by their ids', () => {
    const where = withFiles();
    khung(['import', 'a.xml', '--as', '1.0', '-o', 'w.khung.json'], where);
    khung(['import', 'b.xml', '--as', '2.0', '-o', 'w.khung.json'], where);
    const { out } = khung(['compare', 'w.khung.json', '1.0', '2.0', '--format', 'json'], where);
    expect(JSON.parse(out).summary).toMatchObject({
      elements: { kept: 2, new: 1, retired: 0 },
      relations: { kept: 1, new: 0, retired: 0 },
    });
  });

  it('imported once more is the same; another file under the id is refused unless --replace', () => {
    const where = withFiles();
    const output = join(where, 'w.khung.json');
    khung(['import', 'a.xml', '--as', '1.0', '-o', 'w.khung.json'], where);
    const first = readFileSync(output, 'utf8');
    expect(khung(['import', 'a.xml', '--as', '1.0', '-o', 'w.khung.json'], where).code).toBe(0);
    const other = ['import', 'b.xml', '--as', '1.0', '-o', 'w.khung.json'];
    const refused = khung(other, where);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('--replace');
    expect(readFileSync(output, 'utf8')).toBe(first);
    expect(khung([...other, '--replace'], where).code).toBe(0);
    expect(readFileSync(output, 'utf8')).toContain('Trung tâm dữ liệu');
  });

  it('gives the same bytes for the same file', () => {
    const where = withFiles();
    khung(['import', 'a.xml', '--as', '1.0', '-o', 'one.khung.json'], where);
    khung(['import', 'a.xml', '--as', '1.0', '-o', 'two.khung.json'], where);
    expect(readFileSync(join(where, 'two.khung.json'), 'utf8')).toBe(
      readFileSync(join(where, 'one.khung.json'), 'utf8'),
    );
  });

  const bad: [string, string, RegExp][] = [
    ['cut off', exchange('Mô hình').slice(0, -60), /^khung: bad\.xml, dòng \d+, cột \d+: /],
    ['an id twice', exchange('Mô hình', MORE.replace('id-c', 'id-a')), /dòng 7.*id-a/],
    [
      'a dangling end',
      exchange('M').replace('target="id-b"', 'target="id-gone"'),
      /dòng 9.*id-gone/,
    ],
    ['an unknown type', exchange('M').replace('DataObject', 'Database'), /dòng 6.*Database/],
    [
      'entities that explode',
      exchange('&b;').replace(
        '<model',
        '<!DOCTYPE model [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>\n<model',
      ),
      /dòng 2/,
    ],
    ['a workspace, not an exchange file', '{"khung": 1}\n', /bad\.xml/],
    ['nothing', '', /bad\.xml/],
  ];
  it.each(bad)('refuses %s, says where, and writes nothing', (_claim, text, words) => {
    const where = folder();
    writeFileSync(join(where, 'bad.xml'), text);
    const { code, out, err } = khung(
      ['import', 'bad.xml', '--as', '1.0', '-o', 'w.khung.json'],
      where,
    );
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toMatch(words);
    expect(readdirSync(where)).toEqual(['bad.xml']);
  });

  it('refuses an unknown profile and lists the known ones', () => {
    const where = withFiles();
    const args = ['import', 'a.xml', '--as', '1.0', '-o', 'w.khung.json', '--profile', 'togaf'];
    const { code, err } = khung(args, where);
    expect(code).toBe(2);
    expect(err).toMatch(/togaf.*khung-2\.0/);
    expect(existsSync(join(where, 'w.khung.json'))).toBe(false);
  });

  it('does not write where it cannot, and says so', () => {
    const where = withFiles();
    const gone = khung(['import', 'a.xml', '--as', '1.0', '-o', 'none/w.khung.json'], where);
    expect(gone).toMatchObject({ code: 2, out: '' });
    expect(gone.err).toContain('thư mục không tồn tại');
    mkdirSync(join(where, 'w.khung.json'));
    const taken = khung(['import', 'a.xml', '--as', '1.0', '-o', 'w.khung.json'], where);
    expect(taken).toMatchObject({ code: 2, out: '' });
    expect(readdirSync(where).sort()).toEqual(['a.xml', 'b.xml', 'w.khung.json']);
  });
});
