/** An element that is inside itself, directly or round a ring; figures open the ring at this relation. */

import { relationTypeInfo } from '../../language/types.ts';
import { labelOf } from '../label.ts';
import { relationOf, withoutRelation } from '../mending.ts';
import type { ArchitectureRule } from '../rule.ts';

export const nestingRing: ArchitectureRule = {
  id: 'nesting-ring',
  severity: 'error',
  title: { vi: 'Lồng vòng tròn', en: 'Ring of nesting' },
  message: {
    vi: '“{child}” nằm trong chính nó, qua quan hệ {relation} với “{parent}”',
    en: '“{child}” is inside itself, by its {relation} with “{parent}”',
  },
  advice: {
    vi: 'Bỏ một trong các quan hệ bao gồm tạo thành vòng.',
    en: 'Drop one of the relations that make the ring.',
  },
  mend: {
    label: { vi: 'Bỏ quan hệ khép vòng', en: 'Drop what closes the ring' },
    plan: (ws, found) => {
      const relation = relationOf(ws, found);
      if (found.architecture === undefined || !relation) return undefined;
      return withoutRelation(ws, found.architecture, relation.id);
    },
  },
  *check({ model, nesting }) {
    for (const id of nesting.rings) {
      const relation = model.relations.get(id);
      if (!relation) continue;
      yield {
        concept: id,
        data: {
          relation: relationTypeInfo(relation.type).name,
          parent: labelOf(model, relation.source),
          child: labelOf(model, relation.target),
        },
      };
    }
  },
};
