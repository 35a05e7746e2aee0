/** What a relation says: its type and ends (legal ones only), its names, words and reason. */
import {
  type Element,
  elementAt,
  mayRelate,
  type Relation,
  type RelationType,
  relationSentence,
  relationsBetween,
  setFields,
} from '@khung/core';
import { NativeSelect, Select } from '@mantine/core';
import { useMemo } from 'react';
import { useWords } from '../../../i18n/useWords.ts';
import { useMainModel } from '../../../session/derived.ts';
import { AddProperty } from '../fields/AddProperty.tsx';
import { DraftText } from '../fields/DraftText.tsx';
import { Field } from '../fields/Field.tsx';
import { ACCESS } from '../fields/fieldWords.ts';
import { OtherProperty } from '../fields/OtherProperty.tsx';
import { foldedFilter } from '../fields/PickElement.tsx';
import { ReasonField } from '../fields/ReasonField.tsx';
import { TypedInput } from '../fields/TypedInput.tsx';
import { type ConceptEdit, useConceptEdit } from '../fields/useConceptEdit.ts';

export function RelationFields({ relation }: { relation: Relation }) {
  const { t, language } = useWords();
  const edit = useConceptEdit(relation);
  const model = useMainModel();
  const source = elementAt(model, relation.source);
  const target = elementAt(model, relation.target);
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <div className="k-relation-fields">
      {source !== undefined && target !== undefined && (
        <>
          <TypeField relation={relation} edit={edit} source={source} target={target} />
          <EndField relation={relation} edit={edit} end="source" far={target} />
          <EndField relation={relation} edit={edit} end="target" far={source} />
        </>
      )}
      {relation.type === 'Access' && (
        <Field label={t('tables.columns.access')} {...edit.of('access')}>
          <NativeSelect
            aria-label={t('tables.columns.access')}
            value={relation.access ?? 'access'}
            data={ACCESS.map((value) => ({ value, label: t(`tables.access.${value}`) }))}
            onChange={(event) => edit.set('access', event.currentTarget.value)}
          />
        </Field>
      )}
      {relation.type === 'Association' && (
        <Field label={t('tables.access.directed')} {...edit.of('directed')}>
          <TypedInput
            id={`k-directed-${relation.id}`}
            label={t('tables.access.directed')}
            rule={undefined}
            defined="boolean"
            value={relation.directed}
            disabled={false}
            onSet={(to) => edit.set('directed', to)}
          />
        </Field>
      )}
      {relation.type === 'Influence' && (
        <Words
          edit={edit}
          path="strength"
          label={t('relation.strength')}
          value={relation.strength}
        />
      )}
      {[language, other].map((one) => (
        <Words
          key={one}
          edit={edit}
          path={`name.${one}`}
          language={one}
          label={t(one === 'vi' ? 'relation.nameVi' : 'relation.nameEn')}
          value={relation.name?.[one]}
        />
      ))}
      {[language, other].map((one) => (
        <Words
          key={one}
          edit={edit}
          path={`documentation.${one}`}
          language={one}
          lines={one === language ? 2 : 1}
          label={t(
            one === 'vi' ? 'inspector.fields.documentationVi' : 'inspector.fields.documentationEn',
          )}
          value={relation.documentation?.[one]}
        />
      ))}
      {Object.keys(relation.properties ?? {}).map((id) => (
        <OtherProperty key={id} id={id} edit={edit} />
      ))}
      {edit.editable && <AddProperty edit={edit} asked={NONE} />}
      <ReasonField concept={relation} />
    </div>
  );
}

const NONE: ReadonlySet<string> = new Set();

interface EndsProps {
  readonly relation: Relation;
  readonly edit: ConceptEdit;
}

function TypeField({
  relation,
  edit,
  source,
  target,
}: EndsProps & { source: Element; target: Element }) {
  const { t, textOf } = useWords();
  const legal = relationsBetween(source.type, target.type);
  const types = legal.includes(relation.type) ? legal : [relation.type, ...legal];
  const said = (type: RelationType) => {
    const { verb } = relationSentence(
      { type },
      { type: source.type, label: '' },
      { type: target.type, label: '' },
      'source',
    );
    return textOf(verb);
  };
  return (
    <Field label={t('relation.type')} {...edit.of('type')}>
      <NativeSelect
        aria-label={t('relation.type')}
        value={relation.type}
        data={types.map((type) => ({ value: type, label: said(type) }))}
        onChange={(event) => {
          const to = types.find((type) => type === event.currentTarget.value);
          if (to === undefined) return;
          // What only the old type knows goes with it.
          const own = { access: 'Access', directed: 'Association', strength: 'Influence' } as const;
          const left = (['access', 'directed', 'strength'] as const).filter(
            (field) => relation[field] !== undefined && own[field] !== to,
          );
          edit.plan((before, architecture) =>
            setFields(before, architecture, [
              ...left.map((path) => ({ concept: relation.id, path, to: undefined })),
              { concept: relation.id, path: 'type', to },
            ]),
          );
        }}
      />
    </Field>
  );
}

function EndField({
  relation,
  edit,
  end,
  far,
}: EndsProps & { end: 'source' | 'target'; far: Element }) {
  const { t, textOf } = useWords();
  const { elements } = useMainModel();
  const label = t(`relation.${end}`);
  const data = useMemo(
    () =>
      [...elements.values()]
        .filter(
          ({ id, type }) =>
            id === relation[end] ||
            (end === 'source'
              ? mayRelate(relation.type, type, far.type)
              : mayRelate(relation.type, far.type, type)),
        )
        .map(({ id, name }) => ({ value: id, label: textOf(name) })),
    [elements, relation, end, far, textOf],
  );
  return (
    <Field label={label} {...edit.of(end)}>
      <Select
        aria-label={label}
        searchable
        selectFirstOptionOnChange
        onClick={(event) => event.currentTarget.select()}
        allowDeselect={false}
        limit={60}
        filter={foldedFilter}
        data={data}
        value={relation[end]}
        onChange={(value) => {
          if (value !== null && value !== relation[end]) edit.set(end, value);
        }}
      />
    </Field>
  );
}

interface WordsProps {
  readonly edit: ConceptEdit;
  readonly path: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly language?: string;
  readonly lines?: number;
}

function Words({ edit, path, label, value, language, lines }: WordsProps) {
  const id = `k-relation-${edit.concept.id}-${path}`;
  return (
    <Field label={label} htmlFor={id} {...edit.of(path)}>
      <DraftText
        id={id}
        label={label}
        value={value ?? ''}
        disabled={!edit.editable}
        {...(language === undefined ? {} : { language })}
        {...(lines === undefined ? {} : { lines })}
        onCommit={(text) => edit.set(path, text === '' ? undefined : text)}
      />
    </Field>
  );
}
