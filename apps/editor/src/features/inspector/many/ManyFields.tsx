/** The fields that several elements have in common: what they say, or that they differ; set for all at once. */
import {
  type Element,
  type ElementId,
  elementTypeInfo,
  fieldPath,
  type Json,
  LAYERS,
  layerName,
  type PropertyRule,
  type PropertyValue,
  propertyDefinitionId,
  sameValue,
  setFields,
  unitsOf,
} from '@khung/core';
import { Select } from '@mantine/core';
import { canEdit } from '../../../actions/conditions.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { useMainModel, useProfile } from '../../../session/derived.ts';
import { perform } from '../../../session/perform.ts';
import { useSession } from '../../../session/session.ts';
import { editedArchitecture } from '../../../session/shown.ts';
import { rulesFor } from '../element/PropertySection.tsx';
import { DraftText } from '../fields/DraftText.tsx';
import { Field } from '../fields/Field.tsx';
import { foldedFilter } from '../fields/PickElement.tsx';
import { TypedInput } from '../fields/TypedInput.tsx';
import { Section } from '../Section.tsx';

export function ManyFields({ selection }: { selection: readonly ElementId[] }) {
  const { t } = useWords();
  const editable = useSession(canEdit);
  const model = useMainModel();
  const elements = selection.map((id) => model.elements.get(id)).filter((one) => one !== undefined);
  if (!editable || elements.length < 2) return null;
  return (
    <>
      <Section title={t('inspector.sections.general')}>
        <div className="k-fields">
          <KindField elements={elements} />
          <LayerField elements={elements} />
          <UnitField elements={elements} field="owner" />
          <UnitField elements={elements} field="operator" />
          <InternalField elements={elements} />
        </div>
      </Section>
      <Properties elements={elements} />
      <Documentation elements={elements} />
    </>
  );
}

interface ManyProps {
  readonly elements: readonly Element[];
}

/** What they all say; `differ` where they do not say the same. */
function common<Value>(
  elements: readonly Element[],
  read: (element: Element) => Value,
): { readonly value: Value | undefined; readonly differ: boolean } {
  const [first, ...rest] = elements.map(read);
  const differ = rest.some((other) => !sameValue(other, first));
  return { value: differ ? undefined : first, differ };
}

/** One step of undo for all of them. */
function setAll(elements: readonly Element[], path: string, to: Json | undefined): void {
  const architecture = editedArchitecture(useSession.getState().shown);
  if (architecture === undefined) return;
  perform((before) =>
    setFields(
      before,
      architecture,
      elements.map(({ id }) => ({ concept: id, path, to })),
    ),
  );
}

interface ChoiceProps extends ManyProps {
  readonly label: string;
  readonly path: 'specialisation' | 'layer' | 'owner' | 'operator';
  readonly data: readonly { readonly value: string; readonly label: string }[];
}

function ChoiceField({ elements, label, path, data }: ChoiceProps) {
  const { t } = useWords();
  const { value, differ } = common(elements, (element) => element[path]);
  return (
    <Field label={label} changed={undefined} onSetBack={undefined}>
      <Select
        aria-label={label}
        searchable
        selectFirstOptionOnChange
        onClick={(event) => event.currentTarget.select()}
        clearable
        filter={foldedFilter}
        limit={100}
        placeholder={t(differ ? 'inspector.differ' : 'inspector.placeholders.none')}
        data={[...data]}
        value={value ?? null}
        onChange={(chosen) => setAll(elements, path, chosen ?? undefined)}
      />
    </Field>
  );
}

/** Kinds that fit the type of each of them. */
function KindField({ elements }: ManyProps) {
  const { t, textOf } = useWords();
  const profile = useProfile();
  const data = profile.specialisations
    .filter((one) => elements.every(({ type }) => one.types.includes(type)))
    .map((one) => ({ value: one.id, label: textOf(one.name) }));
  if (data.length === 0) {
    const types = [...new Set(elements.map(({ type }) => textOf(elementTypeInfo(type).name)))];
    return (
      <p className="k-quiet k-no-margin">
        {t('inspector.fields.type')}: {types.join(', ')}
      </p>
    );
  }
  const label = t('inspector.fields.kind');
  return <ChoiceField elements={elements} label={label} path="specialisation" data={data} />;
}

function LayerField({ elements }: ManyProps) {
  const { t, textOf } = useWords();
  const data = LAYERS.map((one) => ({ value: one, label: textOf(layerName(one)) }));
  const label = t('inspector.fields.layer');
  return <ChoiceField elements={elements} label={label} path="layer" data={data} />;
}

function UnitField({ elements, field }: ManyProps & { readonly field: 'owner' | 'operator' }) {
  const { t, textOf } = useWords();
  const model = useMainModel();
  const profile = useProfile();
  const data = unitsOf(model, profile).map(({ id, name }) => ({ value: id, label: textOf(name) }));
  const label = t(`inspector.fields.${field}`);
  return <ChoiceField elements={elements} label={label} path={field} data={data} />;
}

/** Whether a public edition leaves them out. */
function InternalField({ elements }: ManyProps) {
  const { t } = useWords();
  const { value, differ } = common(elements, (element) => element.internal ?? false);
  const label = t('inspector.fields.internal');
  return (
    <Field label={label} changed={undefined} onSetBack={undefined}>
      <TypedInput
        id="k-many-internal"
        label={label}
        rule={undefined}
        defined="boolean"
        value={differ ? undefined : value}
        placeholder={t(differ ? 'inspector.differ' : 'inspector.placeholders.none')}
        disabled={false}
        onSet={(to) => setAll(elements, 'internal', to === true ? true : undefined)}
      />
    </Field>
  );
}

/** Those that the framework offers on every one of them, or that every one of them has. */
function Properties({ elements }: ManyProps) {
  const { t } = useWords();
  const profile = useProfile();
  const offered = elements.map((element) => new Set(rulesFor(element, profile)));
  const rules = profile.properties.filter((rule) => offered.every((some) => some.has(rule)));
  const known = new Set(rules.map(({ id }) => id));
  const [first, ...rest] = elements;
  const brought = Object.keys(first?.properties ?? {}).filter(
    (id) => !known.has(id) && rest.every((one) => one.properties?.[id] !== undefined),
  );
  if (rules.length + brought.length === 0) return null;
  return (
    <Section title={t('inspector.sections.properties')}>
      <div className="k-fields">
        {rules.map((rule) => (
          <PropertyField key={rule.id} elements={elements} id={rule.id} rule={rule} />
        ))}
        {brought.map((id) => (
          <PropertyField key={id} elements={elements} id={id} rule={undefined} />
        ))}
      </div>
    </Section>
  );
}

interface PropertyFieldProps extends ManyProps {
  readonly id: string;
  readonly rule: PropertyRule | undefined;
}

function PropertyField({ elements, id: property, rule }: PropertyFieldProps) {
  const { t, textOf } = useWords();
  const definition = useSession((s) =>
    property === '' ? undefined : s.workspace.properties.get(propertyDefinitionId(property)),
  );
  const label = textOf((rule ?? definition)?.name) || property;
  const id = `k-many-${property}`;
  const { value, differ } = common(
    elements,
    (element): PropertyValue | undefined => element.properties?.[property],
  );
  return (
    <Field label={label} htmlFor={id} changed={undefined} onSetBack={undefined}>
      <TypedInput
        id={id}
        label={label}
        rule={rule}
        defined={definition?.type}
        value={value}
        placeholder={t(differ ? 'inspector.differ' : 'inspector.placeholders.none')}
        disabled={false}
        onSet={(to) => setAll(elements, fieldPath(['properties', property]), to)}
      />
    </Field>
  );
}

/** The same words for all of them; where they differ it is said, and typing sets them alike. */
function Documentation({ elements }: ManyProps) {
  const { t } = useWords();
  return (
    <Section title={t('inspector.documentation')}>
      <div className="k-fields">
        {(['vi', 'en'] as const).map((language) => (
          <DocumentationField key={language} elements={elements} language={language} />
        ))}
      </div>
    </Section>
  );
}

function DocumentationField({
  elements,
  language,
}: ManyProps & { readonly language: 'vi' | 'en' }) {
  const { t } = useWords();
  const { value, differ } = common(elements, (element) => element.documentation?.[language] ?? '');
  const id = `k-many-documentation-${language}`;
  const label = t(
    language === 'vi' ? 'inspector.fields.documentationVi' : 'inspector.fields.documentationEn',
  );
  return (
    <Field label={label} htmlFor={id} changed={undefined} onSetBack={undefined}>
      <DraftText
        id={id}
        label={label}
        language={language}
        lines={language === 'vi' ? 2 : 1}
        value={value ?? ''}
        placeholder={t(differ ? 'inspector.differ' : 'inspector.placeholders.documentation')}
        disabled={false}
        onCommit={(text) =>
          setAll(elements, `documentation.${language}`, text === '' ? undefined : text)
        }
      />
    </Field>
  );
}
