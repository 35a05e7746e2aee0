/** The changed fields, before and after side by side. */
import type { ElementRow, FieldDifference } from '@khung/core';
import { Fragment } from 'react';
import { useWords } from '../../../i18n/useWords.ts';
import { useComparison } from '../../../session/derived.ts';
import { useSession } from '../../../session/session.ts';
import { shortNameOf } from '../../header/shortName.ts';
import { useFieldWords } from '../fields/useFieldWords.ts';
import { Section } from '../Section.tsx';

/** Told elsewhere in the panel, or of no meaning to a reader. */
const NOT_LISTED = new Set(['predecessors', 'successors', 'order']);

export function Differences({ row }: { row: ElementRow }) {
  const { t, language } = useWords();
  const { fieldText, valueText } = useFieldWords();
  const comparison = useComparison();
  const workspace = useSession((s) => s.workspace);
  const changes = row.changes.filter(
    ({ field }) => !NOT_LISTED.has(field) && isInLanguage(field, language, row),
  );
  if (comparison === undefined || changes.length === 0) return null;
  const nameOf = (id: typeof comparison.before.architecture) => {
    const architecture = workspace.architectures.get(id);
    return architecture === undefined ? id : shortNameOf(architecture, language);
  };
  return (
    <Section title={t('inspector.sections.change')}>
      <table className="k-diff">
        <thead>
          <tr>
            <th scope="col">{nameOf(comparison.before.architecture)}</th>
            <th scope="col">{nameOf(comparison.after.architecture)}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ field, was, to }) => (
            <Fragment key={field}>
              <tr>
                <th scope="rowgroup" colSpan={2}>
                  {fieldText(field)}
                </th>
              </tr>
              <tr data-field={field}>
                <Value words={valueText(field, was)} kind="was" />
                <Value words={valueText(field, to)} kind="to" />
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Value({ words, kind }: { words: string; kind: 'was' | 'to' }) {
  const { t } = useWords();
  return words === '' ? (
    <td className="k-nothing">{t('inspector.empty')}</td>
  ) : (
    <td className={`k-${kind}`}>{words}</td>
  );
}

/** A text that changed in both languages is shown once, in the reader's. */
function isInLanguage(field: FieldDifference['field'], language: string, row: ElementRow): boolean {
  const [, head, tail] = /^(name|documentation)\.(\w+)$/.exec(field) ?? [];
  if (head === undefined || tail === language) return true;
  return !row.changes.some((change) => change.field === `${head}.${language}`);
}
