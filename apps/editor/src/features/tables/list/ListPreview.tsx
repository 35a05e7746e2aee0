/** What a list will become, line by line, with what is known already and what could not be read. */

import { elementId } from '@khung/core';
import { useWords } from '../../../i18n/useWords.ts';
import { useMainModel } from '../../../session/derived.ts';
import { elementIn } from '../../parts/lookUp.ts';
import type { ListEntry } from './readList.ts';

interface ListPreviewProps {
  readonly entries: readonly ListEntry[];
  /** Known names are left out. */
  readonly skips: boolean;
  readonly kindWords: (kind: string | undefined) => string;
}

const SHOWN = 50;

export function ListPreview({ entries, skips, kindWords }: ListPreviewProps) {
  const { t, textOf } = useWords();
  const model = useMainModel();
  if (entries.length === 0) return <p className="k-quiet k-small">{t('tables.list.nothing')}</p>;
  const units = entries.some(({ unit }) => unit !== undefined);
  return (
    <div className="k-list-preview k-scroll">
      <table className="k-preview" aria-label={t('tables.list.preview')}>
        <thead>
          <tr>
            <th>{t('tables.columns.name')}</th>
            <th>{t('tables.columns.kind')}</th>
            {units && <th>{t('tables.columns.owner')}</th>}
          </tr>
        </thead>
        <tbody>
          {entries.slice(0, SHOWN).map((entry, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no other name.
            <tr key={at} data-left={(skips && entry.known !== 'no') || undefined}>
              <td title={entry.documentation}>
                <span>{entry.name}</span>
                {entry.known !== 'no' && (
                  <em>{t(entry.known === 'model' ? 'tables.list.again' : 'tables.list.twice')}</em>
                )}
              </td>
              <td>
                {kindWords(entry.kind)}
                {entry.unknown.map((word) => (
                  <em key={word} data-bad="">
                    {t('tables.list.unknown', { word })}
                  </em>
                ))}
              </td>
              {units && (
                <td>{entry.unit && textOf(elementIn(model, elementId(entry.unit))?.name)}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {entries.length > SHOWN && (
        <p className="k-quiet k-small">
          {t('tables.list.more', { count: entries.length - SHOWN })}
        </p>
      )}
    </div>
  );
}
