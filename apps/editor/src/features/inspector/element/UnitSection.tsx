/** Who owns, operates and uses the element. */
import { fieldPath, unitsOf } from '@khung/core';
import { MultiSelect, Select } from '@mantine/core';
import { useWords } from '../../../i18n/useWords.ts';
import { useMainModel, useProfile } from '../../../session/derived.ts';
import { Field } from '../fields/Field.tsx';
import { foldedFilter } from '../fields/PickElement.tsx';
import { Section } from '../Section.tsx';
import type { ElementEdit } from './useElementEdit.ts';

export function UnitSection({ edit }: { edit: ElementEdit }) {
  const { t, textOf } = useWords();
  const model = useMainModel();
  const profile = useProfile();
  const { element, editable, set, changed } = edit;
  const data = unitsOf(model, profile).map((unit) => ({
    value: unit.id,
    label: textOf(unit.name),
  }));
  const users = Object.keys(element.users ?? {});
  const usersChanged = users
    .map((id) => changed(fieldPath(['users', id])))
    .find((one) => one !== undefined);
  return (
    <Section title={t('inspector.sections.units')}>
      <div className="k-fields">
        {(['owner', 'operator'] as const).map((field) => (
          <Field key={field} label={t(`inspector.fields.${field}`)} {...edit.of(field)}>
            <Select
              aria-label={t(`inspector.fields.${field}`)}
              disabled={!editable}
              searchable
              selectFirstOptionOnChange
              onClick={(event) => event.currentTarget.select()}
              filter={foldedFilter}
              clearable={editable}
              placeholder={t('inspector.placeholders.none')}
              data={data}
              value={element[field] ?? null}
              onChange={(value) => set(field, value ?? undefined)}
            />
          </Field>
        ))}
        <Field label={t('inspector.fields.users')} changed={usersChanged} onSetBack={undefined}>
          <MultiSelect
            aria-label={t('inspector.fields.users')}
            disabled={!editable}
            searchable
            filter={foldedFilter}
            placeholder={users.length === 0 ? t('inspector.placeholders.none') : ''}
            data={data}
            value={users}
            onChange={(wanted) => {
              const added = wanted.find((id) => !users.includes(id));
              const taken = users.find((id) => !wanted.includes(id));
              if (added !== undefined) set(fieldPath(['users', added]), true);
              if (taken !== undefined) set(fieldPath(['users', taken]), undefined);
            }}
          />
        </Field>
      </div>
    </Section>
  );
}
