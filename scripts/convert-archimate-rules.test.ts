import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { convertRules } from './convert-archimate-rules.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const RULES = at('../../shared/data/schemas/relationships.xml');
const KEYS = at('../../shared/data/schemas/relationships-keys.xml');
const GENERATED = at('../packages/core/src/language/archimate-3.2.rules.ts');

const keys = `<k>${[...'acfginorstv'].map((char) => `<key char="${char}" relationship="X${char}Relationship" />`).join('')}</k>`;
const rules = (cells: string) => `<relationships version="3.2">${cells}</relationships>`;
const source = (name: string, ...targets: string[]) =>
  `<source concept="${name}">${targets.join('')}</source>`;
const target = (name: string, relations: string) =>
  `<target concept="${name}" relations="${relations}" />`;

// The rules as XML are not part of the project: without them beside it, this one test is skipped.
test.skipIf(!existsSync(RULES))(
  'the committed table is what the converter makes of the rules',
  () => {
    const made = convertRules(readFileSync(RULES, 'utf8'), readFileSync(KEYS, 'utf8'));
    expect(readFileSync(GENERATED, 'utf8')).toBe(made);
  },
);

test('a matrix becomes one character a pair', () => {
  const made = convertRules(
    rules(
      source('A', target('A', 'co'), target('B', '')) +
        source('B', target('A', 'o'), target('B', 'co')),
    ),
    keys,
  );
  expect(made).toContain("sets: [\n    '',\n    'co',\n    'o',\n  ]");
  expect(made).toContain("rows: [\n    'BA',\n    'CB',\n  ]");
  expect(made).toContain("c: 'Xc'");
});

test.each([
  ['an unknown letter', source('A', target('A', 'z')), /letter z/],
  ['a missing target', source('A', target('A', 'o')) + source('B', target('A', 'o')), /targets/],
  ['a target written otherwise', source('A', '<target relations="o" concept="A"/>'), /0 of 1/],
])('%s is refused, not dropped', (_, cells, message) => {
  expect(() => convertRules(rules(cells), keys)).toThrow(message);
});

test('keys that do not name the eleven relations are refused', () => {
  expect(() => convertRules(rules(source('A', target('A', 'o'))), '<key char="o" />')).toThrow(
    /11/,
  );
});
