/** No words of the interface stand outside the catalogues: in markup, in what screen readers say, in messages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../../..');
/** The canvas brings its own words in both languages, for whoever embeds it. */
const CATALOGUES = ['apps/editor/src/i18n/', 'packages/react/src/strings.ts'];
/** Attributes and fields whose text people read or hear. */
const SAID = new Set([
  ...['alt', 'aria-description', 'aria-label', 'aria-placeholder', 'aria-roledescription'],
  ...['aria-valuetext', 'description', 'error', 'hint', 'label', 'placeholder', 'title'],
]);
const VIETNAMESE = /[àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]/iu;
const WORD = /\p{L}{2,}/u;

it('no words of the interface stand outside the catalogues', () => {
  const found = ['apps/editor/src', 'packages/react/src'].flatMap(filesIn).flatMap(literalsIn);
  expect(found).toEqual([]);
});

it('words outside the catalogues would be found', () => {
  const bad = ['<p>Xin chào</p>', '<p>Close</p>', '<b title="Close" />', 'say({ title: `No` })'];
  for (const source of [...bad, "const a = 'Đóng';"])
    expect([source, wordsIn(source).length]).toEqual([source, 1]);
  expect(wordsIn('<b className="close" key="title">{t("a.b")} · 1</b>')).toEqual([]);
});

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => relative(ROOT, join(ROOT, folder, file)))
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .filter((file) => !CATALOGUES.some((catalogue) => file.startsWith(catalogue)));
}

const literalsIn = (file: string): string[] =>
  wordsIn(readFileSync(join(ROOT, file), 'utf8')).map((one) => `${file}:${one}`);

/** @returns lines and what is written there */
function wordsIn(source: string): string[] {
  const tree = ts.createSourceFile('it.tsx', source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    const text = textOf(node);
    if (text !== undefined && (VIETNAMESE.test(text) || (WORD.test(text) && isSaid(node)))) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${line + 1}: ${text.trim()}`);
    }
    ts.forEachChild(node, look);
  };
  look(tree);
  return found;
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isJsxText(node)) return node.text.replaceAll(/&\w+;/g, ' ');
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node))
    return node.text;
  return undefined;
}

function isSaid(node: ts.Node): boolean {
  if (ts.isJsxText(node)) return true;
  const { parent } = node;
  if (ts.isTemplateExpression(parent) || ts.isTemplateSpan(parent)) return isSaid(parent);
  if (ts.isJsxExpression(parent)) return !ts.isJsxAttribute(parent.parent) || isSaid(parent);
  if (ts.isConditionalExpression(parent) && parent.condition !== node) return isSaid(parent);
  if (ts.isJsxAttribute(parent)) return SAID.has(parent.name.getText());
  // What is shown as a message.
  return (
    ts.isPropertyAssignment(parent) &&
    SAID.has(parent.name.getText()) &&
    ts.isCallExpression(parent.parent.parent) &&
    parent.parent.parent.expression.getText() === 'say'
  );
}
