/** Workspaces for the tests, an architecture and a change a line. */
import * as v from 'valibot';
import { StoredRecord } from '../workspace/records.ts';
import { withRecords } from '../workspace/tables.ts';
import { emptyWorkspace, type Workspace } from '../workspace/workspace.ts';

const INFO = {
  record: 'workspace',
  id: 'ws',
  name: { vi: 'Thử' },
  profile: 'khung-2.0',
  language: 'archimate-3.2',
} as const;

/**
 * Architectures from short lines: `'1.0'` a root, `'2.0 target on 1.0'`; then what each does:
 * `+a` adds, `-a` removes, `a=X` renames; `a b>c` is a succession; `a ~ none` a unit's mark of how far it
 * was carried out; ` — why` gives the reason.
 */
export function workspaceOf(architectures: Readonly<Record<string, readonly string[]>>): Workspace {
  const records: unknown[] = [];
  for (const [head, lines] of Object.entries(architectures)) {
    const [own = '', base] = head.split(' on ');
    const [architecture = '', role] = own.split(' ');
    records.push({
      record: 'architecture',
      id: architecture,
      name: {},
      order: architecture,
      base,
      role,
    });
    for (const line of lines) {
      const [what = '', why] = line.split(' — ');
      const reason = why === undefined ? undefined : { vi: why };
      records.push({ architecture, reason, ...recordOf(what) });
    }
  }
  const plain: unknown[] = JSON.parse(JSON.stringify(records));
  return withRecords(
    emptyWorkspace(INFO),
    plain.map((record) => v.parse(StoredRecord, record)),
  );
}

let count = 0;
function recordOf(line: string): object {
  const id = line.slice(1);
  if (line.startsWith('+'))
    return {
      record: 'add-element',
      element: { id, type: 'ApplicationComponent', name: { vi: id } },
    };
  if (line.startsWith('-')) return { record: 'remove', of: id };
  count += 1;
  const [left = '', right = ''] = line.split(/[=>]| ~ /);
  if (line.includes('~'))
    return {
      record: 'mark',
      id: `m${count}`,
      unit: `u${count}`,
      element: left,
      kind: 'carried-out',
      step: right,
      revision: 1,
    };
  if (line.includes('='))
    return { record: 'patch', of: left, fields: { 'name.vi': { was: left, to: right } } };
  const set = (side: string) =>
    Object.fromEntries(
      side
        .split(' ')
        .filter(Boolean)
        .map((one) => [one, true]),
    );
  return { record: 'succession', id: `s${count}`, from: set(left), to: set(right) };
}
