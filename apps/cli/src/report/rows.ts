/**
 * A comparison's rows put into words: name, layer, owner, what changed and why. What the text and
 * the Markdown report share.
 */
import {
  type Comparison,
  type Element,
  type ElementId,
  type ElementRow,
  elementTypeInfo,
  FATES,
  type Fate,
  type FieldDifference,
  fateWords,
  type Json,
  layerName,
  PROFILES,
  type Profile,
  profileOf,
  type RelationRow,
  relationTypeInfo,
  textIn,
} from '@khung/core';
import { isMessageKey, say } from '../words/say.ts';
import type { Tongue } from '../words/tongue.ts';

export interface TellingRow {
  readonly name: string;
  readonly type: string;
  readonly layer: string;
  readonly owner: string;
  /** A phrase each: successions first, then changed fields. */
  readonly what: readonly string[];
  readonly reason: string;
}

export interface FateGroup {
  readonly fate: Fate;
  /** The badge where the fate has one, and the word: `MỚI · xây dựng mới`. */
  readonly title: string;
  readonly rows: readonly TellingRow[];
}

/** Every fate but `kept` that occurs, in the fates' order, with its rows in the comparison's. */
export function groupsByFate(comparison: Comparison, lang: Tongue): readonly FateGroup[] {
  const tell = teller(comparison, lang);
  return FATES.flatMap((fate) => {
    if (fate === 'kept') return [];
    const rows = [...comparison.elements.values()].filter((row) => row.fate === fate);
    return rows.length === 0 ? [] : [{ fate, title: fateTitle(fate, lang), rows: rows.map(tell) }];
  });
}

export function fateTitle(fate: Fate, lang: Tongue): string {
  const { badge, word } = fateWords(fate);
  const said = textIn(word, lang);
  return badge ? `${textIn(badge, lang)} · ${said}` : said;
}

function teller(comparison: Comparison, lang: Tongue): (row: ElementRow) => TellingRow {
  const words = say(lang);
  const namesOf = (ids: readonly ElementId[]) =>
    ids.map((id) => elementName(comparison, id, lang)).join(', ');
  return (row) => {
    const element = standing(row);
    const stays = row.before !== undefined && row.after !== undefined;
    const lineage = [
      row.predecessors.length > 0 &&
        words(stays ? 'compare.takes-over' : 'compare.from', { names: namesOf(row.predecessors) }),
      row.successors.length > 0 &&
        words(stays ? 'compare.gives-away' : 'compare.followed-by', {
          names: namesOf(row.successors),
        }),
      ...(row.planned ?? []).map(({ architecture, element }) =>
        element === row.id
          ? words('compare.planned', { architecture })
          : words('compare.planned-as', { architecture, names: namesOf([element]) }),
      ),
    ].filter((phrase) => phrase !== false);
    return {
      name: element ? textIn(element.name, lang) || row.id : row.id,
      type: element ? textIn(elementTypeInfo(element.type).name, lang) : '',
      layer: textIn(layerName(row.layer), lang),
      owner: element?.owner ? elementName(comparison, element.owner, lang) : '',
      what: [...lineage, ...fieldPhrases(comparison, row.changes, lang)],
      reason: textIn(row.reason, lang),
    };
  };
}

/**
 * Successions are told by name already, so their fields are left out; and so is a text in another
 * language where the reader's changed with it.
 */
function fieldPhrases(
  comparison: Comparison,
  changes: readonly FieldDifference[],
  lang: Tongue,
): readonly string[] {
  const words = say(lang);
  const fields = new Set(changes.map(({ field }) => field));
  return changes
    .filter(({ field }) => field !== 'predecessors' && field !== 'successors')
    .filter(({ field }) => !isOtherLanguage(field, fields, lang))
    .map(({ field, was, to }) => {
      const told = fieldTold(comparison, field, lang);
      return words('compare.field', { field: told.name, was: told.value(was), to: told.value(to) });
    });
}

function isOtherLanguage(field: string, fields: ReadonlySet<string>, lang: Tongue): boolean {
  const [head = field, code] = field.split('.');
  return TEXT_FIELDS.has(head) && code !== lang && fields.has(`${head}.${lang}`);
}

const TEXT_FIELDS: ReadonlySet<string> = new Set(['name', 'documentation']);

interface FieldTold {
  readonly name: string;
  readonly value: (raw: Json | undefined) => string;
}

/** A property is told by the names that the profile gives it and its choices. */
function fieldTold(comparison: Comparison, path: string, lang: Tongue): FieldTold {
  const [head = path, ...rest] = path.split('.');
  const below = rest.join('.');
  const plain = (raw: Json | undefined) => plainValue(comparison, raw, lang);
  if (head === 'properties') {
    const rule = profileIn(comparison).properties.find((property) => property.id === below);
    if (!rule) return { name: below, value: plain };
    const choices = rule.type === 'choice' ? rule.values : [];
    return {
      name: textIn(rule.name, lang),
      value: (raw) => {
        const choice = choices.find((one) => one.value === raw);
        return choice ? textIn(choice.name, lang) : plain(raw);
      },
    };
  }
  const key = `field.${head}`;
  const name = isMessageKey(key) ? say(lang)(key) : head;
  if (below === '' || (TEXT_FIELDS.has(head) && below === lang)) return { name, value: plain };
  return { name: `${name} (${elementNameIfAny(comparison, below, lang) ?? below})`, value: plain };
}

function plainValue(comparison: Comparison, raw: Json | undefined, lang: Tongue): string {
  if (raw === undefined || raw === null || raw === '') return say(lang)('compare.absent');
  if (typeof raw === 'string') return elementNameIfAny(comparison, raw, lang) ?? `“${raw}”`;
  return typeof raw === 'object' ? JSON.stringify(raw) : String(raw);
}

export interface TellingRelation {
  /** `Cổng DVC — phục vụ → Người dân` */
  readonly said: string;
  readonly fate: string;
  readonly what: readonly string[];
  readonly reason: string;
}

/** Relations that changed by themselves; those that only followed an end are counted apart. */
export function ownRelations(comparison: Comparison, lang: Tongue): readonly TellingRelation[] {
  return [...comparison.relations.values()]
    .filter((row) => row.fate !== 'kept' && row.cause === 'own')
    .map((row) => ({
      said: relationSaid(comparison, row, lang),
      fate: say(lang)(`relation-fate.${row.fate}`),
      what: fieldPhrases(comparison, row.changes, lang),
      reason: textIn(row.reason, lang),
    }));
}

export function followingRelations(comparison: Comparison): number {
  const rows = [...comparison.relations.values()];
  return rows.filter((row) => row.fate !== 'kept' && row.cause === 'end').length;
}

function relationSaid(comparison: Comparison, row: RelationRow, lang: Tongue): string {
  const relation = row.after ?? row.before;
  if (!relation) return row.id;
  const end = (id: string) => elementNameIfAny(comparison, id, lang) ?? id;
  const verb = textIn(relationTypeInfo(relation.type).name, lang);
  return `${end(relation.source)} — ${verb} → ${end(relation.target)}`;
}

const standing = (row: ElementRow): Element | undefined => row.after ?? row.before;

function profileIn({ after }: Comparison): Profile {
  return PROFILES.find((one) => one.id === after.workspace.profile) ?? profileOf('archimate');
}

function elementName(comparison: Comparison, id: ElementId, lang: Tongue): string {
  return elementNameIfAny(comparison, id, lang) ?? id;
}

function elementNameIfAny({ elements }: Comparison, id: string, lang: Tongue): string | undefined {
  const byText: ReadonlyMap<string, ElementRow> = elements;
  const row = byText.get(id);
  const element = row && standing(row);
  return element && (textIn(element.name, lang) || id);
}
