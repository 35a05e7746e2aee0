/**
 * How long comparing takes: `npx tsx scripts/bench/compare.ts [elements …]`. An architecture of so many
 * elements, 1.5 relations each, against its base with 5 % of it changed. Milliseconds, medians of 7.
 */
import {
  type ArchitectureId,
  architectureId,
  compare,
  compareModels,
  type Element,
  elementId,
  emptyWorkspace,
  pathBetween,
  relationId,
  resolve,
  type StoredRecord,
  successionId,
  successionsOn,
  type Workspace,
  withRecords,
} from '../../packages/core/src/index.ts';

const BASE = architectureId('1.0');
const TARGET = architectureId('2.0');
const CHANGED = 0.05;

const sizes = process.argv.slice(2).map(Number);
for (const size of sizes.length > 0 ? sizes : [1_000, 10_000, 100_000]) {
  const ws = workspaceOf(size);
  const models = { before: resolve(ws, BASE), after: resolve(ws, TARGET) };
  const way = pathBetween(ws, BASE, TARGET);
  const successions = successionsOn(ws, way);
  console.table([
    {
      elements: size,
      resolve: median(() => resolve(ws, TARGET)),
      compareModels: median(() => compareModels(models.before, models.after, successions)),
      compare: median(() => compare(ws, BASE, TARGET, models)),
      'compare from records': median(() => compare(ws, BASE, TARGET)),
      reversed: median(() =>
        compare(ws, TARGET, BASE, { before: models.after, after: models.before }),
      ),
    },
  ]);
  console.log(JSON.stringify(compare(ws, BASE, TARGET, models).summary));
}

function median(run: () => unknown): number {
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Number((times.toSorted((a, b) => a - b)[3] ?? 0).toFixed(1));
}

/** Of the 5 %, a fifth each is patched, retired, replaced, merged in pairs into one, and new. */
function workspaceOf(size: number): Workspace {
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
  const every = Math.round(1 / CHANGED);
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
