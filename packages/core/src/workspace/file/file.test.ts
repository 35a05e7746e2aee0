import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elementId } from '../ids.ts';
import { anyWorkspace, element, V1, workspaceWith } from '../workspace.fixture.ts';
import { WorkspaceFileError } from './fileError.ts';
import { formatWorkspace } from './format.ts';
import { parseWorkspace, parseWorkspaceBytes } from './parse.ts';

const add = (id: string, more = {}) =>
  ({ record: 'add-element', architecture: V1, element: element(id, more) }) as const;

const SMALL = formatWorkspace(workspaceWith(add('e1'), add('e2')));
const LINES = SMALL.trimEnd().split('\n');

function refusal(text: string): WorkspaceFileError {
  try {
    parseWorkspace(text);
  } catch (error) {
    if (error instanceof WorkspaceFileError) return error;
    throw error;
  }
  throw new Error('was read');
}

/** The small file with the line of `e1` put in other words. */
const withLine = (line: string) =>
  SMALL.replace(LINES.find((l) => l.includes('"id":"e1"')) ?? '?', line);

describe('the file', () => {
  test('is the same bytes after loading and saving', () => {
    fc.assert(
      fc.property(anyWorkspace, (ws) => {
        const text = formatWorkspace(ws);
        expect(formatWorkspace(parseWorkspace(text))).toBe(text);
      }),
    );
  });

  test('holds all that the workspace held', () => {
    fc.assert(
      fc.property(anyWorkspace, (ws) => {
        const again = parseWorkspace(formatWorkspace(ws));
        for (const [id, table] of ws.changes)
          expect([...(again.changes.get(id) ?? [])]).toEqual([...table]);
        expect([...again.views]).toEqual([...ws.views]);
        expect([...again.successions]).toEqual([...ws.successions]);
        expect([...again.architectures]).toEqual([...ws.architectures]);
      }),
    );
  });

  test('is one JSON text with a record a line', () => {
    expect(JSON.parse(SMALL).records).toHaveLength(LINES.length - 1);
    for (const line of LINES.slice(1, -1))
      expect(JSON.parse(line.slice(0, -1)).record).toBeTruthy();
  });

  test('is the same whatever order the records and their keys came in', () => {
    const { id, type, name } = element('e1');
    const turned = {
      record: 'add-element',
      architecture: V1,
      element: { name, type, id },
    } as const;
    expect(formatWorkspace(workspaceWith(add('e2'), turned))).toBe(SMALL);
  });

  test('is written as its description says', () => {
    const page = readFileSync(
      new URL('../../../../../docs/file-format.md', import.meta.url),
      'utf8',
    );
    const example = /```\n(\{"format"[^`]*)```/.exec(page)?.[1] ?? '';
    expect(formatWorkspace(parseWorkspace(example))).toBe(example);
  });

  test('keeps text byte for byte, composed or not', () => {
    for (const name of ['thu\u0309y', 'thủy', '\u2028', '\u0000', '😀', 'a\\ud800']) {
      const again = parseWorkspace(
        formatWorkspace(workspaceWith(add('e1', { name: { vi: name } }))),
      );
      const change = again.changes.get(V1)?.get(elementId('e1'));
      expect(change?.record === 'add-element' && change.element.name.vi).toBe(name);
    }
  });

  test('keeps fields, records and head fields that it does not know', () => {
    const text = withLine(
      '{"record":"add-element","architecture":"1.0","element":{"id":"e1","type":"Node","name":{},"x":{"b":[1,{"c":null}]}},"constructor":1},',
    )
      .replace('"version":1,', '"version":1,"x":{"y":[1]},')
      .replace(
        '{"record":"end","records":6}',
        '{"record":"zeit","id":"z","n":[{}]},\n{"record":"end","records":7}',
      );
    expect(formatWorkspace(parseWorkspace(text))).toBe(text);
  });

  test('is read with Windows line ends, a byte order mark, or laid out anew', () => {
    for (const text of [
      SMALL.replaceAll('\n', '\r\n'),
      `\uFEFF${SMALL}`,
      JSON.stringify(JSON.parse(SMALL), null, 2),
      JSON.stringify(JSON.parse(SMALL)),
      SMALL.trimEnd(),
    ])
      expect(formatWorkspace(parseWorkspace(text))).toBe(SMALL);
  });
});

describe('a file is refused', () => {
  test('as cut, wherever it is cut', () => {
    const whole = SMALL.trimEnd();
    for (let length = 0; length < whole.length; length++)
      expect(refusal(whole.slice(0, length)).code, `at ${length}`).toBe('cut');
  });

  test('as cut, also when it was laid out anew', () => {
    const whole = JSON.stringify(JSON.parse(SMALL), null, 1);
    for (let length = 0; length < whole.length; length += 7)
      expect(refusal(whole.slice(0, length)).code, `at ${length}`).toBe('cut');
  });

  test('when lines are missing in its middle', () => {
    const error = refusal(LINES.toSpliced(3, 1).join('\n'));
    expect(error).toMatchObject({ code: 'wrong-count', data: { expected: 6, found: 5 } });
  });

  test('when it was written by a newer version, though its records may be unreadable', () => {
    const error = refusal('{"format":"khung","version":7,"records":[\n{"kind":1},\n?');
    expect(error).toMatchObject({ code: 'newer-format', data: { version: 7, supported: 1 } });
  });

  test('with line, record and field of what is wrong in it', () => {
    expect(
      refusal(
        withLine(
          '{"record":"add-element","architecture":"1.0","element":{"id":"e1","type":"Nod","name":{}}},',
        ),
      ),
    ).toMatchObject({
      code: 'bad-record',
      line: 6,
      record: 'add-element e1',
      field: 'element.type',
    });
  });

  test('when two records have one name', () => {
    const error = refusal(SMALL.replace('"id":"e2"', '"id":"e1"'));
    expect(error).toMatchObject({ code: 'duplicate-record', line: 7, record: 'add-element e1' });
  });

  test('when a key is in an object twice, which JSON would let pass', () => {
    const twice = SMALL.replace('{"vi":"e1"}', '{"vi":"e1: \\"x\\"","vi":"e1"}');
    expect(refusal(twice)).toMatchObject({ code: 'repeated-key', line: 6 });
    expect(refusal(SMALL.replace('{', '{"version":1,'))).toMatchObject({
      code: 'repeated-key',
      line: 1,
    });
    expect(refusal(SMALL.replace('"records":6', '"records":5,"records":6')).line).toBe(8);
    expect(refusal(JSON.stringify(JSON.parse(SMALL)).replace('{', '{"x":1,"x":2,')).code).toBe(
      'repeated-key',
    );
  });

  test.each([
    ['not JSON', '<?xml version="1.0"?>', 'not-json'],
    ['something after its end', `${SMALL}{}`, 'not-json'],
    ['a broken line', withLine('{"record":"add-element",,},'), 'not-json'],
    ['a line without its comma', SMALL.replace('}},\n', '}}\n'), 'not-json'],
    ['another JSON', '{"name":"x","version":1}', 'not-khung'],
    ['an array', '[]', 'not-khung'],
    ['a string', '"khung"', 'not-khung'],
    ['no version', SMALL.replace('"version":1,', ''), 'not-khung'],
    [
      'no record of its own',
      LINES.toSpliced(1, 1).join('\n').replace(':6}', ':5}'),
      'no-workspace',
    ],
    ['no kind', withLine('{"x":1},'), 'bad-record'],
    ['no object', withLine('7,'), 'bad-record'],
    ['a list for a map', SMALL.replace('{"vi":"e1"}', '["e1"]'), 'bad-record'],
    ['a number beyond all numbers', withLine('{"record":"x","n":1e999},'), 'bad-record'],
    ['half a character', withLine('{"record":"x","n":"\\ud83d"},'), 'lone-surrogate'],
    ['half a character in a key', withLine('{"record":"x","\\udc00":1},'), 'lone-surrogate'],
    ['a key of objects', withLine('{"record":"x","n":{"__proto__":{"a":1}}},'), 'unsafe-key'],
    ['the same, escaped', withLine('{"record":"x","\\u005f_proto__":{"a":1}},'), 'unsafe-key'],
    ['the same as an id', SMALL.replace('"id":"e2"', '"id":"__proto__"'), 'bad-record'],
    ['nesting', withLine(`{"record":"x","n":${'['.repeat(90)}${']'.repeat(90)}},`), 'too-deep'],
    ['endless nesting', withLine(`{"record":"x","n":${'['.repeat(200_000)},`), 'too-deep'],
    ['nothing but nesting', '['.repeat(2_000_000), 'too-deep'],
  ])('for %s', (_, text, code) => {
    expect(refusal(text).code).toBe(code);
    expect(Object.hasOwn(Object.prototype, 'a')).toBe(false);
  });

  test('when its bytes are no UTF-8', () => {
    expect(() => parseWorkspaceBytes(new Uint8Array([0x7b, 0xff, 0x7d]))).toThrow('not-utf8');
    const bytes = new TextEncoder().encode(SMALL);
    expect(formatWorkspace(parseWorkspaceBytes(bytes))).toBe(SMALL);
  });
});
