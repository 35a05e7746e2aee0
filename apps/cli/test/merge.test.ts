/** `khung merge`: two copies of one file come together; what both changed is decided in a file. */
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, khung, SAMPLE } from './khung.ts';

const MERGE = ['merge', 'base.json', 'mine.json', 'theirs.json', '-o', 'out.json'];

/** Three copies of the sample; each text is replaced in mine and in theirs. */
function copies(mine: readonly [string, string], theirs: readonly [string, string]) {
  const where = folder();
  const text = readFileSync(SAMPLE, 'utf8');
  for (const [name, [from, to]] of [
    ['base', ['', '']],
    ['mine', mine],
    ['theirs', theirs],
  ] as const) {
    expect(text).toContain(from);
    writeFileSync(join(where, `${name}.json`), text.replace(from, to));
  }
  const read = (name: string) => readFileSync(join(where, name), 'utf8');
  return { where, read };
}

const element = /"name":\{[^}]*"vi":"([^"]{12,})"/g;
const [first = '', second = ''] = [...readFileSync(SAMPLE, 'utf8').matchAll(element)]
  .map(([, name = '']) => name)
  .filter((name, at, all) => all.indexOf(name) === at)
  .slice(3);

describe('khung merge', () => {
  it('brings together what two people changed in two places', () => {
    const { where, read } = copies([first, `${first} A`], [second, `${second} B`]);
    const { code, err } = khung(MERGE, where);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const whole = readFileSync(SAMPLE, 'utf8').replace(first, `${first} A`);
    expect(read('out.json')).toBe(whole.replace(second, `${second} B`));
  });

  it('asks where both changed one place, writes nothing, and merges once it is decided', () => {
    const { where, read } = copies([first, `${first} A`], [first, `${first} B`]);
    const asked = khung([...MERGE, '--conflicts', 'c.json'], where);
    expect(asked.code).toBe(1);
    expect(asked.out).toContain(`${first} A`);
    expect(asked.out).toContain(`${first} B`);
    expect(existsSync(join(where, 'out.json'))).toBe(false);
    writeFileSync(
      join(where, 'c.json'),
      read('c.json').replace('"choice": null', '"choice": "theirs"'),
    );
    expect(khung([...MERGE, '--conflicts', 'c.json'], where).code).toBe(0);
    expect(read('out.json')).toBe(read('theirs.json'));
  });

  it('refuses a choice that is none, with its place', () => {
    const { where, read } = copies([first, `${first} A`], [first, `${first} B`]);
    khung([...MERGE, '--conflicts', 'c.json'], where);
    writeFileSync(join(where, 'c.json'), read('c.json').replace('null\n    }', '"me"\n    }'));
    const { code, err } = khung([...MERGE, '--conflicts', 'c.json'], where);
    expect(code).toBe(2);
    expect(err).toContain('conflicts.0.choice');
  });

  it('merges a file with itself into itself', () => {
    const { where, read } = copies(['', ''], ['', '']);
    copyFileSync(join(where, 'mine.json'), join(where, 'theirs.json'));
    expect(khung(MERGE, where).code).toBe(0);
    expect(read('out.json')).toBe(readFileSync(SAMPLE, 'utf8'));
  });
});
