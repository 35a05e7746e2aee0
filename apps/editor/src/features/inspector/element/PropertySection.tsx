/** The properties that the framework asks for here, with its controlled values; then what a file brought. */
import {
  type Element,
  fieldPath,
  layerOf,
  type Profile,
  type PropertyRule,
  type PropertyValue,
  propertyDefinitionId,
} from '@khung/core';
import { NumberInput, Select } from '@mantine/core';
import { useWords } from '../../../i18n/useWords.ts';
import { useProfile } from '../../../session/derived.ts';
import { useSession } from '../../../session/session.ts';
import { DraftText } from '../fields/DraftText.tsx';
import { Field } from '../fields/Field.tsx';
import { Section } from '../Section.tsx';
import type { ElementEdit } from './useElementEdit.ts';

export function PropertySection({ edit }: { edit: ElementEdit }) {
  const { t } = useWords();
  const profile = useProfile();
  const asked = rulesFor(edit.element, profile);
  const known = new Set(asked.map((rule) => rule.id));
  const brought = Object.keys(edit.element.properties ?? {}).filter((id) => !known.has(id));
  if (asked.length + brought.length === 0) return null;
  return (
    <Section title={t('inspector.sections.properties')}>
      <div className="k-fields">
        {asked.map((rule) => (
          <RuledProperty key={rule.id} rule={rule} edit={edit} />
        ))}
        {brought.map((id) => (
          <OtherProperty key={id} id={id} edit={edit} />
        ))}
      </div>
    </Section>
  );
}

/** Rules that concern the element, and those that it has a value for all the same. */
export function rulesFor(element: Element, profile: Profile): readonly PropertyRule[] {
  const layer = layerOf(element, profile);
  return profile.properties.filter(({ id, on }) => {
    if (element.properties?.[id] !== undefined || on === undefined) return true;
    return (
      (on.layers?.includes(layer) ?? false) ||
      (element.specialisation !== undefined &&
        (on.specialisations?.includes(element.specialisation) ?? false))
    );
  });
}

function RuledProperty({ rule, edit }: { rule: PropertyRule; edit: ElementEdit }) {
  const { t, textOf } = useWords();
  const { element, editable, set, changed, setBack } = edit;
  const path = fieldPath(['properties', rule.id]);
  const id = `k-field-${rule.id}`;
  const label = textOf(rule.name);
  const value = element.properties?.[rule.id];
  return (
    <Field label={label} htmlFor={id} changed={changed(path)} onSetBack={setBack(path)}>
      {rule.type === 'choice' ? (
        <Select
          id={id}
          aria-label={label}
          disabled={!editable}
          clearable={editable}
          placeholder={t('inspector.placeholders.none')}
          data={rule.values.map((choice) => ({
            value: String(choice.value),
            label: textOf(choice.name),
          }))}
          value={value === undefined ? null : String(value)}
          onChange={(chosen) =>
            set(path, rule.values.find((choice) => String(choice.value) === chosen)?.value)
          }
        />
      ) : rule.type === 'number' || rule.type === 'year' ? (
        <NumberInput
          id={id}
          size="sm"
          aria-label={label}
          disabled={!editable}
          hideControls
          allowDecimal={rule.type === 'number'}
          placeholder={t('inspector.placeholders.none')}
          value={typeof value === 'number' ? value : ''}
          onBlur={(event) => {
            const text = event.currentTarget.value.trim();
            const number = Number(text);
            if (text === '') {
              if (value !== undefined) set(path, undefined);
            } else if (Number.isFinite(number) && number !== value) set(path, number);
          }}
        />
      ) : (
        <DraftText
          id={id}
          label={label}
          value={plain(value, textOf)}
          placeholder={t('inspector.placeholders.none')}
          disabled={!editable}
          onCommit={(text) => set(path, text === '' ? undefined : text)}
        />
      )}
    </Field>
  );
}

function OtherProperty({ id, edit }: { id: string; edit: ElementEdit }) {
  const { textOf } = useWords();
  const definition = useSession((s) => s.workspace.properties.get(propertyDefinitionId(id)));
  const { element, editable, set, changed, setBack } = edit;
  const path = fieldPath(['properties', id]);
  const label = definition === undefined ? id : textOf(definition.name);
  return (
    <Field
      label={label}
      htmlFor={`k-field-${id}`}
      changed={changed(path)}
      onSetBack={setBack(path)}
    >
      <DraftText
        id={`k-field-${id}`}
        label={label}
        value={plain(element.properties?.[id], textOf)}
        disabled={!editable}
        onCommit={(text) => set(path, text === '' ? undefined : text)}
      />
    </Field>
  );
}

function plain(
  value: PropertyValue | undefined,
  textOf: (text: Record<string, string>) => string,
): string {
  if (value === undefined) return '';
  return typeof value === 'object' ? textOf(value) : String(value);
}
