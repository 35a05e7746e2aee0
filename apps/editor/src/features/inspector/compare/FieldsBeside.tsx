/** What goes, field by field beside the one that follows it; what comes, beside the one that it follows. */
import type { ElementRow } from '@khung/core';
import { Fragment, useMemo } from 'react';
import { useWords } from '../../../i18n/useWords.ts';
import { useComparison } from '../../../session/derived.ts';
import { beforeAfter, fieldsBeside } from '../../ways/beforeAfter.ts';
import { useFieldWords } from '../fields/useFieldWords.ts';
import { Section } from '../Section.tsx';

export function FieldsBeside({ row }: { row: ElementRow }) {
  const { t, textOf } = useWords();
  const { fieldText, valueText } = useFieldWords();
  const comparison = useComparison();
  const sides = useMemo(() => comparison && beforeAfter(comparison, row), [comparison, row]);
  if (sides === undefined) return null;
  const fields = fieldsBeside(sides);
  const [was, is] = [sides.before[0], sides.after[0]];
  if (fields.length === 0 || was === undefined || is === undefined) return null;
  const other = was.id === row.id ? is : was;
  return (
    <Section title={t('ways.compareWith', { name: textOf(other.name) })}>
      <table className="k-diff">
        <thead>
          <tr>
            <th scope="col">{textOf(was.name)}</th>
            <th scope="col">{textOf(is.name)}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ field, was: before, to }) => {
            const [old, now] = [valueText(field, before), valueText(field, to)];
            return (
              <Fragment key={field}>
                <tr>
                  <th scope="rowgroup" colSpan={2}>
                    {fieldText(field)}
                  </th>
                </tr>
                <tr data-field={field}>
                  <Value words={old} kind={old === now ? undefined : 'was'} />
                  <Value words={now} kind={old === now ? undefined : 'to'} />
                </tr>
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}

function Value({ words, kind }: { words: string; kind: 'was' | 'to' | undefined }) {
  const { t } = useWords();
  if (words === '') return <td className="k-nothing">{t('inspector.empty')}</td>;
  return <td {...(kind && { className: `k-${kind}` })}>{words}</td>;
}
