/** Says, for who does not see the figure, what is selected on it and how it is linked. */
import {
  type Element,
  elementAt,
  elementTypeInfo,
  fateWords,
  neighbours,
  relationSentence,
  specialisationOf,
} from '@khung/core';
import { VisuallyHidden } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useComparison, useMainModel, useProfile, useSource } from '../../session/derived.ts';
import { useSession } from '../../session/session.ts';
import { elementIn } from '../parts/lookUp.ts';

/** More is not listened to; the details list them all. */
const LINKS = 6;

export function Spoken() {
  const { t } = useWords();
  const selection = useDeferredValue(useSession((s) => s.selection));
  const source = useSource();
  const [first] = selection;
  const element = first === undefined ? undefined : elementIn(source, first);
  return (
    <VisuallyHidden role="status" className="k-spoken">
      {selection.length > 1 && t('inspector.many', { count: selection.length })}
      {selection.length === 1 && element && <OneElement element={element} />}
    </VisuallyHidden>
  );
}

function OneElement({ element }: { element: Element }) {
  const { t, textOf } = useWords();
  const profile = useProfile();
  const model = useMainModel();
  const fate = useComparison()?.elements.get(element.id)?.fate;
  const kind = specialisationOf(element.specialisation, profile) ?? elementTypeInfo(element.type);
  const found = useMemo(() => neighbours(model, element.id), [model, element.id]);
  const links = found.slice(0, LINKS).flatMap(({ relation, as, other }) => {
    const source = elementAt(model, relation.source);
    const target = elementAt(model, relation.target);
    const far = elementAt(model, other);
    if (source === undefined || target === undefined || far === undefined) return [];
    const end = ({ type, name }: Element) => ({ type, label: textOf(name) });
    const { verb } = relationSentence(relation, end(source), end(target), as);
    return [`${textOf(verb)} ${textOf(far.name)}`];
  });
  const about = [textOf(element.name), textOf(kind.name), fate && textOf(fateWords(fate).word)];
  const rest = found.length - links.length;
  return [
    `${about.filter(Boolean).join(', ')}.`,
    found.length === 0
      ? t('canvas.spoken.noLinks')
      : `${t('canvas.spoken.links', { count: found.length })}: ${links.join('; ')}.`,
    rest > 0 && t('canvas.spoken.more', { count: rest }),
  ]
    .filter(Boolean)
    .join(' ');
}
