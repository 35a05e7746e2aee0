/** An element that is inside itself, directly or round a ring; figures open the ring at this relation. */
import { labelOf } from '../label.ts';
import type { ArchitectureRule } from '../rule.ts';

export const nestingRing: ArchitectureRule = {
  id: 'nesting-ring',
  severity: 'error',
  message: {
    vi: '“{child}” nằm trong “{parent}”, mà “{parent}” lại nằm trong “{child}”',
    en: '“{child}” is inside “{parent}”, which itself is inside “{child}”',
  },
  *check({ model, nesting }) {
    for (const id of nesting.rings) {
      const relation = model.relations.get(id);
      if (!relation) continue;
      yield {
        concept: id,
        data: {
          parent: labelOf(model, relation.source),
          child: labelOf(model, relation.target),
        },
      };
    }
  },
};
