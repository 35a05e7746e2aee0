/**
 * How long comparing takes: `pnpm bench compare [elements …] [--share 0.05]`. An architecture of so many
 * elements, 1.5 relations each, against its base with 5 % of it changed; beside jsondiffpatch on the same
 * records as plain tables, and a hand-written lookup by key as the floor. Every row that is not kept and
 * every count is read within the time. Milliseconds of the processor, collecting garbage included, so that a
 * busy machine counts the same; medians of runs that take turns.
 */
import { create } from 'jsondiffpatch';
import {
  type ArchitectureId,
  architectureId,
  type Comparison,
  compare,
  compareModels,
  type Element,
  elementId,
  emptyWorkspace,
  type Model,
  pathBetween,
  relationId,
  resolve,
  rowsNotKept,
  type StoredRecord,
  successionId,
  successionsOn,
  type Workspace,
  withRecords,
} from '../../packages/core/src/index.ts';

const BASE = architectureId('1.0');
const TARGET = architectureId('2.0');

const args = process.argv.slice(2);
const at = args.indexOf('--share');
const share = at < 0 ? 0.05 : Number(args.splice(at, 2)[1]);
const sizes = args.map(Number);
const differ = create({ objectHash: (one: object) => ('id' in one ? String(one.id) : undefined) });

for (const size of sizes.length > 0 ? sizes : [1_000, 10_000, 100_000]) {
  const ws = workspaceOf(size, share);
  const models = { before: resolve(ws, BASE), after: resolve(ws, TARGET) };
  const successions = successionsOn(ws, pathBetween(ws, BASE, TARGET));
  // Nothing is known of two that come from elsewhere: other objects, equal or not.
  const apart = { before: copied(models.before), after: copied(models.after) };
  const plain = { before: plainOf(models.before), after: plainOf(models.after) };
  const first = once(() => read(compare(ws, BASE, TARGET, models)));
  const ways = {
    'with its base': () => read(compare(ws, BASE, TARGET, models)),
    'of strangers': () => read(compareModels(apart.before, apart.after, successions)),
    'keyed lookup': () => floor(plain.before, plain.after),
    jsondiffpatch: () => differ.diff(plain.before, plain.after),
  };
  const times = byTurns(ways, size >= 100_000 ? 3 : 9);
  const [base, strangers, lookup, peer] = Object.keys(ways).map((way) => times.get(way) ?? 0);
  const rows = rowsNotKept(compare(ws, BASE, TARGET, models).elements).length;
  console.log(
    JSON.stringify({
      elements: size,
      'not kept': rows,
      'with its base, first time': rounded(first),
      ...Object.fromEntries([...times].map(([way, ms]) => [way, rounded(ms)])),
      'peer / with its base': rounded((peer ?? 0) / (base ?? 1)),
      'strangers / lookup': rounded((strangers ?? 0) / (lookup ?? 1)),
    }),
  );
}

/** What a reader of a comparison reads: each row that is not kept, and each count. */
function read({ elements, relations, summary, byLayer, byUnit }: Comparison): number {
  let seen = 0;
  for (const row of rowsNotKept(elements)) seen += row.changes.length + row.fate.length;
  for (const row of rowsNotKept(relations)) seen += row.changes.length + row.fate.length;
  for (const counts of [
    summary.elements,
    summary.relations,
    ...byLayer.values(),
    ...byUnit.values(),
  ])
    for (const count of Object.values(counts)) seen += count;
  return seen;
}

interface Plain {
  readonly elements: Readonly<Record<string, object>>;
  readonly relations: Readonly<Record<string, object>>;
}

/** The least that finds what came, went and differs, field by field one level deep, and counts it. */
function floor(before: Plain, after: Plain): object[] {
  const rows: object[] = [];
  for (const table of ['elements', 'relations'] as const) {
    const [left, right] = [before[table], after[table]];
    for (const id of Object.keys(left)) {
      const was = left[id];
      const is = right[id];
      if (is === undefined) rows.push({ id, was });
      else if (was !== undefined && !alike(was, is)) rows.push({ id, was, is });
    }
    for (const id of Object.keys(right))
      if (left[id] === undefined) rows.push({ id, is: right[id] });
  }
  return rows;
}

function alike(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isTable(one) || !isTable(other)) return false;
  let keys = 0;
  for (const key in one) {
    if (!alike(one[key], other[key])) return false;
    keys += 1;
  }
  for (const _ in other) keys -= 1;
  return keys === 0;
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function plainOf({ elements, relations }: Model): Plain {
  const copy: Plain = JSON.parse(
    JSON.stringify({
      elements: Object.fromEntries(elements),
      relations: Object.fromEntries(relations),
    }),
  );
  return copy;
}

function copied(model: Model): Model {
  return {
    ...model,
    elements: new Map([...model.elements].map(([id, one]) => [id, structuredClone(one)])),
    relations: new Map([...model.relations].map(([id, one]) => [id, structuredClone(one)])),
  };
}

/** Medians of ways that take turns, after one round to warm up: a busy machine is busy for all. */
function byTurns(
  ways: Readonly<Record<string, () => unknown>>,
  rounds: number,
): ReadonlyMap<string, number> {
  const times = new Map<string, number[]>(Object.keys(ways).map((way) => [way, []]));
  for (let round = 0; round <= rounds; round += 1)
    for (const [way, run] of Object.entries(ways)) {
      const took = once(run);
      if (round > 0) times.get(way)?.push(took);
    }
  return new Map(
    [...times].map(([way, all]) => [way, all.toSorted((a, b) => a - b)[rounds >> 1] ?? 0]),
  );
}

function once(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/** Of what changes, a fifth each is patched, retired, replaced, merged in pairs into one, and new. */
function workspaceOf(size: number, changed: number): Workspace {
  const records: StoredRecord[] = [architecture(BASE), architecture(TARGET, BASE)];
  const order = (nth: number) => `a${nth.toString(36).padStart(5, '0')}z`;
  const element = (id: string, nth: number): Element => ({
    id: elementId(id),
    type: 'ApplicationComponent',
    specialisation: 'line-application',
    name: { vi: `Hệ thống ${id}`, en: `System ${id}` },
    documentation: { vi: 'Hệ thống thông tin chuyên ngành, vận hành từ năm 2015.' },
    owner: elementId(`e${nth % 20}`),
    properties: { 'nam-dua-vao-dung': 2015, 'cap-do': nth % 5 },
    order: order(nth),
  });
  for (let nth = 0; nth < size; nth += 1)
    records.push({ record: 'add-element', architecture: BASE, element: element(`e${nth}`, nth) });
  for (let nth = 0; nth < size * 1.5; nth += 1)
    records.push({
      record: 'add-relation',
      architecture: BASE,
      relation: {
        id: relationId(`r${nth}`),
        type: 'Serving',
        source: elementId(`e${nth % size}`),
        target: elementId(`e${(nth * 7 + 1) % size}`),
        order: order(nth),
      },
    });
  const reason = { vi: 'Theo khung kiến trúc 2.0' };
  const every = Math.round(1 / changed);
  for (let nth = 20; nth < size; nth += every) {
    const of = elementId(`e${nth}`);
    const here = { architecture: TARGET, reason };
    const kind = Math.floor(nth / every) % 5;
    if (kind === 0)
      records.push({
        record: 'patch',
        ...here,
        of,
        fields: { 'name.vi': { was: `Hệ thống ${of}`, to: `Nâng cấp ${of}` } },
      });
    else if (kind === 4)
      records.push({ record: 'add-element', ...here, element: element(`n${nth}`, nth) });
    else {
      records.push({ record: 'remove', ...here, of });
      const heir = kind === 2 ? `s${nth}` : `e${nth + 1}`;
      if (kind === 2) records.push({ record: 'add-element', ...here, element: element(heir, nth) });
      if (kind !== 1)
        records.push({
          record: 'succession',
          ...here,
          id: successionId(`f${nth}`),
          from: { [of]: true },
          to: { [heir]: true },
        });
    }
  }
  return withRecords(
    emptyWorkspace({
      record: 'workspace',
      id: 'bench',
      name: {},
      profile: 'khung-2.0',
      language: 'archimate-3.2',
    }),
    records,
  );
}

function architecture(id: ArchitectureId, base?: ArchitectureId): StoredRecord {
  return { record: 'architecture', id, name: {}, order: id, ...(base && { base }) };
}
