/** Shows that the floor check lets a good tree pass and catches every kind of violation it is there for. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PACKAGES: Record<string, string[]> = {
  'packages/core': [],
  'packages/diagram': ['core'],
  'packages/publish': ['core', 'diagram'],
  'packages/storage': ['core'],
  'apps/editor': ['core', 'diagram', 'publish', 'storage'],
  'apps/cli': ['core'],
};

const GOOD: Record<string, string> = {
  'packages/core/src/index.ts': `export { one } from './one.ts';`,
  'packages/core/src/one.ts': `export const one = 1;`,
  'packages/diagram/src/index.ts': `import { one } from '@khung/core';\nexport const two = one + 1;`,
  'packages/publish/src/index.ts': `export { two } from '@khung/diagram';`,
  'packages/storage/src/index.ts': `export type { one } from '@khung/core';`,
  'packages/storage/src/node/index.ts': `import { readFileSync } from 'node:fs';\nexport const read = readFileSync;`,
  'apps/editor/src/main.ts': `import { two } from '@khung/publish';\nexport const shown = two;`,
  'apps/cli/src/main.ts': `import { one } from '@khung/core';\nexport const said = one;`,
};

/** What is wrong, the file that does it, its text, and the rule that must name that file. */
const BROKEN: [claim: string, file: string, text: string, rule: string][] = [
  [
    'an import upwards',
    'packages/core/src/up.ts',
    `export { two } from '@khung/diagram';`,
    'floors-core',
  ],
  [
    'an import upwards for a type only',
    'packages/core/src/upType.ts',
    `import type { two } from '@khung/diagram';\nexport const one: typeof two = 1;`,
    'floors-core',
  ],
  [
    'an import sideways on a floor',
    'packages/publish/src/sideways.ts',
    `export type { one } from '@khung/storage';`,
    'floors-publish',
  ],
  [
    'a package that imports an app',
    'packages/diagram/src/toApp.ts',
    `export { said } from '../../../apps/cli/src/main.ts';`,
    'floors-diagram',
  ],
  [
    'an app that imports another',
    'apps/cli/src/neighbour.ts',
    `export { shown } from '../../editor/src/main.ts';`,
    'apps-apart',
  ],
  [
    'a way into a package past its index',
    'packages/diagram/src/past.ts',
    `export { one } from '../../core/src/one.ts';`,
    'through-the-index',
  ],
  [
    'a package reached by a relative path',
    'packages/diagram/src/relative.ts',
    `export { one } from '../../core/src/index.ts';`,
    'by-its-name',
  ],
  [
    'a circle',
    'packages/core/src/circle.ts',
    `import type { self } from './circleBack.ts';\nexport const back = (): typeof self => 1;`,
    'no-circles',
  ],
  [
    'an import that leads nowhere',
    'packages/core/src/nowhere.ts',
    `export { one } from './gone.ts';`,
    'resolvable',
  ],
  [
    'an import that the package does not declare',
    'packages/core/src/undeclared.ts',
    `export { left } from 'undeclared';`,
    'declared',
  ],
  [
    'a built-in of Node in a package that runs in a browser',
    'packages/core/src/builtIn.ts',
    `export { sep } from 'node:path';`,
    'no-node-in-the-browser',
  ],
  [
    "storage's Node side in the editor",
    'apps/editor/src/files.ts',
    `export { read } from '@khung/storage/node';`,
    'node-side-stays-out',
  ],
  [
    'a test in the product',
    'packages/core/src/shipsTest.ts',
    `export { one } from './one.test.ts';`,
    'no-tests-in-the-product',
  ],
];

let tree: string;
beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'khung-floors-'));
  for (const [home, uses] of Object.entries(PACKAGES)) {
    const name = `@khung/${home.split('/')[1]}`;
    const dependencies = Object.fromEntries(uses.map((use) => [`@khung/${use}`, '*']));
    const exports = { '.': './src/index.ts', './node': './src/node/index.ts' };
    write(`${home}/package.json`, JSON.stringify({ name, type: 'module', exports, dependencies }));
    for (const use of uses) {
      const link = join(tree, home, 'node_modules/@khung', use);
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(join(tree, 'packages', use), link);
    }
  }
  // A link that nothing declares, so that what forbids the import is the floor and not its absence.
  symlinkSync(
    join(tree, 'packages/storage'),
    join(tree, 'packages/publish/node_modules/@khung/storage'),
  );
  mkdirSync(join(tree, 'packages/core/node_modules/@khung'), { recursive: true });
  symlinkSync(
    join(tree, 'packages/diagram'),
    join(tree, 'packages/core/node_modules/@khung/diagram'),
  );
  write(
    'packages/core/node_modules/undeclared/package.json',
    '{"name":"undeclared","main":"index.js"}',
  );
  write('packages/core/node_modules/undeclared/index.js', 'exports.left = 1;');
  for (const [path, text] of Object.entries(GOOD)) write(path, text);
  write('package.json', '{"name":"tree","private":true}');
  write('tsconfig.json', '{"compilerOptions":{"allowImportingTsExtensions":true,"noEmit":true}}');
});
afterAll(() => rmSync(tree, { recursive: true, force: true }));

describe('the floor check', () => {
  it('lets a tree pass that keeps to the floors', () => {
    expect(violations()).toEqual([]);
  });

  describe('with every kind of violation in the tree', () => {
    let found: Violation[];
    beforeAll(() => {
      for (const [, file, text] of BROKEN) write(file, text);
      write(
        'packages/core/src/circleBack.ts',
        `import { back } from './circle.ts';\nexport const self = back();`,
      );
      write('packages/core/src/one.test.ts', `export { one } from './one.ts';`);
      found = violations();
    });

    it.each(BROKEN)('catches %s', (_claim, file, _text, rule) => {
      expect(found).toContainEqual({ from: file, rule });
    });
  });
});

interface Violation {
  from: string;
  rule: string;
}

function violations(): Violation[] {
  const depcruise = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = resolve('.dependency-cruiser.cjs');
  const output = execFileSync(
    process.execPath,
    [depcruise, '--config', config, '--output-type', 'json', 'packages', 'apps'],
    { cwd: tree, encoding: 'utf8' },
  );
  const report: { summary: { violations: { from: string; rule: { name: string } }[] } } =
    JSON.parse(output);
  return report.summary.violations.map(({ from, rule }) => ({ from, rule: rule.name }));
}

function write(path: string, text: string): void {
  const file = join(tree, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
