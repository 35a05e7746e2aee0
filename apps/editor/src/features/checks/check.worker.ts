/** Checks a workspace away from the page: it holds a copy, follows edits, and draws views to see what is on them. */
import {
  type ArchitectureId,
  applyEdit,
  emptyWorkspace,
  type Model,
  profileOf,
  resolve,
  type ShownIn,
  updateModel,
  validate,
  type Workspace,
  withRecords,
} from '@khung/core';
import { shownBy } from '@khung/diagram';
import type { FromWorker, ToWorker } from './protocol.ts';

let workspace: Workspace | undefined;
let models = new Map<ArchitectureId, Model>();
let shownIn: ShownIn | undefined;
/** Counts what was said: work on views stops where something new has come. */
let said = 0;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  said += 1;
  if (data.kind === 'open') open(data.records);
  else if (data.kind === 'edit') follow(data.edit);
  else void check(data.turn, data.views);
});

function open(records: Extract<ToWorker, { kind: 'open' }>['records']): void {
  const info = records.find((one) => one.record === 'workspace');
  if (info === undefined) return;
  workspace = withRecords(emptyWorkspace(info), records);
  models = new Map();
  shownIn = shownBy(profileOf(info.profile));
}

function follow(edit: Extract<ToWorker, { kind: 'edit' }>['edit']): void {
  const before = workspace;
  if (before === undefined) return;
  const after = applyEdit(before, edit);
  models = new Map([...models].map(([id, model]) => [id, updateModel(model, before, after, edit)]));
  workspace = after;
}

async function check(turn: number, views: boolean): Promise<void> {
  const ws = workspace;
  if (ws === undefined) return;
  if (views && !(await drawn(ws))) return;
  const findings = validate(ws, {
    modelOf,
    ...(views && shownIn ? { shownIn } : {}),
  });
  const answer: FromWorker = { turn, views, findings };
  postMessage(answer);
}

/** Draws view by view, and gives up when something else is asked meanwhile. */
async function drawn(ws: Workspace): Promise<boolean> {
  const asked = said;
  const last = [...ws.architectures.keys()].map(modelOf).at(-1);
  for (const view of ws.views.values()) {
    await new Promise((resume) => setTimeout(resume));
    if (said !== asked) return false;
    if (last) shownIn?.(view, last);
  }
  return true;
}

function modelOf(id: ArchitectureId): Model {
  if (workspace === undefined) throw new Error('no workspace is open');
  const model = models.get(id) ?? resolve(workspace, id);
  models.set(id, model);
  return model;
}
