/** Chooses one or several of the elements that are there, by name, blind to diacritics. */

import { type ElementId, elementTypeInfo, specialisationOf } from '@khung/core';
import { MultiSelect, Select } from '@mantine/core';
import { useMemo } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useMainModel, useProfile } from '../../session/derived.ts';
import { foldedFilter } from '../inspector/fields/PickElement.tsx';
import { takesFocus } from '../parts/takesFocus.ts';

interface ChooseElementsProps {
  readonly label: string;
  readonly several: boolean;
  /** Offered before all others. */
  readonly first: readonly ElementId[];
  readonly without: readonly ElementId[];
  readonly value: readonly ElementId[];
  readonly onChange: (value: readonly ElementId[]) => void;
}

export function ChooseElements(props: ChooseElementsProps) {
  const { label, several, first, without, value, onChange } = props;
  const { t, textOf } = useWords();
  const model = useMainModel();
  const profile = useProfile();
  const data = useMemo(() => {
    const options = [...model.elements.values()]
      .filter(({ id }) => !without.includes(id))
      .map(({ id, name, type, specialisation }) => ({
        value: id,
        label: textOf(name),
        kind: textOf(specialisationOf(specialisation, profile)?.name ?? elementTypeInfo(type).name),
      }));
    const isFirst = (id: ElementId) => first.includes(id);
    return [
      ...options.filter((one) => isFirst(one.value)),
      ...options.filter((one) => !isFirst(one.value)),
    ];
  }, [model, profile, first, without, textOf]);
  const idsOf = (chosen: readonly string[]) =>
    data.map((one) => one.value).filter((id) => chosen.includes(id));
  const common = {
    label,
    searchable: true,
    limit: 60,
    filter: foldedFilter,
    placeholder: t('succession.choose'),
    nothingFoundMessage: t('succession.nothingFound'),
    data,
  } as const;
  return several ? (
    <MultiSelect
      {...common}
      placeholder={value.length === 0 ? common.placeholder : ''}
      value={[...value]}
      onChange={(chosen) => onChange(idsOf(chosen))}
    />
  ) : (
    <Select
      {...common}
      {...takesFocus}
      value={value[0] ?? null}
      onChange={(chosen) => onChange(chosen === null ? [] : idsOf([chosen]))}
      renderOption={({ option }) => (
        <span className="k-succession-option">
          {option.label}
          <small>{data.find((one) => one.value === option.value)?.kind}</small>
        </span>
      )}
    />
  );
}
