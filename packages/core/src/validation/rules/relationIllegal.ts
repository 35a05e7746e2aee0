/** A relation that the language does not allow between these types. */

import { baseChain } from '../../architecture/chain.ts';
import { presentIn } from '../../architecture/foldChanges.ts';
import { setField } from '../../architecture/setField.ts';
import { mayRelate, relationsBetween } from '../../language/rules.ts';
import { elementTypeInfo, relationTypeInfo } from '../../language/types.ts';
import type { RelationEnd } from '../../language/vocabulary.ts';
import { elementAt } from '../../query/links.ts';
import { NESTING_RELATIONS } from '../../query/nesting.ts';
import { applyEdit } from '../../workspace/applyEdit.ts';
import { joinEdits } from '../../workspace/history.ts';
import type { Text } from '../../workspace/records.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { labelOf } from '../label.ts';
import { relationOf } from '../mending.ts';
import type { ArchitectureRule, Found } from '../rule.ts';

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
  mend: {
    label: { vi: 'Đảo chiều quan hệ', en: 'Turn it round' },
    plan: turnRound,
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

/** Only where it is allowed the other way; nesting is never turned inside out. */
function turnRound(ws: Workspace, found: Found) {
  const { architecture } = found;
  const relation = relationOf(ws, found);
  if (architecture === undefined || !relation) return undefined;
  const { id, type, source, target } = relation;
  if (NESTING_RELATIONS.includes(type)) return undefined;
  const chain = baseChain(ws, architecture).architectures;
  const [from, to] = [source, target].map((end) => presentIn(ws, chain, end));
  if (from?.kind !== 'element' || to?.kind !== 'element') return undefined;
  const [one, other] = [from.concept.type, to.concept.type];
  if ([one, other].some((end) => elementTypeInfo(end).aspect === 'connector')) return undefined;
  if (mayRelate(type, one, other) || !mayRelate(type, other, one)) return undefined;
  const half = setField(ws, architecture, id, 'source', target);
  const whole = setField(applyEdit(ws, half), architecture, id, 'target', source);
  return joinEdits(whole.label, [half, whole]);
}
