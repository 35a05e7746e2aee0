/** Settings that name elements: one, or several. Names are found without their diacritics. */
import { fold, textIn } from '@khung/core';
import type { ElementFilter } from '@khung/diagram';
import { MultiSelect, type OptionsFilter, Select } from '@mantine/core';
import { useMemo } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useMainModel, useProfile } from '../../session/derived.ts';
import type { ControlProps } from './control.ts';
import { fits } from './fits.ts';

/** More would be slow to show, and nobody reads so far. */
const LISTED = 60;

export function ElementSetting({ setting, value, disabled, id, onSet }: ControlProps<'element'>) {
  const { t } = useWords();
  const data = useOffered(setting.of);
  return (
    <Select
      id={id}
      disabled={disabled}
      searchable
      clearable
      limit={LISTED}
      filter={byName}
      placeholder={t('views.chooseElement')}
      nothingFoundMessage={t('views.nothingFound')}
      data={data}
      value={typeof value === 'string' ? value : null}
      onChange={(next) => onSet(next ?? undefined)}
    />
  );
}

export function ElementsSetting({ setting, value, disabled, id, onSet }: ControlProps<'elements'>) {
  const { t } = useWords();
  const data = useOffered(setting.of);
  const chosen = chosenIn(value);
  return (
    <MultiSelect
      id={id}
      size="sm"
      disabled={disabled}
      searchable
      clearable
      limit={LISTED}
      filter={byName}
      placeholder={chosen.length === 0 ? t('views.chooseElements') : ''}
      nothingFoundMessage={t('views.nothingFound')}
      data={data}
      value={chosen}
      onChange={(next) => onSet(setOf(next))}
    />
  );
}

/** The ids that a set holds. */
export function chosenIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([id, on]) => (on === true ? [id] : []));
}

/** A set as records keep it; nothing where it is empty. */
export const setOf = (ids: readonly string[]): Record<string, true> | undefined =>
  ids.length === 0 ? undefined : Object.fromEntries(ids.map((id): [string, true] => [id, true]));

/** Letters without marks, so that typing is quick. */
const byName: OptionsFilter = ({ options, search, limit }) => {
  const wanted = fold(search);
  if (wanted === '') return options.slice(0, limit);
  const found: typeof options = [];
  for (const option of options) {
    if (found.length === limit) break;
    if ('label' in option && fold(option.label).includes(wanted)) found.push(option);
  }
  return found;
};

function useOffered(of: ElementFilter | undefined): { value: string; label: string }[] {
  const { language } = useWords();
  const model = useMainModel();
  const profile = useProfile();
  return useMemo(() => {
    // Of very many much quicker than comparing them by the language each time.
    const { compare } = new Intl.Collator(language);
    return [...model.elements.values()]
      .filter((element) => fits(element, of, profile, model))
      .map(({ id, name }) => ({ value: id, label: textIn(name, language) || id }))
      .sort((a, b) => compare(a.label, b.label));
  }, [model, profile, of, language]);
}
