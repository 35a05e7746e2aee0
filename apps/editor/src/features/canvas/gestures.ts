/** What a gesture on the figure means: each becomes one edit of the architecture shown. */
import {
  addElement,
  addRelation,
  applyEdit,
  type ConceptId,
  type Edit,
  type Element,
  type ElementId,
  elementId,
  elementTypeInfo,
  joinEdits,
  mayRelate,
  moveInto,
  newId,
  profileOf,
  putRecord,
  type RelationId,
  type RelationType,
  relationId,
  removeConcepts,
  setField,
  textIn,
  type Workspace,
} from '@khung/core';
import type { PutPlace } from '@khung/react';
import { languageNow, wordsFor } from '../../i18n/i18n.ts';
import { mainModelIn } from '../../session/derived.ts';
import { perform } from '../../session/perform.ts';
import { select, useSession } from '../../session/session.ts';
import { editedArchitecture } from '../../session/shown.ts';
import { viewNow } from '../../session/views.ts';
import { isHandDrawn, putAt, topOrder } from '../by-hand/items.ts';
import { containerFor } from '../palette/container.ts';
import { kindOfItem } from '../palette/kinds.ts';
import { rememberKind } from '../palette/recent.ts';
import { canvas } from './handle.ts';
import { reachLevel } from './reachLevel.ts';

/** Puts elements into another, or (`undefined`) out of every box, before a sibling or last. */
export function nest(
  elements: readonly ElementId[],
  parent: ElementId | undefined,
  before?: ElementId,
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
  const architecture = editedArchitecture(useSession.getState().shown);
  if (architecture === undefined) return;
  const id: RelationId = relationId(newId('rel'));
  perform((workspace) => addRelation(workspace, architecture, { id, type, source, target }));
}

/**
 * Adds an element of a palette's kind and opens its name for typing.
 * @param into the container; `null`: none; absent: what is selected, where that is legal
 * @param at on a hand-drawn view: where it is put
 */
export function create(item: string, into?: ElementId | null, at?: PutPlace): void {
  const { workspace, shown, selection } = useSession.getState();
  const architecture = editedArchitecture(shown);
  const language = languageNow();
  const kind = kindOfItem(profileOf(workspace.info.profile), language, item);
  if (architecture === undefined || kind === undefined) return;
  const model = mainModelIn(workspace, shown);
  const wanted = into === undefined ? containerFor(model, selection[0]) : into;
  const container = wanted ? model.elements.get(wanted) : undefined;
  const id = elementId(newId('el'));
  const element: Element = {
    id,
    type: kind.type,
    ...(kind.specialisation === undefined ? {} : { specialisation: kind.specialisation }),
    name: { [language]: wordsFor('palette.newName', { kind: kind.name }) },
  };
  const nesting = container && mayNest(container.type, kind.type) ? container : undefined;
  const done = perform((before) => {
    const added = addElement(before, architecture, element);
    const drawn = placeOnView(before, id, at);
    if (drawn !== undefined) return joinEdits(added.label, [added, drawn]);
    if (nesting === undefined) return added;
    const put = addRelation(applyEdit(before, added), architecture, {
      id: relationId(newId('rel')),
      type: mayRelate('Composition', nesting.type, kind.type) ? 'Composition' : 'Aggregation',
      source: nesting.id,
      target: id,
    });
    return joinEdits(added.label, [added, put]);
  });
  if (!done) return;
  rememberKind(item);
  reachLevel([id]);
  select([id]);
  // The figure is drawn anew first; then the name is there to be typed over.
  requestAnimationFrame(() => requestAnimationFrame(() => canvas()?.rename(id)));
}

/** A hand-drawn view shows what is put on it: so what is made while it is on screen is put there too. */
function placeOnView(workspace: Workspace, id: ElementId, at?: PutPlace): Edit | undefined {
  const view = viewNow();
  if (!isHandDrawn(view)) return undefined;
  const placed = { ...putAt(at, 'element'), order: topOrder(view) };
  return putRecord(workspace, { ...view, placements: { ...view.placements, [id]: placed } });
}

export const mayNest = (parent: Element['type'], child: Element['type']): boolean =>
  elementTypeInfo(parent).aspect !== 'connector' &&
  (mayRelate('Composition', parent, child) || mayRelate('Aggregation', parent, child));

/** An element's name in the language of the moment. */
export function nameOf(element: Element | undefined): string {
  return textIn(element?.name, languageNow());
}
