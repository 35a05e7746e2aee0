/** A system, database or piece of infrastructure that no unit answers for. */
import { bandOf, layerOf } from '../../language/standing.ts';
import { elementTypeInfo } from '../../language/types.ts';
import type { ElementId } from '../../workspace/ids.ts';
import { labelOf } from '../label.ts';
import type { ArchitectureRule, Subject } from '../rule.ts';

export const ownerMissing: ArchitectureRule = {
  id: 'owner-missing',
  severity: 'warning',
  message: {
    vi: '“{name}” chưa có đơn vị chủ quản',
    en: '“{name}” has no owning unit',
  },
  *check(subject) {
    const { model, profile } = subject;
    const owned = ownedIn(subject);
    for (const element of model.elements.values()) {
      if (elementTypeInfo(element.type).fromContent) continue;
      if (!profile.ownedLayers.includes(layerOf(element, profile, model))) continue;
      if (owned(element.id)) continue;
      // What is outside has owners that are outside too.
      if (bandOf(element, profile, model)?.kind === 'column') continue;
      yield { concept: element.id, data: { name: labelOf(model, element.id) } };
    }
  },
};

/** A part answers to the owner of the whole. What is found on the way up is kept, so all walks together are linear. */
function ownedIn({ model, nesting }: Subject): (id: ElementId) => boolean {
  const known = new Map<ElementId, boolean>();
  return (id) => {
    const way: ElementId[] = [];
    let found: boolean | undefined;
    for (let at: ElementId | undefined = id; at !== undefined; at = nesting.parentOf.get(at)) {
      found = known.get(at) ?? (model.elements.get(at)?.owner !== undefined || undefined);
      if (found !== undefined) break;
      way.push(at);
    }
    for (const one of way) known.set(one, found ?? false);
    return found ?? false;
  };
}
