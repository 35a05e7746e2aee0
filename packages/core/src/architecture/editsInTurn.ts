/** Edits of which each builds on what the ones before it made, gathered into one. */
import { applyEdit } from '../workspace/applyEdit.ts';
import type { Edit, FieldEdit } from '../workspace/edit.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Model } from './model.ts';
import { updateModel } from './updateModel.ts';

export interface EditsInTurn {
  /** The workspace with all edits so far, and the model of the architecture in it. */
  readonly now: { readonly ws: Workspace; readonly model: Model };
  make(edit: Pick<Edit, 'fields'>): void;
  /** All of them as one, undone as one. */
  whole(): Edit;
}

/** @param model Of the architecture that is edited, in `ws`. */
export function editsInTurn(ws: Workspace, model: Model, label: Edit['label']): EditsInTurn {
  const fields: FieldEdit[] = [];
  const turn = {
    now: { ws, model },
    make({ fields: more }: Pick<Edit, 'fields'>) {
      if (more.length === 0) return;
      const edit: Edit = { label, fields: more };
      const after = applyEdit(turn.now.ws, edit);
      turn.now = { ws: after, model: updateModel(turn.now.model, turn.now.ws, after, edit) };
      fields.push(...more);
    },
    whole: (): Edit => ({ label, fields }),
  };
  return turn;
}
