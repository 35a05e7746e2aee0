import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { element, elements, exchange, relationship, relationships } from './exchange.fixture.ts';
import { ExchangeError } from './faults.ts';
import { faultText } from './faultText.ts';
import { type ExchangeOptions, readExchange } from './readExchange.ts';

type Input = Parameters<typeof readExchange>[0];

function errorOf(input: Input, options: Partial<ExchangeOptions> = {}): ExchangeError {
  try {
    readExchange(input, { file: 'm.xml', ...options });
  } catch (error) {
    if (error instanceof ExchangeError) return error;
    throw error;
  }
  throw new Error('it was read without a fault');
}

/** `code line:column` of every fault. */
const faults = (...parts: readonly string[]): string[] =>
  errorOf(exchange(...parts)).faults.map(({ code, line, column }) => `${code} ${line}:${column}`);

describe('identifiers over the whole file', () => {
  test('one given twice is told at the second place, with the first', () => {
    const error = errorOf(exchange(elements(element('a'), `  ${element('a')}`)));
    expect(error.message).toBe(
      'm.xml:6:3: The identifier "a" of this <element> is already that of the <element> in line 5. Change one of the two.',
    );
  });

  test('elements, relations, folders, definitions and views share one name space', () =>
    expect(
      faults(
        elements(element('a'), element('b')),
        relationships(relationship('a: a Flow b')),
        '<organizations><item identifier="b"><label>x</label></item></organizations>',
        '<views><diagrams><view identifier="v"><node identifier="a"/></view></diagrams></views>',
      ),
    ).toEqual(['duplicate-id 9:1', 'duplicate-id 11:16', 'duplicate-id 12:39']));

  test('an end that is nowhere is told', () =>
    expect(faults(elements(element('a')), relationships(relationship('r: a Flow gone')))).toEqual([
      'dangling-reference 8:1',
    ]));

  test('an end that is no element and no relation is told', () =>
    expect(
      faults(
        elements(element('a')),
        relationships(relationship('r: a Flow v')),
        '<views><diagrams><view identifier="v"/></diagrams></views>',
      ),
    ).toEqual(['wrong-reference 8:1']));

  test('references in properties, folders and views are checked too', () =>
    expect(
      faults(
        elements(element('a', '<properties><property propertyDefinitionRef="p"/></properties>')),
        '<organizations><item identifierRef="x"/></organizations>',
        '<views><diagrams><view identifier="v"><node identifier="n" elementRef="y"/></view></diagrams></views>',
      ),
    ).toEqual(['dangling-reference 5:69', 'dangling-reference 7:16', 'dangling-reference 8:39']));

  test.each(['1a', 'a b', 'a:b', '', '-x', '__proto__'])('%j is no identifier', (id) =>
    expect(faults(elements(element(id)))).toEqual(['bad-id 5:1']),
  );

  test.each(['a', '_1', 'id-ä.1', 'đường'])('%j is one', (id) => {
    expect(readExchange(exchange(elements(element(id))), { file: 'm' }).counts.elements).toBe(1);
  });
});

describe('what the format does not know', () => {
  test('a type of element or relation', () =>
    expect(
      faults(
        elements(element('a', '', 'Wizard')),
        relationships(relationship('r: a Magic a'), relationship('s: a Element a')),
      ),
    ).toEqual(['unknown-type 5:1', 'unknown-type 8:1', 'unknown-type 9:1']));

  test('a value', () =>
    expect(
      faults(
        elements(element('a')),
        relationships(
          relationship('r: a Access a', 'accessType="Peek"'),
          relationship('s: a Association a', 'isDirected="maybe"'),
        ),
        '<propertyDefinitions><propertyDefinition identifier="p" type="colour"/></propertyDefinitions>',
        '<documentation xml:lang="__proto__">x</documentation>',
      ),
    ).toEqual(['bad-value 8:1', 'bad-value 9:1', 'bad-value 11:22', 'bad-value 12:1']));

  test('what is missing', () =>
    expect(
      faults(
        elements('<element xsi:type="Goal"/>', '<element identifier="b"/>'),
        relationships('<relationship identifier="r" xsi:type="Flow" source="b"/>'),
      ),
    ).toEqual(['missing-attribute 5:1', 'missing-attribute 6:1', 'missing-attribute 9:1']));
});

describe('what is no such file at all', () => {
  const whole = exchange(elements(element('a')));
  const bytes = new TextEncoder().encode(whole);
  const code = (input: Input) => errorOf(input).code;

  test('an empty one', () => {
    expect(code('')).toBe('empty');
    expect(code('\n \n')).toBe('empty');
    expect(code(new Uint8Array())).toBe('empty');
  });
  test('a JSON one, a zip one', () => {
    expect(code('{"a": 1}')).toBe('not-xml');
    expect(code(new TextEncoder().encode('PK\u0003\u0004'))).toBe('not-xml');
  });
  test("Archi's own, ArchiMate 2's, and any other XML", () => {
    expect(code('<a:model xmlns:a="http://www.archimatetool.com/archimate"/>')).toBe('archi-file');
    expect(code('<model xmlns="http://www.opengroup.org/xsd/archimate"/>')).toBe('old-exchange');
    expect(code('<svg xmlns="http://www.w3.org/2000/svg"/>')).toBe('not-exchange');
    expect(code('<model/>')).toBe('not-exchange');
  });
  test('XML that is not well formed, at its line', () => {
    const error = errorOf(whole.replace('</element>', '</elephant>'));
    expect([error.code, error.line]).toEqual(['not-well-formed', 5]);
  });
  test('one with a document type: no bombs, no files from elsewhere', () => {
    const bomb = '<!DOCTYPE model [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>';
    expect(code(whole.replace('<model', `${bomb}<model`))).toBe('doctype');
  });
  test('an entity that nobody declared', () =>
    expect(code(whole.replace('Mô hình', '&xxe;'))).toBe('not-well-formed'));
  test('one nested beyond reason', () =>
    expect(code(exchange('<organizations>', '<item>'.repeat(10_000)))).toBe('too-deep'));
  test('bytes that are not what they should be', () => {
    const broken = bytes.slice();
    broken[bytes.indexOf(0xc3)] = 0xff;
    expect(code(broken)).toBe('bad-bytes');
  });
  test('an encoding that nobody knows', () =>
    expect(code(new TextEncoder().encode(whole.replace('UTF-8', 'klingon')))).toBe(
      'unknown-encoding',
    ));
});

describe('many faults', () => {
  const wrong = elements(...Array.from({ length: 150 }, () => element('1')));

  test('are all given, in the order of the file', () => {
    const { faults, more } = errorOf(exchange(wrong), { faultLimit: 1000 });
    expect(faults.length).toBe(150 + 149);
    expect(faults.map(({ line }) => line).toSorted((a, b) => a - b)).toEqual(
      faults.map(({ line }) => line),
    );
    expect(more).toBe(false);
  });

  test('end the reading at a limit, and it says that there may be more', () => {
    const { faults, more } = errorOf(exchange(wrong));
    expect([faults.length, more]).toEqual([100, true]);
  });

  test('each has words in both languages, with every value in its place', () => {
    for (const fault of errorOf(exchange(wrong)).faults)
      for (const lang of ['vi', 'en']) expect(faultText(fault, lang)).not.toMatch(/[{}]/);
  });
});

describe('a file cut anywhere', () => {
  const whole = exchange(
    '<documentation xml:lang="vi">Đường &amp; cảng</documentation>',
    elements(element('a', '<name xml:lang="vi"><![CDATA[Cổng]]></name>'), element('b')),
    '<!-- lời dẫn -->',
    relationships(relationship('r: a Access b', 'accessType="Read"')),
    '<views><diagrams><view identifier="v"/></diagrams></views>',
  ).trimEnd();
  const bytes = new TextEncoder().encode(whole);

  test('is never taken for a whole one', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (length) => {
        expect(['cut', 'empty']).toContain(errorOf(bytes.subarray(0, length)).code);
        const text = whole.slice(0, Math.min(length, whole.length - 1));
        expect(['cut', 'empty']).toContain(errorOf(text).code);
      }),
      { numRuns: 300 },
    );
  });

  test('and any file with something else in its midst is read whole or refused with a fault', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.uint8Array({ maxLength: 4 }), (at, noise) => {
        const noisy = bytes.slice();
        noisy.set(noise.subarray(0, bytes.length - at), at);
        try {
          expect(readExchange(noisy, { file: 'm' }).records.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(ExchangeError);
        }
      }),
      { numRuns: 300 },
    );
  });
});
