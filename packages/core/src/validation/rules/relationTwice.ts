/** Two relations of one type between the same ends that say nothing apart. */

import { relationTypeInfo } from '../../language/types.ts';
import { sameValue } from '../../workspace/field.ts';
import { relationId } from '../../workspace/ids.ts';
import type { Relation } from '../../workspace/records.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { labelOf } from '../label.ts';
import { relationOf, withoutRelation } from '../mending.ts';
import type { ArchitectureRule, Found } from '../rule.ts';

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
  mend: {
    label: { vi: 'Bỏ quan hệ trùng', en: 'Drop the duplicate' },
    plan: dropTwin,
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

/** The one that was added here goes rather than the one that was there; neither if it says more. */
function dropTwin(ws: Workspace, found: Found) {
  const { architecture } = found;
  const { other } = found.data;
  if (architecture === undefined || typeof other !== 'string') return undefined;
  const twins = [relationOf(ws, found), relationOf(ws, { ...found, concept: relationId(other) })];
  const [later, earlier] = twins;
  if (!later || !earlier || whatItSays(later) !== whatItSays(earlier)) return undefined;
  const own = ws.changes.get(architecture);
  const addedHere = ({ id }: Relation) => own?.get(id)?.record === 'add-relation';
  const [dropped, left] =
    !addedHere(later) && addedHere(earlier) ? [earlier, later] : [later, earlier];
  return saysMore(dropped, left) ? undefined : withoutRelation(ws, architecture, dropped.id);
}

const OWN_FIELDS: ReadonlySet<string> = new Set(['id', 'order', 'origin']);

function saysMore(one: Relation, other: Relation): boolean {
  const fields = new Map(Object.entries(other));
  return Object.entries(one).some(
    ([field, value]) => !OWN_FIELDS.has(field) && !sameValue(value, fields.get(field)),
  );
}
