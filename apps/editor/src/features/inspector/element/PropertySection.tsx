/** The properties that the framework asks for here, with its controlled values; then what a file brought. */
import { type Element, fieldPath, layerOf, type Profile, type PropertyRule } from '@khung/core';
import { useWords } from '../../../i18n/useWords.ts';
import { useMainModel, useProfile } from '../../../session/derived.ts';
import { AddProperty } from '../fields/AddProperty.tsx';
import { Field } from '../fields/Field.tsx';
import { OtherProperty } from '../fields/OtherProperty.tsx';
import { TypedInput } from '../fields/TypedInput.tsx';
import { Section } from '../Section.tsx';
import { type Required, requiredOf } from './required.ts';
import type { ElementEdit } from './useElementEdit.ts';

export function PropertySection({ edit }: { edit: ElementEdit }) {
  const { t } = useWords();
  const profile = useProfile();
  const model = useMainModel();
  const required = requiredOf(edit.element, profile, model);
  const asked = rulesFor(edit.element, profile);
  const known = new Set<string>(asked.map((rule) => rule.id));
  const brought = Object.keys(edit.element.properties ?? {}).filter((id) => !known.has(id));
  if (asked.length + brought.length === 0 && !edit.editable) return null;
  return (
    <Section
      title={t('inspector.sections.properties')}
      aside={
        required.missing.size > 0 && (
          <span className="k-missing-count">
            {t('inspector.missingCount', { count: required.missing.size })}
          </span>
        )
      }
    >
      <div className="k-fields">
        {asked.map((rule) => (
          <RuledProperty key={rule.id} rule={rule} edit={edit} required={required} />
        ))}
        {brought.map((id) => (
          <OtherProperty key={id} id={id} edit={edit} />
        ))}
      </div>
      {edit.editable && <AddProperty edit={edit} asked={known} />}
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

interface RuledPropertyProps {
  readonly rule: PropertyRule;
  readonly edit: ElementEdit;
  readonly required: Required;
}

function RuledProperty({ rule, edit, required }: RuledPropertyProps) {
  const { textOf } = useWords();
  const { element, editable, set, of } = edit;
  const path = fieldPath(['properties', rule.id]);
  const id = `k-field-${rule.id}`;
  const label = textOf(rule.name);
  const isAsked = required.asked.has(rule.id);
  return (
    <Field
      label={label}
      htmlFor={id}
      required={isAsked ? (required.missing.has(rule.id) ? 'missing' : 'said') : undefined}
      {...of(path)}
    >
      <TypedInput
        id={id}
        label={label}
        rule={rule}
        defined={undefined}
        value={element.properties?.[rule.id]}
        disabled={!editable}
        onSet={(to) => set(path, to)}
      />
    </Field>
  );
}
