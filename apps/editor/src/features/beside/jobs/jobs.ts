/** The longer pieces of work that are done beside the page: what each is asked, and what it answers. */
import type { ArchitectureId, Edit, ElementId } from '@khung/core';
import type { Figure } from '@khung/diagram';
import type { Checkpoint, Past } from '@khung/storage';
import type { DrawingWish } from '../../canvas/figureOf.ts';
import type { Exported, ExportWish } from '../../exports/writeFigures.ts';
import type { FileRead, FileToRead } from '../../files/readFile.ts';
import type { States, StatesAsked, StatesFigureAsked } from '../../history/compare/states.ts';

export interface Jobs {
  /** Figures as files. */
  readonly export: { readonly asked: ExportWish; readonly answer: Exported };
  /** Which elements a view draws, each with its first page. */
  readonly pages: {
    readonly asked: DrawingWish;
    readonly answer: readonly (readonly [ElementId, number])[];
  };
  /** The workspace of a file; its records come ahead, in pieces. */
  readonly read: { readonly asked: FileToRead; readonly answer: FileRead };
  /** The workspace as the text of a file, with what is given of its past. */
  readonly text: { readonly asked: Past; readonly answer: string };
  /** The same in UTF-8. */
  readonly bytes: { readonly asked: Past; readonly answer: Uint8Array };
  /** The workspace as a checkpoint holds it. */
  readonly pack: { readonly asked: undefined; readonly answer: Uint8Array };
  /** What makes the workspace again what it was. */
  readonly restore: {
    readonly asked: {
      readonly checkpoint: Pick<Checkpoint, 'packed' | 'name'>;
      readonly label: Edit['label'];
    };
    readonly answer: {
      readonly edit: Edit;
      /** Those that there were. */
      readonly architectures: readonly ArchitectureId[];
    };
  };
  /** What differs between two moments, in words. */
  readonly states: { readonly asked: StatesAsked; readonly answer: States };
  /** The same on a figure. */
  readonly 'states-figure': {
    readonly asked: StatesFigureAsked;
    readonly answer: readonly Figure[];
  };
}

export type JobKind = keyof Jobs;
export type AskedOf<Kind extends JobKind> = Jobs[Kind]['asked'];
export type AnswerOf<Kind extends JobKind> = Jobs[Kind]['answer'];

/** One of them, or of some kinds of them. */
export type Asking<Wanted extends JobKind = JobKind> = {
  readonly [Kind in Wanted]: { readonly job: Kind; readonly asked: AskedOf<Kind> };
}[Wanted];
