/** Names in both languages, the kind of element, its type and its layer. */
import {
  ELEMENT_TYPES,
  elementTypeInfo,
  LAYERS,
  layerName,
  layerOf,
  specialisationOf,
} from '@khung/core';
import { Select } from '@mantine/core';
import { useWords } from '../../../i18n/useWords.ts';
import { useProfile } from '../../../session/derived.ts';
import { DraftText } from '../fields/DraftText.tsx';
import { Field } from '../fields/Field.tsx';
import { foldedFilter } from '../fields/PickElement.tsx';
import { Section } from '../Section.tsx';
import { ParentField } from './ParentField.tsx';
import type { ElementEdit } from './useElementEdit.ts';

export function GeneralSection({ edit }: { edit: ElementEdit }) {
  const { t } = useWords();
  return (
    <Section title={t('inspector.sections.general')}>
      <div className="k-fields">
        <NameField edit={edit} language="vi" />
        <NameField edit={edit} language="en" />
        <ParentField edit={edit} />
        <KindField edit={edit} />
        <TypeField edit={edit} />
        <LayerField edit={edit} />
      </div>
    </Section>
  );
}

function NameField({ edit, language }: { edit: ElementEdit; language: 'vi' | 'en' }) {
  const { t } = useWords();
  const { element, editable, set } = edit;
  const path = `name.${language}`;
  const id = `k-field-name-${language}`;
  const label = t(language === 'vi' ? 'inspector.fields.nameVi' : 'inspector.fields.nameEn');
  const other = Object.entries(element.name).some(([key, text]) => key !== language && text !== '');
  return (
    <Field label={label} htmlFor={id} {...edit.of(path)}>
      <DraftText
        id={id}
        label={label}
        language={language}
        name
        value={element.name[language] ?? (language === 'vi' ? (element.name.und ?? '') : '')}
        placeholder={t('inspector.placeholders.none')}
        disabled={!editable}
        onCommit={(text) => {
          // An element always keeps a name in one language.
          if (text !== '') set(path, text);
          else if (other) set(path, undefined);
        }}
      />
    </Field>
  );
}

function KindField({ edit }: { edit: ElementEdit }) {
  const { t, textOf } = useWords();
  const profile = useProfile();
  const { element, editable, set } = edit;
  const options = profile.specialisations
    .filter((one) => one.types.includes(element.type))
    .map((one) => ({ value: one.id, label: textOf(one.name) }));
  if (options.length === 0) return null;
  const label = t('inspector.fields.kind');
  return (
    <Field label={label} {...edit.of('specialisation')}>
      <Select
        aria-label={label}
        disabled={!editable}
        clearable={editable}
        placeholder={t('inspector.placeholders.none')}
        data={options}
        value={specialisationOf(element.specialisation, profile)?.id ?? null}
        onChange={(value) => set('specialisation', value ?? undefined)}
      />
    </Field>
  );
}

function TypeField({ edit }: { edit: ElementEdit }) {
  const { t, textOf } = useWords();
  const { element, editable, set } = edit;
  const label = t('inspector.fields.type');
  return (
    <Field label={label} {...edit.of('type')}>
      <Select
        aria-label={label}
        disabled={!editable}
        searchable
        selectFirstOptionOnChange
        onClick={(event) => event.currentTarget.select()}
        filter={foldedFilter}
        allowDeselect={false}
        data={ELEMENT_TYPES.map((type) => ({
          value: type,
          label: textOf(elementTypeInfo(type).name),
        }))}
        value={element.type}
        onChange={(value) => {
          if (value !== null) set('type', value);
        }}
      />
    </Field>
  );
}

function LayerField({ edit }: { edit: ElementEdit }) {
  const { t, textOf } = useWords();
  const profile = useProfile();
  const { element, editable, set } = edit;
  const { layer: _, ...without } = element;
  const natural = layerOf(without, profile);
  const label = t('inspector.fields.layer');
  return (
    <Field label={label} {...edit.of('layer')}>
      <Select
        aria-label={label}
        disabled={!editable}
        clearable={editable}
        placeholder={t('inspector.placeholders.ownLayer', { layer: textOf(layerName(natural)) })}
        data={LAYERS.map((one) => ({ value: one, label: textOf(layerName(one)) }))}
        value={element.layer ?? null}
        onChange={(value) => set('layer', value ?? undefined)}
      />
    </Field>
  );
}
