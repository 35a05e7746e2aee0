/**
 * Checks while a person works: after each edit, when the page has time; of large models, and for what
 * views show, in a worker. Results carry the workspace that they are of, so that none is taken for newer.
 */
import { type Finding, validate, type Workspace } from '@khung/core';
import { MOST_CHECKED } from '@khung/diagram';
import { modelIn } from '../../session/derived.ts';
import { editBetween } from '../../session/editBetween.ts';
import { useSession } from '../../session/session.ts';
import { isLarge } from '../beside/isLarge.ts';
import { useChecks } from './state.ts';
import type { WorkerSide } from './workerSide.ts';

/** After the last edit, ms. */
const PAUSE = 300;
/** Views are drawn only when a person has stopped for a while, ms. */
const LONG_PAUSE = 1500;

const VIEW_RULES: ReadonlySet<string> = new Set(['element-unshown', 'view-empty']);

let started = false;
let worker: WorkerSide | undefined;
let starting: Promise<WorkerSide | undefined> | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Begins to check the session's workspace, now and after every edit. */
export function startChecking(): void {
  if (started) return;
  started = true;
  useSession.subscribe((now, before) => {
    if (now.workspace === before.workspace) return;
    worker?.follow(before.workspace, now.workspace, editBetween(before, now));
    later(PAUSE, check);
  });
  later(0, check);
}

/** Checks at once, as after mending: a person waits for it to go. */
export function checkSoon(): void {
  later(0, check);
}

async function check(): Promise<void> {
  const { workspace } = useSession.getState();
  const away = isLarge(workspace) ? await theWorker() : undefined;
  if (away) {
    away.check(workspace, false, (findings) => found(workspace, findings));
    return;
  }
  whenIdle(() => {
    if (useSession.getState().workspace !== workspace) return;
    const modelOf = (id: Parameters<typeof modelIn>[1]) => modelIn(workspace, id);
    found(workspace, validate(workspace, { modelOf }));
  });
}

/** The quick rules' findings; what is known of views stays until they have been drawn anew. */
function found(workspace: Workspace, findings: readonly Finding[]): void {
  if (useSession.getState().workspace !== workspace) return;
  const before = useChecks.getState();
  const ofViews = before.findings.filter(({ rule }) => VIEW_RULES.has(rule));
  useChecks.setState({ findings: [...findings, ...ofViews], of: workspace });
  if (largest(workspace) > MOST_CHECKED) {
    useChecks.setState({ views: 'too-large', findings });
    return;
  }
  useChecks.setState({ views: 'checking' });
  later(LONG_PAUSE, () => checkViews(workspace));
}

async function checkViews(workspace: Workspace): Promise<void> {
  const away = await theWorker();
  if (useSession.getState().workspace !== workspace) return;
  if (away === undefined) {
    useChecks.setState({ views: 'impossible' });
    return;
  }
  away.check(workspace, true, (findings) => {
    if (useSession.getState().workspace !== workspace) return;
    useChecks.setState({ findings, of: workspace, views: 'done' });
  });
}

function later(ms: number, work: () => Promise<void>): void {
  clearTimeout(timer);
  timer = setTimeout(() => void work(), ms);
}

function whenIdle(work: () => void): void {
  // Safari has none.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 1000 });
  else setTimeout(work);
}

/** Loaded and started when first needed; undefined where the browser lets none run. */
async function theWorker(): Promise<WorkerSide | undefined> {
  starting ??= import('./workerSide.ts').then(({ startWorker }) => startWorker(withoutWorker));
  worker = await starting;
  return worker;
}

/** Goes on without: the quick rules on the page, and nothing of views. */
function withoutWorker(): void {
  worker = undefined;
  starting = Promise.resolve(undefined);
  later(0, check);
}

function largest(workspace: Workspace): number {
  const sizes = [...workspace.architectures.keys()].map(
    (id) => modelIn(workspace, id).elements.size,
  );
  return Math.max(0, ...sizes);
}
