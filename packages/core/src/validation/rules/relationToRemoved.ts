/** An architecture relates something to what it itself takes away: the relation shows nowhere. */

import { baseChain } from '../../architecture/chain.ts';
import { presentIn } from '../../architecture/foldChanges.ts';
import { setField } from '../../architecture/setField.ts';
import { mayRelate } from '../../language/rules.ts';
import type { RelationEnd } from '../../language/vocabulary.ts';
import { NESTING_RELATIONS } from '../../query/nesting.ts';
import type { ConceptId } from '../../workspace/ids.ts';
import { asElementId, asRelationId } from '../../workspace/ids.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { hiddenWords } from '../hiddenRelation.ts';
import { labelOf } from '../label.ts';
import { onlyHeir, relationOf } from '../mending.ts';
import type { ArchitectureRule, Found } from '../rule.ts';

export const relationToRemoved: ArchitectureRule = {
  id: 'relation-to-removed',
  severity: 'warning',
  own: true,
  title: { vi: 'Nối vào thứ đã dừng', en: 'Joined to what is retired' },
  message: {
    vi: 'Quan hệ “{type}” giữa “{other}” và “{end}” được thêm hoặc sửa ở đây, nhưng “{end}” đã dừng ở đây',
    en: 'A relation “{type}” between “{other}” and “{end}” is added or changed here, but “{end}” is retired here',
  },
  advice: {
    vi: 'Nối sang thành phần kế tiếp, hoặc bỏ quan hệ.',
    en: 'Lead it to what follows, or drop the relation.',
  },
  mend: {
    label: { vi: 'Nối sang thành phần kế tiếp', en: 'Lead it to what follows' },
    plan: leadOn,
  },
  *check({ ws, architecture, model, base }) {
    if (!base) return;
    for (const problem of model.problems) {
      if (problem.kind !== 'end-gone') continue;
      const { relation, end } = problem;
      const there = base.elements.has(asElementId(end)) || base.relations.has(asRelationId(end));
      if (!there || !ws.changes.get(architecture.id)?.has(relation)) continue;
      yield {
        concept: relation,
        data: { ...hiddenWords(ws, model, relation, end), end: labelOf(base, end), removed: end },
      };
    }
  },
};

/** Only where exactly one follows and may be related so; nesting is moved by hand. */
function leadOn(ws: Workspace, found: Found) {
  const { architecture } = found;
  const { removed } = found.data;
  const relation = relationOf(ws, found);
  if (architecture === undefined || !relation || typeof removed !== 'string') return undefined;
  const heir = onlyHeir(ws, architecture, removed);
  if (heir === undefined || NESTING_RELATIONS.includes(relation.type)) return undefined;
  const end = relation.source === removed ? 'source' : 'target';
  const ends = { source: relation.source, target: relation.target, [end]: heir };
  if (ends.source === ends.target) return undefined;
  const typeOf = (id: ConceptId): RelationEnd | undefined => {
    const present = presentIn(ws, baseChain(ws, architecture).architectures, id);
    return present && (present.kind === 'element' ? present.concept.type : 'Relationship');
  };
  const [from, to] = [typeOf(ends.source), typeOf(ends.target)];
  if (!from || !to || !mayRelate(relation.type, from, to)) return undefined;
  return setField(ws, architecture, relation.id, end, heir);
}
