/**
 * Draws large figures beside the page. What is drawn already stays in sight meanwhile; of what is wanted in
 * a row only the last is drawn; a person can break it off, and then all stays as it was.
 */
import type { Figure } from '@khung/diagram';
import { create } from 'zustand';
import { editBetween } from '../../../session/editBetween.ts';
import { useSession } from '../../../session/session.ts';
import { errorOf } from '../../beside/fault.ts';
import type { FromWorker } from '../../beside/protocol.ts';
import type { Beside } from '../../beside/startBeside.ts';
import { beginWork } from '../../progress/work.ts';
import type { FigureWish } from '../figureOf.ts';
import { figuresOnScreen } from '../sides.ts';
import { unpackFigures } from './figureDelta.ts';

export interface Drawing {
  /** The newest that was drawn, and of what. */
  readonly drawn: { readonly wish: FigureWish; readonly figures: readonly Figure[] } | undefined;
  readonly failed: { readonly wish: FigureWish; readonly error: unknown } | undefined;
  /** Not drawn because a person broke it off. */
  readonly stopped: FigureWish | undefined;
}

export const useDrawing = create<Drawing>()(() => ({
  drawn: undefined,
  failed: undefined,
  stopped: undefined,
}));

/** A drawing that is no longer wanted is not waited for longer than this, ms. */
const PATIENCE = 1500;

let wanted: FigureWish | undefined;
let under: { readonly wish: FigureWish; readonly turn: number; readonly since: number } | undefined;
let turn = 0;
let endWork: (() => void) | undefined;
let worker: Promise<Beside | undefined> | undefined;
let beside: Beside | undefined;
/** What the worker sent last: what comes next is told against it. */
let sent: readonly Figure[] = [];

/** Wants a figure; what was wanted before no longer is. */
export function drawFigure(wish: FigureWish): void {
  const { drawn, failed, stopped } = useDrawing.getState();
  if (drawn?.wish === wish || failed?.wish === wish || stopped === wish) {
    noDrawing();
    return;
  }
  wanted = under?.wish === wish ? undefined : wish;
  endWork ??= beginWork('draw', stopDrawing);
  const late = under !== undefined && performance.now() - under.since > PATIENCE;
  if (wanted !== undefined && late) leaveWorker();
  void next();
}

/** No figure is wanted from here any more, such as where the next is drawn on the page. */
export function noDrawing(): void {
  wanted = undefined;
  if (under === undefined) rest();
}

/** Breaks off; what is in sight stays. */
export function stopDrawing(): void {
  const stopped = wanted ?? under?.wish;
  wanted = undefined;
  leaveWorker();
  rest();
  useDrawing.setState({ stopped });
}

/** Draws what was broken off after all. */
export function drawAfterAll(): void {
  const { stopped } = useDrawing.getState();
  useDrawing.setState({ stopped: undefined });
  if (stopped !== undefined) drawFigure(stopped);
}

/** Once what is on screen is drawn from the workspace as it is now. */
export function whenDrawn(then: () => void): void {
  if (endWork === undefined) {
    then();
    return;
  }
  const stop = useDrawing.subscribe(() => {
    if (endWork !== undefined) return;
    stop();
    requestAnimationFrame(() => requestAnimationFrame(then));
  });
}

async function next(): Promise<void> {
  if (under !== undefined || wanted === undefined) return;
  const wish = wanted;
  wanted = undefined;
  turn += 1;
  const mine = turn;
  under = { wish, turn, since: performance.now() };
  const started = await theWorker();
  if (under?.turn !== mine) return;
  beside = started;
  if (beside === undefined) return drawOnPage(wish);
  const { workspace, ...rest } = wish;
  beside.ask(workspace, { kind: 'draw', turn, wish: rest });
}

function answered(answer: FromWorker): void {
  if (answer.kind !== 'drawn' && answer.kind !== 'failed') return;
  const figures = answer.kind === 'drawn' ? unpackFigures(answer.figures, sent) : undefined;
  if (figures !== undefined) sent = figures;
  if (under === undefined || answer.turn !== under.turn) return;
  const { wish } = under;
  under = undefined;
  // What has been edited since is on its way; until then the older figure stays.
  const isNewest = wanted === undefined && wish.workspace === useSession.getState().workspace;
  if (wanted === undefined) rest();
  if (isNewest && figures !== undefined) done({ drawn: { wish, figures } });
  else if (isNewest && answer.kind === 'failed') {
    done({ failed: { wish, error: errorOf(answer.fault) } });
  }
  void next();
}

function drawOnPage(wish: FigureWish): void {
  under = undefined;
  rest();
  try {
    done({ drawn: { wish, figures: figuresOnScreen(wish) } });
  } catch (error) {
    done({ failed: { wish, error } });
  }
}

const done = (result: Partial<Drawing>): void =>
  useDrawing.setState({ failed: undefined, stopped: undefined, ...result });

function rest(): void {
  endWork?.();
  endWork = undefined;
}

/** Loaded and started when first needed; undefined where the browser lets none run. */
function theWorker(): Promise<Beside | undefined> {
  worker ??= import('../../beside/startBeside.ts').then(({ startBeside }) =>
    startBeside(answered, broken),
  );
  return worker;
}

function leaveWorker(): void {
  void worker?.then((one) => one?.stop());
  beside = undefined;
  worker = undefined;
  under = undefined;
  sent = [];
}

/** Goes on without: on the page. */
function broken(): void {
  const wish = wanted ?? under?.wish;
  leaveWorker();
  worker = Promise.resolve(undefined);
  if (wish !== undefined) drawOnPage(wish);
}

useSession.subscribe((now, before) => {
  if (now.workspace !== before.workspace)
    beside?.follow(before.workspace, now.workspace, editBetween(before, now));
});
