/** Picks an element by name, blind to diacritics; empty again after each pick. */
import { type Element, type ElementId, fold } from '@khung/core';
import { type OptionsFilter, Select } from '@mantine/core';
import { useWords } from '../../../i18n/useWords.ts';

interface PickElementProps {
  /** Also its placeholder. */
  readonly label: string;
  readonly elements: readonly Element[];
  readonly onPick: (id: ElementId) => void;
}

export function PickElement({ label, elements, onPick }: PickElementProps) {
  const { t, textOf } = useWords();
  return (
    <Select
      size="xs"
      mt={8}
      aria-label={label}
      placeholder={label}
      searchable
      limit={60}
      filter={foldedFilter}
      nothingFoundMessage={t('succession.nothingFound')}
      data={elements.map(({ id, name }) => ({ value: id, label: textOf(name) }))}
      value={null}
      onChange={(chosen) => {
        const one = elements.find(({ id }) => id === chosen);
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
