/** Where elements and new ones may be put: into a box that may hold them, or out of every box. */
import { type ElementId, profileOf } from '@khung/core';
import { languageNow } from '../../i18n/i18n.ts';
import { mainModelIn, nestingIn } from '../../session/derived.ts';
import { useSession } from '../../session/session.ts';
import { kindOfItem } from '../palette/kinds.ts';
import { mayNest } from './mayNest.ts';

export function canNest(elements: readonly ElementId[], parent: ElementId | undefined): boolean {
  if (parent === undefined) return true;
  const { workspace, shown } = useSession.getState();
  const model = mainModelIn(workspace, shown);
  const { parentOf } = nestingIn(model);
  const container = model.elements.get(parent);
  if (container === undefined) return false;
  const above = new Set<ElementId>([parent]);
  for (let up = parentOf.get(parent); up !== undefined && !above.has(up); up = parentOf.get(up)) {
    above.add(up);
  }
  return elements.every((id) => {
    const element = model.elements.get(id);
    return element !== undefined && !above.has(id) && mayNest(container.type, element.type);
  });
}

export function canPlace(item: string, parent: ElementId | undefined): boolean {
  if (parent === undefined) return true;
  const { workspace, shown } = useSession.getState();
  const container = mainModelIn(workspace, shown).elements.get(parent);
  const kind = kindOfItem(profileOf(workspace.info.profile), languageNow(), item);
  return container !== undefined && kind !== undefined && mayNest(container.type, kind.type);
}
