/** Makes what was typed: element, container, place and connection in one step of the history. */
import {
  addElement,
  addRelation,
  applyEdit,
  type Edit,
  type Element,
  type ElementId,
  elementId,
  joinEdits,
  moveInto,
  newId,
  putRecord,
  relationId,
  updateModel,
  type Workspace,
} from '@khung/core';
import { languageNow } from '../../i18n/i18n.ts';
import { mainModelIn } from '../../session/derived.ts';
import { perform } from '../../session/perform.ts';
import { select, useSession } from '../../session/session.ts';
import { editedArchitecture } from '../../session/shown.ts';
import { viewIn, viewNow } from '../../session/views.ts';
import { isHandDrawn, putAt, topOrder } from '../by-hand/items.ts';
import { mayNest } from '../canvas/mayNest.ts';
import { reachLevel } from '../canvas/reachLevel.ts';
import type { Kind } from '../palette/kinds.ts';
import { rememberKind } from '../palette/recent.ts';
import type { Spot } from './adding.ts';
import type { Link } from './offers.ts';
import { withLines } from './wires.ts';

export interface Wanted {
  readonly kind: Kind;
  readonly name: string;
  readonly spot: Spot;
  /** The element that it is connected with, and how. */
  readonly connected?: { readonly with: ElementId; readonly by: Link } | undefined;
}

/** @returns its id, where it was made; a refusal is told to the person */
export function makeElement({ kind, name, spot, connected }: Wanted): ElementId | undefined {
  const { shown } = useSession.getState();
  const architecture = editedArchitecture(shown);
  if (architecture === undefined) return undefined;
  const id = elementId(newId('el'));
  const element: Element = {
    id,
    type: kind.type,
    ...(kind.specialisation === undefined ? {} : { specialisation: kind.specialisation }),
    name: { [languageNow()]: name },
  };
  const done = perform((before) => {
    let now = before;
    let model = mainModelIn(before, shown);
    const edits: Edit[] = [];
    const make = (edit: Edit | undefined) => {
      if (edit === undefined || edit.fields.length === 0) return;
      const after = applyEdit(now, edit);
      model = updateModel(model, now, after, edit);
      now = after;
      edits.push(edit);
    };
    const added = addElement(before, architecture, element);
    make(added);
    const drawn = placeOnView(before, id, spot);
    make(drawn);
    const holder = spot.parent === undefined ? undefined : model.elements.get(spot.parent);
    const parent = holder && mayNest(holder.type, kind.type) ? holder.id : undefined;
    // A view drawn by hand holds its own containers.
    if (drawn === undefined && (parent !== undefined || spot.before !== undefined)) {
      const at = spot.before === undefined ? {} : { before: spot.before };
      make(moveInto(now, architecture, id, parent, { ...at, model }));
    }
    if (connected !== undefined) {
      const ends = connected.by.back
        ? { source: id, target: connected.with }
        : { source: connected.with, target: id };
      const relation = { id: relationId(newId('rel')), type: connected.by.type, ...ends };
      make(addRelation(now, architecture, relation));
      if (drawn !== undefined) make(putRecord(now, withLines(viewNowIn(now), model, [relation])));
    }
    return joinEdits(added.label, edits);
  });
  if (!done) return undefined;
  rememberKind(kind.item);
  reachLevel([id]);
  select([id]);
  return id;
}

const viewNowIn = (workspace: Workspace) => viewIn(workspace, useSession.getState().view);

/** A view drawn by hand shows what is put on it: so what is made while it is on screen is put there too. */
function placeOnView(workspace: Workspace, id: ElementId, { put }: Spot): Edit | undefined {
  const view = viewNow();
  if (!isHandDrawn(view)) return undefined;
  const placed = { ...putAt(put, 'element'), order: topOrder(view) };
  return putRecord(workspace, { ...view, placements: { ...view.placements, [id]: placed } });
}
