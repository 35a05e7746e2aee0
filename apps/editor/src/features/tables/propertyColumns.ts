/** A column for every property of the profile, with its controlled values, and for what files brought. */
import {
  type CellKind,
  fieldPath,
  type Json,
  type Model,
  type PropertyDefinition,
  type PropertyRule,
  type PropertyValue,
  propertyDefinitionId,
  textIn,
} from '@khung/core';
import { dateText } from '../../i18n/dateText.ts';
import { numberText } from '../../i18n/numberText.ts';
import { type Column, setting } from './column.ts';
import type { ColumnContext } from './columnContext.ts';
import type { ElementRow } from './elementRows.ts';

/** Of the profile's properties the first few are seen at once. */
const SEEN = 5;

export function propertyColumns(context: ColumnContext, model: Model): Column<ElementRow>[] {
  const { profile, workspace, language } = context;
  const ruled = new Set(profile.properties.map(({ id }) => id));
  return [
    ...profile.properties.map((rule, at) =>
      propertyColumn(context, {
        id: rule.id,
        name: textIn(rule.name, language),
        kind: ruleKind(context, rule),
        shown: at < SEEN && rule.type !== 'text' && rule.on !== undefined,
      }),
    ),
    ...broughtIn(model)
      .filter((id) => !ruled.has(id))
      .map((id) => {
        const definition = workspace.properties.get(propertyDefinitionId(id));
        const name = textIn(definition?.name, language) || id;
        const kind = definedKind(context, definition?.type);
        return propertyColumn(context, { id, name, kind, shown: false });
      }),
  ];
}

interface Property {
  readonly id: string;
  readonly name: string;
  readonly kind: CellKind;
  readonly shown: boolean;
}

function propertyColumn(
  { language }: ColumnContext,
  { id, name, kind, shown }: Property,
): Column<ElementRow> {
  const path = fieldPath(['properties', id]);
  const stated = ({ element }: ElementRow) => element.properties?.[id];
  const numeric = kind.kind === 'number' || kind.kind === 'year';
  return {
    id: `property ${id}`,
    label: name,
    width: numeric ? 130 : 150,
    shown,
    groups: kind.kind === 'choice',
    ...(numeric ? { align: 'end' } : {}),
    text: (row) => valueText(stated(row), kind, language),
    ...(numeric ? { sortKey: (row: ElementRow) => Number(stated(row) ?? Number.NaN) } : {}),
    edit: {
      kind: () => kind,
      value: (row): Json | undefined => stated(row),
      plan: ({ element }, to) => setting(element.id, path, to),
      paths: [path],
    },
  };
}

/** Imported files know only text, so `"3"` is shown as `3` is. */
function valueText(value: PropertyValue | undefined, kind: CellKind, language: string): string {
  if (value === undefined) return '';
  if (typeof value === 'object') return textIn(value, language);
  if (kind.kind === 'choice') {
    return kind.choices.find((one) => String(one.value) === String(value))?.name ?? String(value);
  }
  if (kind.kind === 'number' && typeof value === 'number') return numberText(value, language);
  return kind.kind === 'date' ? dateText(String(value)) : String(value);
}

function ruleKind(context: ColumnContext, rule: PropertyRule): CellKind {
  switch (rule.type) {
    case 'text':
      return { kind: 'text', lines: true };
    case 'yes-no':
      return yesNo(context);
    case 'number':
    case 'year': {
      const { type, least, most } = rule;
      return {
        kind: type,
        ...(least === undefined ? {} : { least }),
        ...(most === undefined ? {} : { most }),
      };
    }
    case 'choice':
      return {
        kind: 'choice',
        choices: rule.values.map(({ value, name, description }) => ({
          value,
          name: textIn(name, context.language),
          ...(description ? { note: textIn(description, context.language) } : {}),
        })),
      };
  }
}

function definedKind(
  context: ColumnContext,
  type: PropertyDefinition['type'] | undefined,
): CellKind {
  if (type === 'boolean') return yesNo(context);
  if (type === 'number' || type === 'currency') return { kind: 'number' };
  return type === 'date' ? { kind: 'date' } : { kind: 'text', lines: true };
}

const yesNo = ({ t }: ColumnContext): CellKind => ({
  kind: 'choice',
  choices: [
    { value: true, name: t('tables.yes') },
    { value: false, name: t('tables.no') },
  ],
});

const brought = new WeakMap<Model['elements'], readonly string[]>();
function broughtIn({ elements }: Model): readonly string[] {
  const known = brought.get(elements);
  if (known !== undefined) return known;
  const ids = new Set<string>();
  for (const { properties } of elements.values()) {
    if (properties !== undefined) for (const id of Object.keys(properties)) ids.add(id);
  }
  const list = [...ids].sort();
  brought.set(elements, list);
  return list;
}
