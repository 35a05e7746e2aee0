/** A relation that the language does not allow between these types. */
import { mayRelate, relationsBetween } from '../../language/rules.ts';
import { elementTypeInfo, relationTypeInfo } from '../../language/types.ts';
import type { RelationEnd } from '../../language/vocabulary.ts';
import { elementAt } from '../../query/links.ts';
import type { Text } from '../../workspace/records.ts';
import { labelOf } from '../label.ts';
import type { ArchitectureRule } from '../rule.ts';

export const relationIllegal: ArchitectureRule = {
  id: 'relation-illegal',
  severity: 'error',
  title: { vi: 'Quan hệ không được phép', en: 'Relation not allowed' },
  message: {
    vi: 'Quan hệ “{relation}” không được phép từ “{source}” ({sourceType}) đến “{target}” ({targetType}); được phép: {legal}',
    en: 'A relation “{relation}” is not allowed from “{source}” ({sourceType}) to “{target}” ({targetType}); allowed: {legal}',
  },
  advice: {
    vi: 'Đổi sang một loại được phép, hoặc đảo chiều.',
    en: 'Change it to a type that is allowed, or turn it round.',
  },
  *check({ model }) {
    for (const relation of model.relations.values()) {
      const from: RelationEnd = elementAt(model, relation.source)?.type ?? 'Relationship';
      const to: RelationEnd = elementAt(model, relation.target)?.type ?? 'Relationship';
      if (mayRelate(relation.type, from, to)) continue;
      const legal = relationsBetween(from, to).map((type) => relationTypeInfo(type).name);
      yield {
        concept: relation.id,
        data: {
          relation: relationTypeInfo(relation.type).name,
          source: labelOf(model, relation.source),
          sourceType: typeName(from),
          target: labelOf(model, relation.target),
          targetType: typeName(to),
          legal: legal.length > 0 ? legal : [NONE],
        },
      };
    }
  },
};

const NONE: Text = { vi: 'không có', en: 'none' };

function typeName(end: RelationEnd): Text {
  return end === 'Relationship' ? { vi: 'quan hệ', en: 'relation' } : elementTypeInfo(end).name;
}
