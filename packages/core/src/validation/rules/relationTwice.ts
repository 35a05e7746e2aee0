/** Two relations of one type between the same ends that say nothing apart. */

import { relationTypeInfo } from '../../language/types.ts';
import type { Relation } from '../../workspace/records.ts';
import { labelOf } from '../label.ts';
import type { ArchitectureRule } from '../rule.ts';

export const relationTwice: ArchitectureRule = {
  id: 'relation-twice',
  severity: 'info',
  title: { vi: 'Quan hệ trùng', en: 'Duplicate relation' },
  message: {
    vi: 'Quan hệ “{relation}” từ “{source}” đến “{target}” được ghi hai lần',
    en: 'Relation “{relation}” from “{source}” to “{target}” is there twice',
  },
  advice: {
    vi: 'Giữ một quan hệ; nếu hai quan hệ khác nhau, đặt tên cho rõ.',
    en: 'Keep one of them; where they differ, name them.',
  },
  *check({ model }) {
    const seen = new Map<string, Relation>();
    for (const relation of model.relations.values()) {
      const says = whatItSays(relation);
      const other = seen.get(says);
      if (!other) {
        seen.set(says, relation);
        continue;
      }
      yield {
        concept: relation.id,
        data: {
          relation: relationTypeInfo(relation.type).name,
          source: labelOf(model, relation.source),
          target: labelOf(model, relation.target),
          other: other.id,
        },
      };
    }
  },
};

function whatItSays({ type, source, target, access, specialisation, name }: Relation): string {
  const words = name ? JSON.stringify(name) : '';
  return [type, source, target, access, specialisation, words].join('\n');
}
