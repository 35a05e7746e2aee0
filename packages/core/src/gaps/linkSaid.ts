/** A relation that is compared, as people read it: `Cổng DVC — phục vụ → Người dân (hồ sơ điện tử)`. */
import type { Comparison } from '../comparison/comparison.ts';
import { textIn } from '../language/text.ts';
import { relationSentence, relationTypeInfo } from '../language/types.ts';
import type { Relation } from '../workspace/records.ts';
import { elementIn, nameIn, oneLine } from './names.ts';

/** Read from its source, or from its target where `from` says so. */
export function linkSaid(
  comparison: Comparison,
  relation: Relation,
  lang: string,
  from: 'source' | 'target' = 'source',
): string {
  const { subject, verb, object } = linkParts(comparison, relation, lang, from);
  const name = oneLine(textIn(relation.name, lang));
  return `${subject} ${verb} ${object}${name === '' ? '' : ` (${name})`}`;
}

export function linkParts(
  comparison: Comparison,
  relation: Relation,
  lang: string,
  from: 'source' | 'target',
): { readonly subject: string; readonly verb: string; readonly object: string } {
  const source = elementIn(comparison, relation.source);
  const target = elementIn(comparison, relation.target);
  const label = (end: Relation['source']) => nameIn(comparison, end, lang);
  if (source === undefined || target === undefined) {
    // An end may be a relation itself, which has no verb of its own.
    const [subject, object] = [label(relation.source), label(relation.target)];
    return { subject, verb: `– ${textIn(relationTypeInfo(relation.type).name, lang)} –`, object };
  }
  const said = relationSentence(
    relation,
    { type: source.type, label: label(relation.source) },
    { type: target.type, label: label(relation.target) },
    from,
  );
  return { subject: said.subject, verb: textIn(said.verb, lang), object: said.object };
}
