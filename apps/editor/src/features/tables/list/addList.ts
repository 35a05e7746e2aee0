/** Makes the elements of a list in one step; on a hand-drawn view they stand in a tidy grid. */
import {
  type Edit,
  type Element,
  type ElementId,
  elementId,
  joinEdits,
  newId,
  orderBetween,
  planTable,
  profileOf,
  putRecord,
  type View,
  type Workspace,
} from '@khung/core';
import { languageNow, wordsFor } from '../../../i18n/i18n.ts';
import { mainModelIn } from '../../../session/derived.ts';
import { perform } from '../../../session/perform.ts';
import { say, select, useSession } from '../../../session/session.ts';
import { editedArchitecture } from '../../../session/shown.ts';
import { viewNow } from '../../../session/views.ts';
import { isHandDrawn, topOrder } from '../../by-hand/items.ts';
import { kindIn } from '../kindColumn.ts';
import type { ListEntry } from './readList.ts';

/**
 * @param kind of entries that name none
 * @returns whether they were made; a refusal is told to the person
 */
export function addList(
  entries: readonly ListEntry[],
  kind: string,
  parent: ElementId | undefined,
): boolean {
  const { workspace, shown, table } = useSession.getState();
  const architecture = editedArchitecture(shown);
  if (architecture === undefined) return false;
  const language = languageNow();
  const profile = profileOf(workspace.info.profile);
  const elements = entries.flatMap((entry): Element[] => {
    const wanted = kindIn(profile, entry.kind ?? kind);
    if (wanted === undefined) return [];
    const { type, specialisation } = wanted;
    return [
      {
        id: elementId(newId('el')),
        type,
        ...(specialisation === undefined ? {} : { specialisation }),
        name: { [language]: entry.name },
        ...(entry.unit === undefined ? {} : { owner: elementId(entry.unit) }),
        ...(entry.documentation === undefined
          ? {}
          : { documentation: { [language]: entry.documentation } }),
      },
    ];
  });
  const ids = elements.map(({ id }) => id);
  const done = perform((before) => {
    const adds = elements.map((element) => ({ element, parent }));
    const model = mainModelIn(before, shown);
    const { fields } = planTable(before, architecture, { adds }, { model });
    const label = { key: 'edit.add-elements', values: { count: String(ids.length) } };
    const drawn = table === undefined ? onView(before, ids) : undefined;
    const made: Edit = { label, fields };
    return drawn === undefined ? made : joinEdits(label, [made, drawn]);
  });
  if (!done) return false;
  select(ids);
  say({ tone: 'good', title: wordsFor('tables.list.done', { count: ids.length }) });
  return true;
}

/** mm: a box with the gap after it. */
const STEP = { x: 38, y: 18 };
const EDGE = 8;

function onView(workspace: Workspace, ids: readonly ElementId[]): Edit | undefined {
  const view = viewNow();
  return isHandDrawn(view) ? putRecord(workspace, inGrid(view, ids)) : undefined;
}

/** Below all that stands there, somewhat wider than high. */
export function inGrid(view: View, ids: readonly ElementId[]): View {
  const placements = { ...view.placements };
  const outer = Object.values(placements).filter(({ parent }) => parent === undefined);
  const under = Math.max(0, ...outer.map(({ y = 0, height = 12 }) => y + height));
  const across = Math.min(6, Math.max(1, Math.ceil(Math.sqrt(ids.length * 1.6))));
  let order: string | undefined = topOrder(view);
  for (const [at, id] of ids.entries()) {
    placements[id] = {
      x: EDGE + (at % across) * STEP.x,
      y: under + EDGE + Math.floor(at / across) * STEP.y,
      ...(order === undefined ? {} : { order }),
    };
    order = orderBetween(order, undefined);
  }
  return { ...view, placements };
}
