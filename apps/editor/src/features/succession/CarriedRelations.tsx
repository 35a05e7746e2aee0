/** The relations of what goes, each with who takes it over, or that nobody does. */
import type { Carriable, Element, ElementId, RelationId } from '@khung/core';
import { Checkbox, NativeSelect } from '@mantine/core';
import { useWords } from '../../i18n/useWords.ts';
import { RelationWords } from './RelationWords.tsx';

/** By relation: who has it now; `''`: nobody. Where nothing is said, the first who may. */
export type Choices = ReadonlyMap<RelationId, ElementId | ''>;

export const heirOf = ({ relation, heirs }: Carriable, choices: Choices): ElementId | '' => {
  const chosen = choices.get(relation.id);
  if (chosen === '') return '';
  return heirs.find((id) => id === chosen) ?? heirs[0] ?? '';
};

interface CarriedRelationsProps {
  readonly carriable: readonly Carriable[];
  readonly heirs: readonly Element[];
  readonly choices: Choices;
  /** Several go, so each sentence says whose relation it is. */
  readonly named: boolean;
  readonly onChange: (choices: Choices) => void;
}

export function CarriedRelations(props: CarriedRelationsProps) {
  const { carriable, heirs, choices, named, onChange } = props;
  const { t, textOf } = useWords();
  const possible = carriable.filter((one) => one.heirs.length > 0);
  const led = possible.filter((one) => heirOf(one, choices) !== '').length;
  const set = (id: RelationId, heir: ElementId | '') => onChange(new Map(choices).set(id, heir));
  return (
    <section className="k-succession-part">
      <div className="k-succession-head">
        <h3>{t('succession.carried', { led, count: carriable.length })}</h3>
        {possible.length > 1 && (
          <Checkbox
            size="xs"
            label={t('succession.carryAll')}
            checked={led === possible.length}
            indeterminate={led > 0 && led < possible.length}
            onChange={() =>
              onChange(
                led === possible.length
                  ? new Map(possible.map(({ relation }) => [relation.id, '']))
                  : new Map(),
              )
            }
          />
        )}
      </div>
      <ul
        className="k-carried"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is read on with the arrow keys.
        tabIndex={0}
      >
        {carriable.map((one) => (
          <li key={`${one.relation.id} ${one.end}`}>
            <RelationWords relation={one.relation} end={one.end} named={named} />
            {one.heirs.length === 0 ? (
              <small className="k-quiet">{t('succession.cannotCarry')}</small>
            ) : (
              <NativeSelect
                size="xs"
                aria-label={t('succession.carryTo')}
                value={heirOf(one, choices)}
                data={[
                  ...heirs
                    .filter(({ id }) => one.heirs.includes(id))
                    .map(({ id, name }) => ({ value: id, label: `→ ${textOf(name)}` })),
                  { value: '', label: t('succession.dropRelation') },
                ]}
                onChange={(event) => {
                  const chosen = event.currentTarget.value;
                  set(one.relation.id, one.heirs.find((id) => id === chosen) ?? '');
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
