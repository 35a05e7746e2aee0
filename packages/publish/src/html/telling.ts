/** A comparison's rows as a reader wants them told: what it was, what it is, who follows whom, why. */
import {
  type Comparison,
  ELEMENT_TYPES,
  type Element,
  type ElementId,
  type ElementRow,
  elementTypeInfo,
  type FieldDifference,
  type Json,
  LAYERS,
  layerName,
  PROFILES,
  type Profile,
  profileOf,
  type RelationRow,
  relationTypeInfo,
  specialisationOf,
  textIn,
} from '@khung/core';
import { inBoth, type Language, type Said, short } from './markup.ts';
import { FIELDS, filled, WORDS } from './words.ts';

/** A value, and of which field; of none where it is the whole of it. */
export interface Line {
  readonly field?: Said;
  readonly value: Said;
}

export interface Told {
  readonly name: Said;
  readonly type: Said;
  readonly layer: Said;
  readonly unit: Said;
  /** The same field stands in the same line of both. */
  readonly before: readonly Line[];
  readonly after: readonly Line[];
  readonly lineage: readonly Said[];
  readonly reason: Said;
}

export interface ToldRelation extends Pick<Told, 'before' | 'after' | 'reason'> {
  /** `Cổng DVC — phục vụ → Người dân` */
  readonly name: Said;
}

export interface Teller {
  readonly element: (row: ElementRow) => Told;
  readonly relation: (row: RelationRow) => ToldRelation;
  /** Of an element on either side; its id where it has no name. */
  readonly nameOf: (id: ElementId) => Said;
}

export function tellerOf(comparison: Comparison): Teller {
  const nameOf = (id: string): Said =>
    nameIfAny(comparison, id) ?? { vi: short(id), en: short(id) };
  return {
    nameOf,
    element: (row) => {
      const element = row.after ?? row.before;
      return {
        name: nameOf(row.id),
        type: kindOf(comparison, element),
        layer: inBoth((language) => textIn(layerName(row.layer), language)),
        unit: element?.owner === undefined ? NOTHING : nameOf(element.owner),
        ...sidesOf(comparison, row, nameOf(row.id)),
        lineage: lineageOf(row, nameOf),
        reason: inBoth((language) => short(textIn(row.reason, language))),
      };
    },
    relation: (row) => {
      const name = relationSaid(comparison, row);
      return {
        name,
        ...sidesOf(comparison, row, undefined),
        reason: inBoth((language) => short(textIn(row.reason, language))),
      };
    },
  };
}

const NOTHING: Said = { vi: '', en: '' };

function kindOf({ after }: Comparison, element: Element | undefined): Said {
  if (element === undefined) return NOTHING;
  const { specialisation, type } = element;
  const known =
    specialisation === undefined
      ? undefined
      : specialisationOf(specialisation, profileNamed(after.workspace.profile));
  const name = known?.name ?? elementTypeInfo(type).name;
  return inBoth((language) => textIn(name, language));
}

/** What came has no before, what went no after; what stays says the fields that differ. */
function sidesOf(
  comparison: Comparison,
  row: Pick<ElementRow | RelationRow, 'before' | 'after' | 'changes'>,
  name: Said | undefined,
): Pick<Told, 'before' | 'after'> {
  const there = name === undefined ? [] : [{ value: name }];
  if (row.before === undefined) return { before: [{ value: WORDS.notYet }], after: there };
  if (row.after === undefined) return { before: there, after: [{ value: WORDS.noMore }] };
  const changes = new Map(row.changes.map((change) => [change.field, change]));
  const told = row.changes
    .filter(({ field }) => field !== 'predecessors' && field !== 'successors')
    .filter(
      ({ field }) => inVietnamese(field) === undefined || !changes.has(inVietnamese(field) ?? ''),
    )
    .map((change) => fieldTold(comparison, change, changes.get(inEnglish(change.field) ?? '')));
  return { before: told.map(({ was }) => was), after: told.map(({ to }) => to) };
}

/** The field of the same text in the other language. */
const inVietnamese = (field: string): string | undefined =>
  /^(name|documentation)\.en$/.test(field) ? field.replace(/en$/, 'vi') : undefined;
const inEnglish = (field: string): string | undefined =>
  /^(name|documentation)\.vi$/.test(field) ? field.replace(/vi$/, 'en') : undefined;

/** @param english the same text's change in English: each reader sees their own */
function fieldTold(
  comparison: Comparison,
  { field, was, to }: FieldDifference,
  english: FieldDifference | undefined,
): { readonly was: Line; readonly to: Line } {
  const { label, value } = fieldOf(comparison, field);
  const side = (raw: Json | undefined, inTheOther: Json | undefined): Line => {
    return { field: label, value: { vi: value(raw).vi, en: value(inTheOther ?? raw).en } };
  };
  return { was: side(was, english?.was), to: side(to, english?.to) };
}

interface Field {
  readonly label: Said;
  readonly value: (raw: Json | undefined) => Said;
}

/** A property is told by the names that the profile, else the workspace, gives it and its choices. */
function fieldOf(comparison: Comparison, path: string): Field {
  const [head = path, ...rest] = path.split('.');
  const below = rest.join('.');
  const plain = (raw: Json | undefined) => plainValue(comparison, raw);
  if (head === 'properties') return propertyOf(comparison, below, plain);
  const label = FIELDS[head] ?? { vi: head, en: head };
  if (head === 'layer') return { label, value: (raw) => layerSaid(raw) ?? plain(raw) };
  if (head === 'type') return { label, value: (raw) => typeSaid(raw) ?? plain(raw) };
  if (below === '' || inEnglish(path) !== undefined) return { label, value: plain };
  const part = nameIfAny(comparison, below) ?? { vi: below, en: below };
  return { label: inBoth((language) => `${label[language]} (${part[language]})`), value: plain };
}

function propertyOf({ after }: Comparison, id: string, plain: Field['value']): Field {
  const rule = profileNamed(after.workspace.profile).properties.find((one) => one.id === id);
  if (rule === undefined) return { label: { vi: short(id), en: short(id) }, value: plain };
  const choices = rule.type === 'choice' ? rule.values : [];
  return {
    label: inBoth((language) => textIn(rule.name, language)),
    value: (raw) => {
      const choice = choices.find((one) => one.value === raw);
      return choice === undefined
        ? plain(raw)
        : inBoth((language) => textIn(choice.name, language));
    },
  };
}

const layerSaid = (raw: Json | undefined): Said | undefined => {
  const layer = LAYERS.find((one) => one === raw);
  return layer && inBoth((language) => textIn(layerName(layer), language));
};

const typeSaid = (raw: Json | undefined): Said | undefined => {
  const type = ELEMENT_TYPES.find((one) => one === raw);
  return type && inBoth((language) => textIn(elementTypeInfo(type).name, language));
};

function plainValue(comparison: Comparison, raw: Json | undefined): Said {
  if (raw === undefined || raw === null || raw === '') return WORDS.absent;
  if (raw === true) return WORDS.yes;
  if (raw === false) return WORDS.no;
  if (typeof raw === 'string') {
    const named = nameIfAny(comparison, raw);
    return named ?? { vi: `“${short(raw)}”`, en: `“${short(raw)}”` };
  }
  const written = typeof raw === 'object' ? short(JSON.stringify(raw)) : String(raw);
  return { vi: written, en: written };
}

function lineageOf(
  { before, after, predecessors, successors }: ElementRow,
  nameOf: Teller['nameOf'],
): readonly Said[] {
  const stays = before !== undefined && after !== undefined;
  const listed = (words: Said, ids: readonly ElementId[]) =>
    ids.length === 0
      ? []
      : [filled(words, (language) => ({ names: namesOf(ids, nameOf, language) }))];
  return [
    ...listed(stays ? WORDS.takesOver : WORDS.from, predecessors),
    ...listed(stays ? WORDS.givesAway : WORDS.into, successors),
  ];
}

const namesOf = (ids: readonly ElementId[], nameOf: Teller['nameOf'], language: Language): string =>
  ids.map((id) => nameOf(id)[language]).join(', ');

function relationSaid(comparison: Comparison, row: RelationRow): Said {
  const relation = row.after ?? row.before;
  if (relation === undefined) return { vi: row.id, en: row.id };
  const end = (id: string) => nameIfAny(comparison, id) ?? { vi: short(id), en: short(id) };
  const [source, target] = [end(relation.source), end(relation.target)];
  const verb = relationTypeInfo(relation.type).name;
  return inBoth(
    (language) => `${source[language]} — ${textIn(verb, language)} → ${target[language]}`,
  );
}

/** `undefined` where it is no element of either side. */
function nameIfAny({ elements }: Comparison, id: string): Said | undefined {
  const byText: ReadonlyMap<string, ElementRow> = elements;
  const row = byText.get(id);
  const element = row?.after ?? row?.before;
  return element && inBoth((language) => short(textIn(element.name, language)) || short(id));
}

const profileNamed = (id: string): Profile =>
  PROFILES.find((one) => one.id === id) ?? profileOf('archimate');
