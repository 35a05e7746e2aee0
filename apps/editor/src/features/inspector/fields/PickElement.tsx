/** Picks an element by name, blind to diacritics; empty again after each pick. */
import { type Element, type ElementId, fold } from '@khung/core';
import { type OptionsFilter, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useWords } from '../../../i18n/useWords.ts';

interface PickElementProps {
  /** Also its placeholder. */
  readonly label: string;
  /** Asked for once a person goes there: it may be every element of a model. */
  readonly elements: () => readonly Element[];
  readonly onPick: (id: ElementId) => void;
}

export function PickElement({ label, elements, onPick }: PickElementProps) {
  const { t, textOf } = useWords();
  const [wanted, setWanted] = useState(false);
  const offered = useMemo(() => (wanted ? elements() : []), [wanted, elements]);
  return (
    <Select
      size="xs"
      mt={8}
      aria-label={label}
      placeholder={label}
      searchable
      onFocus={() => setWanted(true)}
      onDropdownOpen={() => setWanted(true)}
      limit={60}
      filter={foldedFilter}
      nothingFoundMessage={t('succession.nothingFound')}
      data={offered.map(({ id, name }) => ({ value: id, label: textOf(name) }))}
      value={null}
      onChange={(chosen) => {
        const one = offered.find(({ id }) => id === chosen);
        if (one !== undefined) onPick(one.id);
      }}
    />
  );
}

export const foldedFilter: OptionsFilter = ({ options, search, limit }) => {
  const words = fold(search).split(' ').filter(Boolean);
  return options
    .filter((one) => 'label' in one && words.every((word) => fold(one.label).includes(word)))
    .slice(0, limit);
};
