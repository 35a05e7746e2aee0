/** Settings that name types: of relations, each by a switch of its own; of elements, from a list. */
import { ELEMENT_TYPES, elementTypeInfo, RELATION_TYPES, relationTypeInfo } from '@khung/core';
import { Chip, MultiSelect } from '@mantine/core';
import { useMemo } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useProfile } from '../../session/derived.ts';
import type { ControlProps } from './control.ts';
import { chosenIn, setOf } from './ElementSettings.tsx';

export function RelationsSetting({
  setting,
  value,
  disabled,
  id,
  name,
  onSet,
}: ControlProps<'relations'>) {
  const { textOf } = useWords();
  const own = chosenIn(value);
  const chosen = own.length > 0 ? own : [...setting.fallback];
  return (
    // biome-ignore lint/a11y/useSemanticElements: the label above names it already
    <div id={id} className="k-setting-chips" role="group" aria-label={name}>
      <Chip.Group
        multiple
        value={chosen}
        onChange={(next) => onSet(sameSet(next, setting.fallback) ? undefined : setOf(next))}
      >
        {RELATION_TYPES.map((type) => (
          <Chip key={type} value={type} size="xs" disabled={disabled} title={type}>
            {textOf(relationTypeInfo(type).name)}
          </Chip>
        ))}
      </Chip.Group>
    </div>
  );
}

export function KindsSetting({ setting, value, disabled, id, onSet }: ControlProps<'kinds'>) {
  const { t, textOf } = useWords();
  const profile = useProfile();
  const own = chosenIn(value);
  const chosen = own.length > 0 ? own : [...setting.fallback];
  const data = useMemo(
    () => [
      ...profile.specialisations.map((one) => ({ value: one.id, label: textOf(one.name) })),
      ...ELEMENT_TYPES.map((type) => ({ value: type, label: textOf(elementTypeInfo(type).name) })),
    ],
    [profile, textOf],
  );
  const known = new Set<string>(data.map((one) => one.value));
  const unknown = chosen.filter((kind) => !known.has(kind));
  return (
    <MultiSelect
      id={id}
      size="sm"
      disabled={disabled}
      searchable
      clearable
      placeholder={chosen.length === 0 ? t('views.chooseKinds') : ''}
      nothingFoundMessage={t('views.nothingFound')}
      data={[...data, ...unknown.map((kind) => ({ value: kind, label: kind }))]}
      value={chosen}
      onChange={(next) => onSet(sameSet(next, setting.fallback) ? undefined : setOf(next))}
    />
  );
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));
