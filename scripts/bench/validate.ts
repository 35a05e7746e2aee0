/** `pnpm bench validate`: checking workspaces of 1,000 to 100,000 elements, and mending all duplicates of one. */
import {
  type ArchitectureId,
  architectureId,
  elementId,
  emptyWorkspace,
  planMends,
  relationId,
  resolve,
  type StoredRecord,
  validate,
  withRecords,
} from '@khung/core';
import { measure } from './measure.ts';

const BASE = architectureId('1.0');
const TARGET = architectureId('2.0');

for (const size of [1_000, 10_000, 100_000]) {
  const info = { record: 'workspace', id: 'bench', name: {}, profile: 'khung-2.0' } as const;
  const ws = withRecords(emptyWorkspace({ ...info, language: 'archimate-3.2' }), made(size));
  const models = new Map([BASE, TARGET].map((id) => [id, resolve(ws, id)]));
  const modelOf = (id: ArchitectureId) => models.get(id) ?? resolve(ws, id);
  const found = validate(ws, { modelOf });
  const doubles = found.filter(({ rule }) => rule === 'relation-twice').slice(0, 100);
  const on = `${size} elements, ${Math.round(size * 1.5)} relations, ${found.length} findings`;
  const rows = [
    await measure('resolve both and check', on, () => validate(ws)),
    await measure('check, models at hand', on, () => validate(ws, { modelOf })),
    await measure(`mend ${doubles.length} duplicates`, on, () => planMends(ws, doubles)),
  ];
  for (const { what, median, fastest } of rows)
    process.stdout.write(
      `${on.padEnd(56)} ${what.padEnd(26)} ${median.toFixed(1)} (${fastest.toFixed(1)}) ms\n`,
    );
}

/** A base of so many elements, some wrong in every way that is common, and a target that retires some. */
function made(size: number): StoredRecord[] {
  const records: StoredRecord[] = [
    { record: 'architecture', id: BASE, name: { vi: '1.0' }, order: 'a' },
    { record: 'architecture', id: TARGET, base: BASE, name: { vi: '2.0' }, order: 'b' },
  ];
  for (let at = 0; at < size; at++) {
    const isUnit = at < 50;
    const id = elementId(`el-${at}`);
    records.push({
      record: 'add-element',
      architecture: BASE,
      element: {
        id,
        type: isUnit ? 'BusinessActor' : at % 3 === 0 ? 'DataObject' : 'ApplicationComponent',
        specialisation: isUnit ? 'unit' : at % 3 === 0 ? 'sector-database' : 'line-application',
        name: { vi: `Hệ thống thông tin ${letters(at)}` },
        ...(at % 7 === 0 ? {} : { owner: elementId(`el-${at % 50}`) }),
        ...(at % 5 === 0 ? {} : { properties: { 'cap-do': 3 } }),
      },
    });
    if (at % 100 === 99) records.push({ record: 'remove', architecture: TARGET, of: id });
  }
  for (let at = 0; at < size * 1.5; at++) {
    const twin = at % 50 === 49 ? at - 1 : at;
    const [source, target] = [
      50 + ((twin * 7) % (size - 50)),
      50 + ((twin * 13 + 1) % (size - 50)),
    ];
    records.push({
      record: 'add-relation',
      architecture: BASE,
      relation: {
        id: relationId(`r-${at}`),
        type: target % 3 === 0 ? 'Access' : 'Flow',
        source: elementId(`el-${source}`),
        target: elementId(`el-${target}`),
      },
    });
  }
  return records;
}

/** A number in letters: names that differ only by a number are a finding of their own. */
function letters(at: number): string {
  return String(at).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
}
