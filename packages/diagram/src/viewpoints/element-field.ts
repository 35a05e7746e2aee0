/** What an element says in a field that a view groups or colours by: its owner, its kind, a property. */
import {
  bandOf,
  dateIn,
  type Element,
  type ElementId,
  elementTypeInfo,
  LAYERS,
  layerName,
  MARK_KINDS,
  markKindName,
  type Place,
  type Profile,
  type PropertyRule,
  type PropertyValue,
  specialisationOf,
  type Text,
  textIn,
} from '@khung/core';
import { drawnText } from '../text/measure.ts';
import { labelOf } from './blocks.ts';
import { type ChartContext, layerIn, modelWith } from './chart-context.ts';

export interface FieldValue {
  /** Same values have one key. */
  readonly key: string;
  readonly word: string;
  /** A few letters that stand for it, where the value is short. */
  readonly code?: string;
  /** Where it stands among others; those alike by their words. */
  readonly rank: number;
  /** Of numbers and years: to be put into ranges. */
  readonly number?: number;
}

/** `undefined` where the element says nothing there. */
export function fieldValue(
  context: ChartContext,
  element: Element,
  field: string,
): FieldValue | undefined {
  const { language, profile } = context;
  switch (field) {
    case 'owner':
    case 'operator':
      return unitValue(context, element[field]);
    case 'type': {
      const word = textIn(elementTypeInfo(element.type).name, language);
      return { key: element.type, word, rank: 0 };
    }
    case 'layer': {
      const layer = layerIn(context, element);
      return { key: layer, word: textIn(layerName(layer), language), rank: LAYERS.indexOf(layer) };
    }
    case 'specialisation':
      return kindValue(context, element);
    case 'band':
      return placeValue(context, element);
    case 'internal': {
      const word = textIn(element.internal === true ? INTERNAL : OPEN, language);
      return {
        key: String(element.internal === true),
        word,
        rank: element.internal === true ? 1 : 0,
      };
    }
    default: {
      if (field.startsWith(MARKS)) return markValue(context, element, field.slice(MARKS.length));
      if (!field.startsWith(PROPERTY)) return undefined;
      const id = field.slice(PROPERTY.length);
      const value = element.properties?.[id];
      const rule = profile.properties.find((one) => one.id === id);
      return value === undefined ? undefined : propertyValue(value, rule, language);
    }
  }
}

const PROPERTY = 'properties.';
/** Of what units say: `marks.carried-out`, `marks.difficulty`, …. */
const MARKS = 'marks.';

const INTERNAL: Text = { vi: 'Nội bộ', en: 'Internal' };
const OPEN: Text = { vi: 'Công khai', en: 'Public' };

/** What speaks of the element itself where it is the unit that others name in the field. */
export function ownValue(
  context: ChartContext,
  id: ElementId,
  field: string,
): FieldValue | undefined {
  return field === 'owner' || field === 'operator' ? unitValue(context, id) : undefined;
}

/** What the field is called; a property that the profile does not know by its own name. */
export function fieldName(context: ChartContext, field: string): string {
  const known = NAMES[field];
  if (known !== undefined) return textIn(known, context.language);
  if (field.startsWith(MARKS)) {
    const kind = MARK_KINDS.find((one) => one === field.slice(MARKS.length));
    return kind === undefined ? field : textIn(markKindName(kind), context.language);
  }
  if (!field.startsWith(PROPERTY)) return field;
  const id = field.slice(PROPERTY.length);
  const rule = context.profile.properties.find((one) => one.id === id);
  const name = rule?.name ?? context.wish.propertyNames?.get(id);
  return drawnText(name === undefined ? id : textIn(name, context.language)) || id;
}

const NAMES: Readonly<Record<string, Text>> = {
  owner: { vi: 'Đơn vị chủ quản', en: 'Owner' },
  operator: { vi: 'Đơn vị vận hành', en: 'Operator' },
  type: { vi: 'Loại phần tử', en: 'Element type' },
  layer: { vi: 'Lớp', en: 'Layer' },
  specialisation: { vi: 'Loại', en: 'Kind' },
  band: { vi: 'Tầng', en: 'Band' },
  internal: { vi: 'Phạm vi phổ biến', en: 'Publicity' },
};

/** The step at which units' marks put the element. */
function markValue(context: ChartContext, element: Element, id: string): FieldValue | undefined {
  const kind = MARK_KINDS.find((one) => one === id);
  const said = kind === undefined ? undefined : context.wish.marks?.(kind);
  const step = said?.values.get(element.id)?.step;
  if (said === undefined || step === undefined) return undefined;
  const rank = said.steps.findIndex((one) => one.id === step.id);
  return { key: step.id, word: drawnText(textIn(step.name, context.language)), rank };
}

function unitValue(context: ChartContext, id: Element['owner']): FieldValue | undefined {
  if (id === undefined) return undefined;
  const row = context.rows.get(id);
  const unit = row?.after ?? row?.before;
  const rank = [...context.rows.keys()].indexOf(id);
  return {
    key: id,
    word: unit === undefined ? drawnText(id) : labelOf(unit, context.language),
    rank,
  };
}

/** The specialisation, else the type. */
function kindValue(context: ChartContext, element: Element): FieldValue {
  const { profile, language } = context;
  const { specialisation, type } = element;
  const known = specialisationOf(specialisation, profile);
  const rank = known === undefined ? 1000 : profile.specialisations.indexOf(known);
  if (known !== undefined) return { key: known.id, word: textIn(known.name, language), rank };
  const word = specialisation ?? textIn(elementTypeInfo(type).name, language);
  return { key: specialisation ?? type, word: drawnText(word), rank };
}

function placeValue(context: ChartContext, element: Element): FieldValue | undefined {
  const { profile, language } = context;
  const place = bandOf(element, profile, modelWith(context, element.id));
  if (place === undefined) return undefined;
  const places = placesIn(profile);
  const rank = places.findIndex((some) => some.kind === place.kind && some.id === place.id);
  const name = places[rank]?.name;
  return { key: `${place.kind}/${place.id}`, word: drawnText(textIn(name, language)), rank };
}

function placesIn(profile: Profile): (Place & { readonly name: Text })[] {
  const { bands, bars, column } = profile;
  return [
    ...bands.map(({ id, name }) => ({ kind: 'band' as const, id, name })),
    ...bars.map(({ id, name }) => ({ kind: 'bar' as const, id, name })),
    ...(column === undefined
      ? []
      : [{ kind: 'column' as const, id: column.id, name: column.name }]),
  ];
}

function propertyValue(
  value: PropertyValue,
  rule: PropertyRule | undefined,
  language: string,
): FieldValue | undefined {
  const written = drawnText(typeof value === 'object' ? textIn(value, language) : String(value));
  if (written === '') return undefined;
  if (rule?.type === 'choice') {
    const rank = rule.values.findIndex((choice) => String(choice.value) === String(value));
    const choice = rule.values[rank];
    const code = written.length <= 2 ? { code: written } : {};
    return choice === undefined
      ? { key: written, word: written, rank: rule.values.length, ...code }
      : {
          key: String(choice.value),
          word: drawnText(textIn(choice.name, language)),
          rank,
          ...code,
        };
  }
  const truth = TRUTHS[written];
  if (rule?.type === 'yes-no' && truth !== undefined) {
    const word = `${textIn(rule.name, language)}: ${textIn(truth, language)}`;
    return { key: written, word: drawnText(word), rank: written === 'true' ? 0 : 1 };
  }
  const number = Number(written);
  const counts = rule?.type === 'number' || rule?.type === 'year' || typeof value === 'number';
  if (counts && Number.isFinite(number)) {
    return { key: written, word: written, rank: number, number };
  }
  const date = dateIn(written);
  // Dates are sorted, and where there are many put into ranges, by their years.
  if (date !== undefined) {
    const rank = Number(date.replaceAll('-', ''));
    return { key: written, word: written, rank, number: Number(date.slice(0, 4)) };
  }
  return { key: written, word: written, rank: 0 };
}

const TRUTHS: Readonly<Record<string, Text>> = {
  true: { vi: 'có', en: 'yes' },
  false: { vi: 'không', en: 'no' },
};
