/** A relation that ends at something which was never there. (An end that was removed above only hides it.) */

import type { Model } from '../../architecture/model.ts';
import { elementAt, relationAt } from '../../query/links.ts';
import type { ConceptId } from '../../workspace/ids.ts';
import { hiddenWords } from '../hiddenRelation.ts';
import { relationOf, withoutRelation } from '../mending.ts';
import type { ArchitectureRule } from '../rule.ts';

export const relationDangling: ArchitectureRule = {
  id: 'relation-dangling',
  severity: 'error',
  title: { vi: 'Quan hệ đứt đầu', en: 'Dangling relation' },
  message: {
    vi: 'Quan hệ “{type}” của “{other}” nối đến “{end}”, không có trong kiến trúc',
    en: 'A relation “{type}” of “{other}” ends at “{end}”, which is not in the architecture',
  },
  advice: {
    vi: 'Nối lại vào thành phần đúng, hoặc bỏ quan hệ.',
    en: 'Lead it to the right element, or drop it.',
  },
  mend: {
    label: { vi: 'Bỏ quan hệ này', en: 'Drop the relation' },
    plan: (ws, found) => {
      const { architecture } = found;
      const relation = relationOf(ws, found);
      if (architecture === undefined || !relation) return undefined;
      // One that is inherited dangles by a change of an end: taking that back is another answer.
      const own = ws.changes.get(architecture)?.get(relation.id);
      if (own?.record !== 'add-relation') return undefined;
      return withoutRelation(ws, architecture, relation.id);
    },
  },
  *check({ ws, model, base }) {
    const below = new Set(base ? gone(base).map(({ relation, end }) => `${relation} ${end}`) : []);
    for (const { relation, end } of gone(model)) {
      if (below.has(`${relation} ${end}`) || (base && holds(base, end))) continue;
      yield {
        concept: relation,
        data: { ...hiddenWords(ws, model, relation, end), relation, end },
      };
    }
  },
};

const gone = (model: Model) => model.problems.filter((problem) => problem.kind === 'end-gone');

function holds(base: Model, end: ConceptId): boolean {
  return elementAt(base, end) !== undefined || relationAt(base, end) !== undefined;
}
