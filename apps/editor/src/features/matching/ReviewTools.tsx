/** What of the pairs is shown: by how they stand, by type and owner, by name; and how far one has come. */
import { elementTypeInfo } from '@khung/core';
import { NativeSelect, Progress } from '@mantine/core';
import { useMemo } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import { shortNameOf } from '../header/shortName.ts';
import { SearchField } from '../parts/SearchField.tsx';
import { type Counts, ownerName, ROW_STATES, type RowFilter } from './rows.ts';
import { type Review, useMatching } from './state.ts';

const STATES = ['all', ...ROW_STATES] as const;

const ask = (filter: Partial<RowFilter>) =>
  useMatching.setState((s) => ({ filter: { ...s.filter, ...filter } }));

export function ReviewTools({ review, counts }: { review: Review; counts: Counts }) {
  const { t, language } = useWords();
  const filter = useMatching((s) => s.filter);
  const base = useSession(({ workspace }) => workspace.architectures.get(review.base));
  const { types, owners } = useFilterChoices(review);
  const { states, matched, fresh, absent } = counts;
  const all = ROW_STATES.reduce((sum, state) => sum + states[state], 0);
  const name = base ? shortNameOf(base, language) : review.base;
  return (
    <div className="k-review-tools">
      <div className="k-review-progress">
        <b data-left={states.open}>
          {states.open === 0 ? t('matching.allSeen') : t('matching.left', { count: states.open })}
        </b>
        <span>{t('matching.progress', { matched, fresh, absent })}</span>
        <Progress
          size={5}
          value={all === 0 ? 100 : (100 * (all - states.open)) / all}
          aria-label={t('matching.left', { count: states.open })}
        />
      </div>
      <fieldset className="k-review-states" aria-label={t('matching.list')}>
        {STATES.map((state) => (
          <button
            key={state}
            type="button"
            className="k-pair-chip"
            aria-pressed={filter.state === state}
            onClick={() => ask({ state })}
          >
            {t(`matching.states.${state}`, { name })}
            <span>{state === 'all' ? all : states[state]}</span>
          </button>
        ))}
      </fieldset>
      <NativeSelect
        className="k-review-pick"
        aria-label={t('matching.type')}
        value={filter.type}
        data={[{ value: '', label: t('matching.type') }, ...types]}
        onChange={(event) => ask({ type: event.currentTarget.value })}
      />
      <NativeSelect
        className="k-review-pick"
        aria-label={t('matching.owner')}
        value={filter.owner}
        disabled={owners.length === 0}
        data={[{ value: '', label: t('matching.owner') }, ...owners]}
        onChange={(event) => ask({ owner: event.currentTarget.value })}
      />
      <SearchField
        id="k-review-search"
        placeholder={t('matching.search')}
        value={filter.query}
        onChange={(query) => ask({ query })}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          // Emptied first, and only then out of the review.
          if (event.key === 'Escape') event.stopPropagation();
          if (event.key !== 'Enter' && event.key !== 'ArrowDown' && event.key !== 'Escape') return;
          event.preventDefault();
          document.querySelector<HTMLElement>('.k-review-list')?.focus();
        }}
      />
    </div>
  );
}

/** Types and owners that either model has. */
function useFilterChoices({ before, after }: Review) {
  const { textOf } = useWords();
  return useMemo(() => {
    const types = new Map<string, string>();
    const owners = new Map<string, string>();
    for (const { elements } of [before, after])
      for (const { type, owner } of elements.values()) {
        types.set(type, textOf(elementTypeInfo(type).name));
        const unit = owner && elements.get(owner);
        if (unit) owners.set(ownerName(unit), textOf(unit.name));
      }
    const sorted = (choices: ReadonlyMap<string, string>) =>
      [...choices]
        .map(([value, label]) => ({ value, label }))
        .sort((a, b) => a.label.localeCompare(b.label, 'vi'));
    return { types: sorted(types), owners: sorted(owners) };
  }, [before, after, textOf]);
}
