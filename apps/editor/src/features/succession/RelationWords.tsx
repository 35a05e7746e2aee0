/** A relation in plain words, from the side of one of its ends. */
import { elementAt, type Relation, relationSentence } from '@khung/core';
import { useWords } from '../../i18n/useWords.ts';
import { useMainModel } from '../../session/derived.ts';

interface RelationWordsProps {
  readonly relation: Relation;
  readonly end: 'source' | 'target';
  /** Whether the element at that end is said too. @default false */
  readonly named?: boolean;
}

export function RelationWords({ relation, end, named = false }: RelationWordsProps) {
  const { textOf } = useWords();
  const model = useMainModel();
  const source = elementAt(model, relation.source);
  const target = elementAt(model, relation.target);
  if (source === undefined || target === undefined) return null;
  const { subject, verb, object } = relationSentence(
    relation,
    { type: source.type, label: textOf(source.name) },
    { type: target.type, label: textOf(target.name) },
    end,
  );
  return (
    <span>
      {named && `${subject} `}
      <em>{textOf(verb)}</em> {object}
    </span>
  );
}
