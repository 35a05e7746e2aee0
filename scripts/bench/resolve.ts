/** `tsx scripts/bench/resolve.ts`: opening, saving, resolving and editing workspaces of 1,000 to 100,000 elements. */
import {
  applyEdit,
  architectureId,
  elementId,
  emptyHistory,
  emptyWorkspace,
  formatWorkspace,
  type Model,
  parseWorkspace,
  record,
  relationId,
  removeConcepts,
  resolve,
  type StoredRecord,
  setField,
  undo,
  updateModel,
  type Workspace,
  withRecords,
} from '@khung/core';
import { type Measured, measure } from './measure.ts';

const BASE = architectureId('1.0');
const TARGET = architectureId('2.0');

for (const size of [1_000, 10_000, 100_000]) {
  const records = made(size);
  const info = { record: 'workspace', id: 'bench', name: {}, profile: 'khung-2.0' } as const;
  const empty = emptyWorkspace({ ...info, language: 'archimate-3.2' });
  const ws = withRecords(empty, records);
  const text = formatWorkspace(ws);
  const model = resolve(ws, TARGET);
  const on = `${size} elements, ${Math.round(size * 1.5)} relations, ${(text.length / 1e6).toFixed(1)} MB`;
  const rows = [
    await measure('put records', on, () => withRecords(empty, records)),
    await measure('open file', on, () => parseWorkspace(text)),
    await measure('save file', on, () => formatWorkspace(ws)),
    await measure('resolve', on, () => resolve(ws, TARGET)),
    await measure('rename: plan, apply, update model', on, renaming(ws, model, size)),
    await measure('the same and undo', on, renaming(ws, model, size, true)),
    await measure('remove one element', on, removing(ws, model, size)),
  ];
  print(rows);
}

/** A base of so many elements and a target that changes a tenth of them. */
function made(size: number): StoredRecord[] {
  const records: StoredRecord[] = [
    { record: 'architecture', id: BASE, name: { vi: '1.0' }, order: 'a' },
    { record: 'architecture', id: TARGET, base: BASE, name: { vi: '2.0' }, order: 'b' },
  ];
  for (let at = 0; at < size; at++) {
    const element = {
      id: elementId(`el-${at}`),
      type: 'ApplicationComponent' as const,
      name: { vi: `Hệ thống thông tin ${at}`, en: `Information system ${at}` },
      documentation: { vi: 'Phục vụ quản lý nhà nước trong lĩnh vực giao thông vận tải' },
      owner: elementId(`el-${at % 50}`),
      properties: { 'cap-do': 3, 'nam-dua-vao-dung': 2014 },
      order: `a${String(at).padStart(6, '0')}`,
    };
    records.push({ record: 'add-element', architecture: BASE, element });
  }
  for (let at = 0; at < size * 1.5; at++) {
    const source = elementId(`el-${at % size}`);
    const target = elementId(`el-${(at * 7 + 1) % size}`);
    const relation = { id: relationId(`rel-${at}`), type: 'Flow' as const, source, target };
    records.push({ record: 'add-relation', architecture: BASE, relation });
  }
  for (let at = 0; at < size; at += 10) {
    const name = `Hệ thống thông tin ${at}`;
    const fields = { 'name.vi': { was: name, to: `${name} (nâng cấp)` } };
    records.push({ record: 'patch', architecture: TARGET, of: elementId(`el-${at}`), fields });
  }
  return records;
}

/** A hundred renames one after another, so that their time can be read; divide by 100. */
function renaming(ws: Workspace, model: Model, size: number, takeBack = false): () => void {
  return () => {
    let [now, shown] = [ws, model];
    for (let time = 0; time < 100; time++) {
      const id = elementId(`el-${(time * 97) % size}`);
      const edit = setField(now, TARGET, id, 'name.vi', `Tên mới ${time}`);
      const after = applyEdit(now, edit);
      shown = updateModel(shown, now, after, edit);
      now = after;
      const step = takeBack ? undo(now, record(emptyHistory(), edit)) : undefined;
      if (!step) continue;
      shown = updateModel(shown, now, step.workspace, step.edit);
      now = step.workspace;
    }
  };
}

function removing(ws: Workspace, model: Model, size: number): () => void {
  return () => {
    const edit = removeConcepts(ws, TARGET, [elementId(`el-${size >> 1}`)]);
    updateModel(model, ws, applyEdit(ws, edit), edit);
  };
}

function print(rows: readonly Measured[]): void {
  process.stdout.write(`${rows[0]?.on}\n`);
  for (const { what, median, fastest } of rows) {
    const per = what.includes('rename') || what.includes('same') ? 100 : 1;
    const time = (ms: number) => (ms / per).toFixed(ms / per < 10 ? 3 : 0).padStart(9);
    process.stdout.write(`  ${what.padEnd(36)}${time(median)} ms${time(fastest)} ms at best\n`);
  }
}
