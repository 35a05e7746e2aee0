import { existsSync, readFileSync } from 'node:fs';
import { architectureId, resolve as resolveModel } from '@khung/core';
import { describe, expect, test } from 'vitest';
import { ExchangeError } from './faults.ts';
import { importInto } from './importInto.ts';
import { readExchange } from './readExchange.ts';

/** Models made by others, beside the project; not part of it. */
const MODELS = new URL('../../../../../shared/data/models/', import.meta.url);
const there = existsSync(MODELS);

function bytesOf(name: string): Uint8Array {
  return readFileSync(new URL(`${name}.exchange.xml`, MODELS));
}

/** What a text search finds in the file: the reader must find as much. */
function tags(name: string, tag: string): number {
  return new TextDecoder().decode(bytesOf(name)).split(new RegExp(`<${tag}[\\s>]`)).length - 1;
}

describe.skipIf(!there)(`real models${there ? '' : ' (../shared/data/models is absent)'}`, () => {
  test.each([
    ['archisurance', 120, 178],
    ['aviation-ra', 924, 1225],
    ['vera41', 392, 1603],
    ['bendpoints', 2, 2],
  ])('%s is read whole: %i elements, %i relations', (name, elements, relations) => {
    const result = readExchange(bytesOf(name), { file: `${name}.xml` });
    expect(result.counts).toMatchObject({ elements, relations, views: tags(name, 'view') });
    expect([tags(name, 'element'), tags(name, 'relationship')]).toEqual([elements, relations]);
    const model = resolveModel(importInto(undefined, result, '1.0'), architectureId('1.0'));
    expect([model.elements.size, model.relations.size]).toEqual([elements, relations]);
    expect(model.problems).toEqual([]);
  });

  test('lfenergy gives one identifier twice: refused by file, line and identifier', () => {
    const name = 'lfenergy.exchange.xml';
    const read = () => readExchange(bytesOf('lfenergy'), { file: name });
    expect(read).toThrow(ExchangeError);
    expect(read).toThrow(
      'lfenergy.exchange.xml:3277:9: The identifier "EAID_DN000001_3859_4316_A4D3_36742DA5533D" of this <node> is already that of the <node> in line 2716.',
    );
  });
});
