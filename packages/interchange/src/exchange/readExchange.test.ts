import type { Element, Folder, Relation } from '@khung/core';
import { describe, expect, test } from 'vitest';
import { element, elements, exchange, relationship, relationships } from './exchange.fixture.ts';
import { readExchange, readExchangeStream } from './readExchange.ts';
import type { ImportResult } from './result.ts';

const read = (...parts: readonly string[]) => readExchange(exchange(...parts), { file: 'm.xml' });

const elementsOf = (result: ImportResult): Element[] =>
  result.records.flatMap((one) => (one.record === 'add-element' ? [one.element] : []));
const relationsOf = (result: ImportResult): Relation[] =>
  result.records.flatMap((one) => (one.record === 'add-relation' ? [one.relation] : []));
const foldersOf = (result: ImportResult): Folder[] =>
  result.records.flatMap((one) => (one.record === 'folder' ? [one] : []));

describe('an element', () => {
  test('keeps its identifier, as its id and as its source', () =>
    expect(elementsOf(read(elements(element('id-1', '<name xml:lang="vi">Cổng</name>'))))).toEqual([
      {
        id: 'id-1',
        type: 'ApplicationComponent',
        name: { vi: 'Cổng' },
        order: 'a1',
        source: { id: 'id-1', model: 'm' },
      },
    ]));

  test('has its name and documentation in every language, as they are written', () => {
    const inner =
      '<name xml:lang="vi"> Cổng &amp; trục</name><name xml:lang="en">Portal</name>' +
      '<documentation xml:lang="vi"><![CDATA[<b>]]>\n đ\u0065\u0302</documentation>';
    expect(elementsOf(read(elements(element('a', inner))))[0]).toMatchObject({
      name: { vi: ' Cổng & trục', en: 'Portal' },
      documentation: { vi: '<b>\n đ\u0065\u0302' },
    });
  });

  test('text without a language is kept as und, unless a language is in force around it', () => {
    const inner = '<name>x</name>';
    expect(elementsOf(read(elements(element('a', inner))))[0]?.name).toEqual({ und: 'x' });
    const around = elements(element('a', inner)).replace('<elements>', '<elements xml:lang="fr">');
    expect(elementsOf(read(around))[0]?.name).toEqual({ fr: 'x' });
  });

  test('may be a junction, a grouping or a location', () => {
    const types = ['AndJunction', 'OrJunction', 'Grouping', 'Location'];
    const found = elementsOf(read(elements(...types.map((type) => element(`e${type}`, '', type)))));
    expect(found.map(({ type }) => type)).toEqual(types);
  });

  test('without a name is read, and it is noted', () => {
    const result = read(elements(element('a'), element('b', '<name>B</name>'), element('c')));
    expect(result.counts.elements).toBe(3);
    expect(result.notes).toContainEqual(
      expect.objectContaining({ code: 'no-name', count: 2, line: 5 }),
    );
  });

  test('elements keep the order of the file', () => {
    const ids = Array.from({ length: 1300 }, (_, nth) => `e${nth}`);
    const orders = elementsOf(read(elements(...ids.map((id) => element(id))))).map(
      ({ order }) => order,
    );
    expect(orders.toSorted()).toEqual(orders);
    expect(new Set(orders).size).toBe(ids.length);
  });
});

describe('a relation', () => {
  const ends = elements(element('a'), element('b'));
  const one = (line: string, more = '') =>
    relationsOf(read(ends, relationships(relationship(line, more))))[0];

  test('has its type and its ends', () =>
    expect(one('r: a Serving b')).toMatchObject({ type: 'Serving', source: 'a', target: 'b' }));

  test('says how it accesses', () =>
    expect(one('r: a Access b', 'accessType="ReadWrite"')?.access).toBe('readWrite'));

  test('says how strongly it influences', () =>
    expect(one('r: a Influence b', 'modifier="++"')?.strength).toBe('++'));

  test('says whether it is directed', () => {
    expect(one('r: a Association b', 'isDirected="1"')?.directed).toBe(true);
    expect(one('r: a Association b')?.directed).toBeUndefined();
  });

  test('may end at another relation, also one that comes later', () => {
    const found = relationsOf(
      read(ends, relationships(relationship('q: a Association r'), relationship('r: a Flow b'))),
    );
    expect(found.map(({ id, target }) => [id, target])).toEqual([
      ['q', 'r'],
      ['r', 'b'],
    ]);
  });
});

describe('properties', () => {
  const value = (id: string, inner: string) =>
    `<property propertyDefinitionRef="${id}">${inner}</property>`;
  const withProperties = (...inner: readonly string[]) =>
    read(
      elements(element('a', `<properties>${inner.join('')}</properties>`)),
      '<propertyDefinitions>',
      '<propertyDefinition identifier="p" type="string"><name xml:lang="vi">Cấp độ</name></propertyDefinition>',
      '<propertyDefinition identifier="n" type="number"><name>Năm</name></propertyDefinition>',
      '<propertyDefinition identifier="b" type="boolean"><name>Thuê</name></propertyDefinition>',
      '</propertyDefinitions>',
    );

  test('are kept under their definitions, which are records of their own', () => {
    const result = withProperties(value('p', '<value>3</value>'));
    expect(elementsOf(result)[0]?.properties).toEqual({ p: '3' });
    expect(result.records).toContainEqual({
      record: 'property',
      id: 'p',
      name: { vi: 'Cấp độ' },
      type: 'string',
    });
  });

  test('in several languages are texts', () =>
    expect(
      elementsOf(
        withProperties(
          value('p', '<value xml:lang="vi">cao</value><value xml:lang="en">high</value>'),
        ),
      )[0]?.properties,
    ).toEqual({ p: { vi: 'cao', en: 'high' } }));

  test('become numbers and truth values where nothing of their text is lost', () => {
    const given = [value('n', '<value>2019</value>'), value('b', '<value>true</value>')];
    expect(elementsOf(withProperties(...given))[0]?.properties).toEqual({ n: 2019, b: true });
    const odd = [value('n', '<value>2019.0</value>'), value('b', '<value>1</value>')];
    expect(elementsOf(withProperties(...odd))[0]?.properties).toEqual({ n: '2019.0', b: '1' });
  });

  test('given several times are all kept, and it is noted', () => {
    const result = withProperties(
      value('p', '<value>x</value>'),
      value('p', '<value>y</value>'),
      value('p', ''),
    );
    expect(elementsOf(result)[0]?.properties).toEqual({ p: 'x', 'p#2': 'y', 'p#3': '' });
    expect(result.notes).toContainEqual(
      expect.objectContaining({ code: 'repeated-property', count: 2 }),
    );
    expect(result.counts.properties).toBe(3);
  });
});

describe('organizations', () => {
  const filed = read(
    elements(element('a'), element('b')),
    '<organizations>',
    '<item><label xml:lang="vi">Ứng dụng</label><item identifierRef="a"/>',
    '<item identifier="f"><label>Con</label><documentation>d</documentation>',
    '<item identifierRef="b"><label>B</label></item><item identifierRef="v"/></item>',
    '</item>',
    '<item identifierRef="b"/>',
    '</organizations>',
    '<views><diagrams><view identifier="v"><name>V</name></view></diagrams></views>',
  );

  test('become folders that file concepts; views are not read yet', () =>
    expect(foldersOf(filed)).toEqual([
      {
        record: 'folder',
        id: 'm:/Ứng dụng',
        name: { vi: 'Ứng dụng' },
        order: 'a1',
        members: { a: 'a1' },
      },
      {
        record: 'folder',
        id: 'f',
        name: { und: 'Con' },
        documentation: { und: 'd' },
        parent: 'm:/Ứng dụng',
        order: 'a2',
        members: { b: 'a1' },
      },
    ]));

  test('a thing filed at the top is in no folder, and its label names nothing else', () =>
    expect(filed.counts.folders).toBe(2));
});

describe('the file as a whole', () => {
  test('gives its name, its counts and its views that are not read yet', () => {
    const result = read(
      '<views><diagrams><view identifier="v"/><view identifier="w"/></diagrams></views>',
    );
    expect(result.info).toEqual({ id: 'm', name: { vi: 'Mô hình' } });
    expect(result.counts).toEqual({
      elements: 0,
      relations: 0,
      folders: 0,
      properties: 0,
      propertyDefinitions: 0,
      views: 2,
    });
    expect(result.notes).toContainEqual(
      expect.objectContaining({ code: 'views-not-read', count: 2 }),
    );
  });

  test('what the reader does not know is noted with its place', () =>
    expect(read('<metadata><schema>Dublin Core</schema></metadata>').notes).toContainEqual({
      code: 'not-read',
      data: { what: 'metadata' },
      count: 1,
      line: 4,
      column: 1,
    }));

  test('later versions and other prefixes of the format are read as well', () => {
    const text = exchange(elements(element('a')))
      .replace('archimate/3.0/', 'archimate/3.2/')
      .replaceAll(/<(\/?)(?=[a-z])/g, '<$1x:')
      .replace('xmlns=', 'xmlns:x=');
    expect(readExchange(text, { file: 'm.xml' }).counts.elements).toBe(1);
  });

  test('comes in pieces of any size, text or bytes, at once or in time', async () => {
    const text = exchange(elements(element('a', '<name xml:lang="vi">Đường 𝒜</name>')));
    const whole = readExchange(text, { file: 'm.xml' });
    const bytes = new TextEncoder().encode(text);
    const single = Array.from(bytes, (byte) => Uint8Array.of(byte));
    expect(readExchange(bytes, { file: 'm.xml' })).toEqual(whole);
    expect(readExchange(single, { file: 'm.xml' })).toEqual(whole);
    expect(readExchange([...text], { file: 'm.xml' })).toEqual(whole);
    async function* inTime() {
      yield* single;
    }
    expect(await readExchangeStream(inTime(), { file: 'm.xml' })).toEqual(whole);
  });

  test('may be in UTF-16, with or without a byte order mark', () => {
    const text = exchange(elements(element('a', '<name xml:lang="vi">Đường</name>')));
    for (const order of ['le', 'be'])
      for (const mark of ['\uFEFF', ''])
        expect(elementsOf(readExchange(utf16(mark + text, order), { file: 'm' }))[0]?.name).toEqual(
          {
            vi: 'Đường',
          },
        );
  });

  test('may be in an older encoding that it declares', () => {
    const text = exchange(elements(element('a', '<name>caf\u00E9</name>')));
    const declared = text.replace('UTF-8', 'ISO-8859-1').replace('Mô hình', 'M');
    const bytes = Uint8Array.from(declared, (sign) => sign.charCodeAt(0));
    expect(elementsOf(readExchange(bytes, { file: 'm' }))[0]?.name).toEqual({ und: 'caf\u00E9' });
  });
});

function utf16(text: string, order: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1)
    view.setUint16(at * 2, text.charCodeAt(at), order === 'le');
  return bytes;
}
