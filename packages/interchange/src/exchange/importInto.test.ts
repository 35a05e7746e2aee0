import { architectureId, compare, resolve } from '@khung/core';
import { describe, expect, test } from 'vitest';
import { element, elements, exchange } from './exchange.fixture.ts';
import { ImportRefused, importInto } from './importInto.ts';
import { readExchange } from './readExchange.ts';

const definition = (id: string, name: string, type = 'string') =>
  `<propertyDefinitions><propertyDefinition identifier="${id}" type="${type}"><name>${name}</name></propertyDefinition></propertyDefinitions>`;
const withProperty = (id: string, value: string) =>
  elements(
    element(
      'a',
      `<properties><property propertyDefinitionRef="${id}"><value>${value}</value></property></properties>`,
    ),
  );
const folder = (label: string, ...ids: readonly string[]) =>
  `<organizations><item><label>${label}</label>${ids.map((id) => `<item identifierRef="${id}"/>`).join('')}</item></organizations>`;
const read = (...parts: readonly string[]) => readExchange(exchange(...parts), { file: 'm.xml' });

describe('a model imported', () => {
  test('into nothing makes a workspace of its name, with the plain ArchiMate profile', () => {
    const ws = importInto(undefined, read(elements(element('a'))), '1.0');
    expect(ws.info).toMatchObject({ id: 'm', name: { vi: 'Mô hình' }, profile: 'archimate' });
    expect([...ws.architectures.values()]).toMatchObject([{ id: '1.0', name: { vi: 'Mô hình' } }]);
    expect([...resolve(ws, architectureId('1.0')).elements.keys()]).toEqual(['a']);
  });

  test('beside another compares with it by its identifiers, and stands behind it', () => {
    const first = importInto(undefined, read(elements(element('a'), element('b'))), '1.0');
    const both = importInto(first, read(elements(element('b'), element('c'))), '2.0');
    expect([...both.architectures.keys()]).toEqual(['1.0', '2.0']);
    expect(
      [...compare(both, architectureId('1.0'), architectureId('2.0')).elements.values()].map(
        ({ id, fate }) => `${id} ${fate}`,
      ),
    ).toEqual(['a retired', 'b kept', 'c new']);
  });

  test('under an id that is taken is refused', () => {
    const ws = importInto(undefined, read(), '1.0');
    expect(() => importInto(ws, read(), '1.0')).toThrow(ImportRefused);
  });

  test('with a definition of the same id that says something else gets another id for it', () => {
    const first = importInto(
      undefined,
      read(withProperty('p', '3'), definition('p', 'Cấp độ')),
      '1',
    );
    const second = importInto(first, read(withProperty('p', 'x'), definition('p', 'Năm')), '2');
    expect([...second.properties.values()].map(({ id, name }) => [id, name.und])).toEqual([
      ['p', 'Cấp độ'],
      ['p-2', 'Năm'],
    ]);
    const value = (id: string) =>
      [...resolve(second, architectureId(id)).elements.values()][0]?.properties;
    expect([value('1'), value('2')]).toEqual([{ p: '3' }, { 'p-2': 'x' }]);
  });

  test('again with the same definition shares it', () => {
    const model = read(withProperty('p', '3'), definition('p', 'Cấp độ'));
    expect(importInto(importInto(undefined, model, '1'), model, '2').properties.size).toBe(1);
  });

  test('again with the same folder files into it as well', () => {
    const first = importInto(undefined, read(elements(element('a')), folder('F', 'a')), '1');
    const both = importInto(first, read(elements(element('b')), folder('F', 'b')), '2');
    expect([...both.folders.values()].map(({ members }) => Object.keys(members))).toEqual([
      ['a', 'b'],
    ]);
  });
});
