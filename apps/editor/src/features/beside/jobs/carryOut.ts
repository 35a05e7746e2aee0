/** Does a job: in the worker, or on the page where none runs. What it needs is loaded when it is first wanted. */
import { allRecords, formatWorkspace, planRestore, type Workspace } from '@khung/core';
import { packWorkspace, unpackWorkspace, withPast } from '@khung/storage';
import { architecturesInOrder } from '../../../session/shown.ts';
import { pagesDrawing } from '../../where-used/pagesDrawing.ts';
import type { Piece } from '../protocol.ts';
import type { AnswerOf, AskedOf, Asking, JobKind } from './jobs.ts';

export interface Surroundings {
  /** The one that was told last. @throws where there is none */
  readonly workspace: () => Workspace;
  /** Sends a part of a long answer ahead. */
  readonly send: (piece: Piece) => void;
  /** Works with this one from here on. */
  readonly keep: (workspace: Workspace) => void;
}

type Carriers = {
  readonly [Kind in JobKind]: (
    asked: AskedOf<Kind>,
    around: Surroundings,
  ) => Promise<AnswerOf<Kind>>;
};

const CARRIERS: Carriers = {
  export: async (wish, { workspace }) => {
    const { writeFigures } = await import('../../exports/writeFigures.ts');
    return writeFigures(workspace(), wish);
  },
  pages: async (wish, { workspace }) => pagesDrawing({ ...wish, workspace: workspace() }),
  read: async (file, around) => {
    const { readFile } = await import('../../files/readFile.ts');
    const { workspace, ...read } = await readFile(file);
    around.keep(workspace);
    sendWhole(workspace, around);
    return read;
  },
  text: async (past, { workspace }) => formatWorkspace(withPast(workspace(), past)),
  bytes: async (past, { workspace }) =>
    new TextEncoder().encode(formatWorkspace(withPast(workspace(), past))),
  pack: async (_, { workspace }) => packWorkspace(workspace()),
  restore: async ({ checkpoint, label }, { workspace }) => {
    const then = await unpackWorkspace(checkpoint.packed, checkpoint.name);
    return {
      edit: planRestore(workspace(), then, label),
      architectures: architecturesInOrder(then),
    };
  },
  states: async (asked, { workspace }) => {
    const { statesCompared } = await import('../../history/compare/states.ts');
    return statesCompared(asked, workspace);
  },
  'states-figure': async (asked, { workspace }) => {
    const { statesDrawn } = await import('../../history/compare/states.ts');
    return statesDrawn(asked, workspace);
  },
};

/** @throws whatever the work throws */
export const carryOut = <Kind extends JobKind>(
  { job, asked }: Asking<Kind>,
  around: Surroundings,
): Promise<AnswerOf<Kind>> => CARRIERS[job](asked, around);

/** Records sent at once: some ten milliseconds of the page. */
const AT_ONCE = 2000;

function sendWhole(workspace: Workspace, { send }: Surroundings): void {
  const { foreign, unknown } = workspace;
  const records = [...allRecords(workspace)];
  for (let at = 0; at < records.length; at += AT_ONCE) {
    const isLast = at + AT_ONCE >= records.length;
    send({
      records: records.slice(at, at + AT_ONCE),
      of: records.length,
      ...(isLast ? { last: { foreign, unknown } } : {}),
    });
  }
}
