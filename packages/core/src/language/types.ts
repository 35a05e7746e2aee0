/** What the language says of an element type or a relation type, and how a relation reads aloud. */
import type { Text } from '../workspace/records.ts';
import { ELEMENT_TABLE, type ElementTypeInfo } from './archimate-3.2.elements.ts';
import {
  RELATION_TABLE,
  type RelationTypeInfo,
  type Verb,
  type VerbVariant,
} from './archimate-3.2.relations.ts';
import type { ElementType, RelationType } from './vocabulary.ts';

export type { Aspect, ElementTypeInfo, Traits } from './archimate-3.2.elements.ts';
export type { RelationTypeInfo, Verb } from './archimate-3.2.relations.ts';

/** Layer, aspect and names of an element type. */
export function elementTypeInfo(type: ElementType): ElementTypeInfo {
  return ELEMENT_TABLE[type];
}

/** Family, names and verbs of a relation type. */
export function relationTypeInfo(type: RelationType): RelationTypeInfo {
  return RELATION_TABLE[type];
}

/**
 * The plainest verb for a relation between two types: read from the source (`forward`) or from the
 * target (`backward`).
 *
 * @example relationVerb({ type: 'Serving' }, 'ApplicationComponent', 'BusinessRole').backward.vi // 'sử dụng'
 */
export function relationVerb(
  relation: { readonly type: RelationType; readonly access?: string | undefined },
  source: ElementType,
  target: ElementType,
): Verb {
  const { verb, variants = [] } = RELATION_TABLE[relation.type];
  const fits = (end: VerbVariant['source'], type: ElementType): boolean => {
    const { aspect, layer } = ELEMENT_TABLE[type];
    return (end?.aspects?.includes(aspect) ?? true) && (end?.layers?.includes(layer) ?? true);
  };
  const variant = variants.find(
    (one) =>
      (one.access === undefined || one.access === relation.access) &&
      fits(one.source, source) &&
      fits(one.target, target),
  );
  return variant ?? verb;
}

/** A sentence's three parts, so that a surface can set the verb in italics: `A` *sử dụng* `B`. */
export interface Sentence {
  readonly subject: string;
  readonly verb: Text;
  readonly object: string;
}

/** How a relation reads from one of its ends. */
export function relationSentence(
  relation: { readonly type: RelationType; readonly access?: string | undefined },
  source: { readonly type: ElementType; readonly label: string },
  target: { readonly type: ElementType; readonly label: string },
  from: 'source' | 'target',
): Sentence {
  const verb = relationVerb(relation, source.type, target.type);
  return from === 'source'
    ? { subject: source.label, verb: verb.forward, object: target.label }
    : { subject: target.label, verb: verb.backward, object: source.label };
}
