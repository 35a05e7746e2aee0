/** The relations of an element that came, went or changed, and why. */
import { type ElementId, type RelationRow, relationSentence } from '@khung/core';
import { useMemo } from 'react';
import { useWords } from '../../../i18n/useWords.ts';
import { useComparison } from '../../../session/derived.ts';
import { FateBadge } from '../../parts/FateBadge.tsx';
import { elementIn } from '../../parts/lookUp.ts';
import { Section } from '../Section.tsx';

export function ChangedRelations({ id }: { id: ElementId }) {
  const { t } = useWords();
  const comparison = useComparison();
  const rows = useMemo(() => {
    if (comparison === undefined) return [];
    return [...comparison.relations.values()].filter(({ before, after }) =>
      [before, after].some((one) => one?.source === id || one?.target === id),
    );
  }, [comparison, id]);
  if (rows.length === 0) return null;
  const changed = rows.filter((row) => row.fate !== 'kept');
  const kept = rows.length - changed.length;
  return (
    <Section
      title={
        changed.length === 0
          ? t('inspector.sections.relations')
          : `${t('inspector.compare.relations')} (${changed.length})`
      }
    >
      {changed.length > 0 && (
        <ul className="k-relations">
          {changed.map((row) => (
            <Line key={row.id} row={row} id={id} />
          ))}
        </ul>
      )}
      {kept > 0 && (
        <p className="k-quiet k-small">{t('inspector.compare.sameRelations', { count: kept })}</p>
      )}
    </Section>
  );
}

function Line({ row, id }: { row: RelationRow; id: ElementId }) {
  const { t, textOf } = useWords();
  const comparison = useComparison();
  const relation = row.after ?? row.before;
  if (comparison === undefined || relation === undefined) return null;
  const source = elementIn(comparison, relation.source);
  const target = elementIn(comparison, relation.target);
  if (source === undefined || target === undefined) return null;
  const { verb, object } = relationSentence(
    relation,
    { type: source.type, label: textOf(source.name) },
    { type: target.type, label: textOf(target.name) },
    relation.source === id ? 'source' : 'target',
  );
  return (
    <li>
      <p>
        <em>{textOf(verb)}</em> {object}
        {row.cause === 'end' && (
          <span className="k-quiet"> · {t('inspector.compare.causeEnd')}</span>
        )}
      </p>
      <FateBadge fate={row.fate} />
    </li>
  );
}
