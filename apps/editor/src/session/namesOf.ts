/** Names of what an edit changes, for the journal: what it tells must be readable when they have gone. */
import {
  asElementId,
  type Edit,
  type Element,
  elementId,
  keyParts,
  textIn,
  type Workspace,
} from '@khung/core';
import { i18n } from '../i18n/i18n.ts';
import { usePreferences } from './preferences.ts';

const MOST = 3;

/** Empty where the label says the name already, or nothing has one. */
export function namesOf(edit: Edit, before: Workspace, after: Workspace): string {
  if (saysName(edit.label)) return '';
  const { language } = usePreferences.getState();
  const names = new Set<string>();
  for (const { key, was, to } of edit.fields) {
    if (names.size > MOST) break;
    const parts = keyParts(key);
    if (parts?.kind === 'view') {
      const view = [...after.views.values(), ...before.views.values()].find(
        ({ id }) => id === parts.id,
      );
      names.add(textIn(view?.name ?? {}, language));
      continue;
    }
    if (parts?.kind !== 'change') continue;
    for (const ws of [after, before]) {
      const element = elementNamed(ws, asElementId(parts.concept));
      if (element !== undefined) names.add(textIn(element.name, language));
      if (element !== undefined) break;
    }
    for (const end of endsOf(was ?? to)) {
      const element = elementNamed(after, end) ?? elementNamed(before, end);
      if (element !== undefined) names.add(textIn(element.name, language));
    }
  }
  names.delete('');
  const list = [...names];
  return list.length > MOST ? `${list.slice(0, MOST).join(', ')}…` : list.join(', ');
}

function saysName({ key, values }: Edit['label']): boolean {
  const name = values?.name;
  return Boolean(name) && i18n.t(`history.${key}`, values ?? {}).includes(name ?? '');
}

/** As it was added, in whichever architecture. */
function elementNamed(ws: Workspace, id: Element['id']): Element | undefined {
  for (const table of ws.changes.values()) {
    const change = table.get(id);
    if (change?.record === 'add-element') return change.element;
  }
  return undefined;
}

function endsOf(record: unknown): Element['id'][] {
  if (typeof record !== 'object' || record === null || !('relation' in record)) return [];
  const { relation } = record;
  if (typeof relation !== 'object' || relation === null) return [];
  const ends = [
    'source' in relation ? relation.source : '',
    'target' in relation ? relation.target : '',
  ];
  return ends.flatMap((id) => (typeof id === 'string' && id !== '' ? [elementId(id)] : []));
}
