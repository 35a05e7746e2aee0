/** Something stays and depended on what is replaced, split or merged here, but is not joined to what follows. */
import { addRelation } from '../../architecture/addConcept.ts';
import { baseChain, chainBelow } from '../../architecture/chain.ts';
import { presentIn } from '../../architecture/foldChanges.ts';
import { newId } from '../../architecture/newId.ts';
import { mayRelate } from '../../language/rules.ts';
import { relationTypeInfo } from '../../language/types.ts';
import { type ArchitectureId, relationId } from '../../workspace/ids.ts';
import type { Relation } from '../../workspace/records.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { labelOf } from '../label.ts';
import { lostDependences } from '../lostDependences.ts';
import { onlyHeir } from '../mending.ts';
import type { ArchitectureRule, Found } from '../rule.ts';

export const dependenceLost: ArchitectureRule = {
  id: 'dependence-lost',
  severity: 'warning',
  own: true,
  title: { vi: 'Chưa nối sang thành phần kế tiếp', en: 'Not joined to what follows' },
  message: {
    vi: '“{name}” dựa vào “{removed}” ({relation}), nay được thay bằng {heirs}, nhưng chưa nối sang đó',
    en: '“{name}” depends on “{removed}” ({relation}), which {heirs} takes over, but is not joined to it',
  },
  advice: {
    vi: 'Nối với thành phần kế tiếp, hoặc chỉ ra thành phần khác thay thế.',
    en: 'Join it to what follows, or to something else that takes its place.',
  },
  mend: {
    label: { vi: 'Nối sang thành phần kế tiếp', en: 'Join it to what follows' },
    plan: joinToHeir,
  },
  *check(subject) {
    const { model, base } = subject;
    for (const { kept, removed, heirs, relation } of lostDependences(subject)) {
      if (heirs.size === 0) continue;
      yield {
        concept: kept,
        data: {
          name: labelOf(model, kept),
          removed: labelOf(base, removed),
          relation: relationTypeInfo(relation.type).name,
          heirs: [...heirs].map((heir) => labelOf(model, heir)),
          by: relation.id,
          gone: removed,
        },
      };
    }
  },
};

/** By a relation like the one that was lost, where exactly one follows and may be related so. */
function joinToHeir(ws: Workspace, { architecture, concept, data: { by, gone } }: Found) {
  if (architecture === undefined || concept === undefined) return undefined;
  if (typeof by !== 'string' || typeof gone !== 'string') return undefined;
  const heir = onlyHeir(ws, architecture, gone);
  const lost = presentIn(ws, chainBelow(ws, architecture), relationId(by));
  if (heir === undefined || lost?.kind !== 'relation') return undefined;
  const { origin: _origin, order: _order, ...like } = lost.concept;
  const ends = like.source === concept ? { target: heir } : { source: heir };
  const relation: Relation = { ...like, ...ends, id: relationId(newId('relation')) };
  const chain = baseChain(ws, architecture).architectures;
  const [source, target] = [relation.source, relation.target].map((id) => presentIn(ws, chain, id));
  if (source?.kind !== 'element' || target?.kind !== 'element') return undefined;
  if (!mayRelate(relation.type, source.concept.type, target.concept.type)) return undefined;
  if (isThere(ws, architecture, relation)) return undefined;
  return addRelation(ws, architecture, relation);
}

/** Another finding of the same element may have been mended by it. */
function isThere(ws: Workspace, architecture: ArchitectureId, wanted: Relation): boolean {
  for (const change of ws.changes.get(architecture)?.values() ?? []) {
    if (change.record !== 'add-relation') continue;
    const { type, source, target } = change.relation;
    if (type === wanted.type && source === wanted.source && target === wanted.target) return true;
  }
  return false;
}
