/** A model drawn apart as one more architecture of a workspace, deriving from one that is there: one edit. */
import { derive } from '../architecture/derive.ts';
import type { Model } from '../architecture/model.ts';
import { applyEdit } from '../workspace/applyEdit.ts';
import type { Edit } from '../workspace/edit.ts';
import { joinEdits } from '../workspace/history.ts';
import type { ElementId } from '../workspace/ids.ts';
import { recordKey } from '../workspace/key.ts';
import type { Architecture, PropertyDefinition } from '../workspace/records.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { ontoBase } from './onto.ts';

export interface OntoWish {
  /** The new architecture, with its base. */
  readonly architecture: Architecture;
  readonly base: Model;
  readonly other: Model;
  /** Who of the other is who of the base; at most one each. */
  readonly pairs: readonly { readonly before: ElementId; readonly after: ElementId }[];
  /** What the other's properties mean, where the workspace does not know them. */
  readonly properties?: Iterable<PropertyDefinition>;
  readonly label: Edit['label'];
}

/** The architecture's id must be free. Throws `EditRefused`: 'bad-record'. */
export function planOnto(
  ws: Workspace,
  { architecture, base, other, pairs, properties = [], label }: OntoWish,
): Edit {
  const unknown = [...properties].filter(({ id }) => !ws.properties.has(id));
  const begun: Edit = {
    label,
    fields: [...unknown, architecture].map((record) => ({
      key: recordKey(record),
      path: [],
      was: undefined,
      to: record,
    })),
  };
  const into = applyEdit(ws, begun);
  const filled = derive(into, architecture.id, ontoBase(base, other, pairs));
  return joinEdits(label, [begun, filled]);
}
