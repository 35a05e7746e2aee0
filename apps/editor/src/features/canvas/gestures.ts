/** What a gesture on the figure means: each becomes one edit of the architecture shown. */
import {
  addRelation,
  type ConceptId,
  type Element,
  type ElementId,
  joinEdits,
  moveInto,
  newId,
  profileOf,
  putRecord,
  type RelationType,
  relationId,
  removeConcepts,
  setField,
  textIn,
} from '@khung/core';
import type { PutPlace } from '@khung/react';
import { languageNow, wordsFor } from '../../i18n/i18n.ts';
import { mainModelIn } from '../../session/derived.ts';
import { perform } from '../../session/perform.ts';
import { select, useSession } from '../../session/session.ts';
import { editedArchitecture } from '../../session/shown.ts';
import { viewNow } from '../../session/views.ts';
import { makeElement } from '../adding/make.ts';
import { withLines } from '../adding/wires.ts';
import { isHandDrawn } from '../by-hand/items.ts';
import { containerFor } from '../palette/container.ts';
import { kindOfItem } from '../palette/kinds.ts';
import { useUnshown } from '../status/unshown.ts';
import { afterDrawing } from './drawing/afterDrawing.ts';
import { canvas } from './handle.ts';
import { reachLevel } from './reachLevel.ts';

/** Puts elements into another, or (`undefined`) out of every box, before a sibling or (`null`) last. */
export function nest(
  elements: readonly ElementId[],
  parent: ElementId | undefined,
  before?: ElementId | null,
): void {
  const architecture = editedArchitecture(useSession.getState().shown);
  if (architecture === undefined) return;
  const done = perform((workspace) =>
    moveInto(workspace, architecture, elements, parent, before === undefined ? {} : { before }),
  );
  if (done) reachLevel(elements);
}

export function rename(element: ElementId, text: string): void {
  const architecture = editedArchitecture(useSession.getState().shown);
  if (architecture === undefined) return;
  const name = text.trim();
  if (name === '') return;
  perform((workspace) => setField(workspace, architecture, element, `name.${languageNow()}`, name));
}

export function remove(concepts: readonly ConceptId[], after?: 'keep-selection'): void {
  const architecture = editedArchitecture(useSession.getState().shown);
  if (architecture === undefined) return;
  const done = perform((workspace) => removeConcepts(workspace, architecture, [...concepts]));
  if (done && after !== 'keep-selection') select([]);
}

export function connect(source: ElementId, target: ElementId, type: RelationType): void {
  const { shown } = useSession.getState();
  const architecture = editedArchitecture(shown);
  if (architecture === undefined) return;
  const relation = { id: relationId(newId('rel')), type, source, target };
  perform((workspace) => {
    const added = addRelation(workspace, architecture, relation);
    const view = viewNow();
    if (!isHandDrawn(view)) return added;
    // Where the view draws only the lines it was given, it is given this one.
    const drawn = withLines(view, mainModelIn(workspace, shown), [relation]);
    return drawn === view ? added : joinEdits(added.label, [added, putRecord(workspace, drawn)]);
  });
}

/**
 * Adds an element of a palette's kind and opens its name for typing.
 * @param into the container; `null`: none; absent: what is selected, where that is legal
 * @param put on a hand-drawn view: where it is put
 */
export function create(
  item: string,
  into?: ElementId | null,
  place: { readonly before?: ElementId | undefined; readonly put?: PutPlace } = {},
): void {
  const { workspace, shown, selection } = useSession.getState();
  const kind = kindOfItem(profileOf(workspace.info.profile), languageNow(), item);
  if (kind === undefined) return;
  const wanted =
    into === undefined ? containerFor(mainModelIn(workspace, shown), selection[0]) : into;
  const id = makeElement({
    kind,
    name: wordsFor('palette.newName', { kind: kind.name }),
    spot: { parent: wanted ?? undefined, before: place.before, ground: undefined, put: place.put },
  });
  // The figure is drawn anew first; then the name is there to be typed over.
  if (id) afterDrawing(() => openName(id));
}

/** Of what the view on screen does not draw, the name stands in the details. */
function openName(id: ElementId): void {
  const drawn = useUnshown.getState().figure?.occurrences.some(({ element }) => element === id);
  if (drawn) {
    canvas()?.rename(id);
    return;
  }
  const field = document.querySelector<HTMLInputElement>(`#k-field-name-${languageNow()}`);
  field?.focus();
  field?.select();
}

export { mayNest } from './mayNest.ts';

/** An element's name in the language of the moment. */
export function nameOf(element: Element | undefined): string {
  return textIn(element?.name, languageNow());
}
