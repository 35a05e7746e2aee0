/** A system, database or piece of infrastructure that no unit answers for. */
import { bandOf, layerOf } from '../../language/standing.ts';
import { elementTypeInfo } from '../../language/types.ts';
import { labelOf } from '../label.ts';
import type { ArchitectureRule } from '../rule.ts';
import { onWholes } from '../wholes.ts';

export const ownerMissing: ArchitectureRule = {
  id: 'owner-missing',
  severity: 'warning',
  title: { vi: 'Thiếu đơn vị chủ quản', en: 'Owner missing' },
  message: {
    vi: '“{name}” chưa có đơn vị chủ quản',
    en: '“{name}” has no owning unit',
  },
  advice: {
    vi: 'Chọn đơn vị chủ quản cho thành phần, hoặc cho hệ thống chứa nó.',
    en: 'Name the owning unit of the element, or of the system that holds it.',
  },
  *check({ model, profile, nesting }) {
    // A part answers to the owner of the whole.
    const owned = onWholes(nesting, (id) => model.elements.get(id)?.owner !== undefined);
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
