/** A changed field in words: what it is called, and its two values as people read them. */
import { pathKeys } from '../architecture/fields.ts';
import type { Comparison, FieldDifference } from '../comparison/comparison.ts';
import { layerName } from '../language/layers.ts';
import type { Profile } from '../language/profile.ts';
import { PROFILES, profileOf, specialisationOf } from '../language/profiles.ts';
import { textIn } from '../language/text.ts';
import { elementTypeInfo } from '../language/types.ts';
import { ELEMENT_TYPES, LAYERS } from '../language/vocabulary.ts';
import { elementId } from '../workspace/ids.ts';
import type { Json } from '../workspace/records.ts';
import { elementIn, nameIn, oneLine } from './names.ts';
import { gapWord, isGapWord } from './words.ts';

export interface FieldTold {
  /** The field's first key: `name`, `properties`, `owner` … */
  readonly head: string;
  /** As read inside a sentence. */
  readonly name: string;
  /** Absent where the field is not there. */
  readonly was?: string;
  readonly to?: string;
}

/** @param lang `vi` or `en` */
export function fieldTold(
  comparison: Comparison,
  { field, was, to }: FieldDifference,
  lang: string,
): FieldTold {
  const [head = field, ...rest] = pathKeys(field);
  const below = rest.join('.');
  const property = head === 'properties' ? propertyIn(comparison, rest[0] ?? '') : undefined;
  const value = (raw: Json | undefined): string | undefined => {
    if (raw === undefined || raw === null || raw === '') return undefined;
    const choices = property?.type === 'choice' ? property.values : [];
    const choice = choices.find((one) => String(one.value) === String(raw));
    return choice ? textIn(choice.name, lang) : valueTold(comparison, head, raw, lang);
  };
  const before = value(was);
  const after = value(to);
  return {
    head,
    name: nameOf(comparison, head, below, property && textIn(property.name, lang), lang),
    ...(before === undefined ? {} : { was: before }),
    ...(after === undefined ? {} : { to: after }),
  };
}

function nameOf(
  comparison: Comparison,
  head: string,
  below: string,
  property: string | undefined,
  lang: string,
): string {
  if (head === 'properties') return property ?? below;
  const key = `field-${head}`;
  const name = isGapWord(key) ? gapWord(key, lang) : head;
  if (head === 'users') return `${name} ${nameIn(comparison, elementId(below || '?'), lang)}`;
  return below === '' || below === lang ? name : `${name} (${below})`;
}

function propertyIn(comparison: Comparison, id: string) {
  return profileIn(comparison).properties.find((one) => one.id === id);
}

/** A profile that this version does not have reads as plain ArchiMate. */
export function profileIn({ after }: Comparison): Profile {
  return PROFILES.find((one) => one.id === after.workspace.profile) ?? profileOf('archimate');
}

function valueTold(comparison: Comparison, head: string, raw: Json, lang: string): string {
  if (typeof raw === 'boolean') return gapWord(raw ? 'yes' : 'no', lang);
  if (typeof raw === 'number') return String(raw);
  if (Array.isArray(raw))
    return raw.map((one) => valueTold(comparison, head, one, lang)).join(', ');
  if (typeof raw !== 'string') return JSON.stringify(raw);
  switch (head) {
    case 'layer': {
      const layer = LAYERS.find((one) => one === raw);
      return layer ? textIn(layerName(layer), lang) : raw;
    }
    case 'type': {
      const type = ELEMENT_TYPES.find((one) => one === raw);
      return type ? textIn(elementTypeInfo(type).name, lang) : raw;
    }
    case 'specialisation':
      return textIn(specialisationOf(raw, profileIn(comparison))?.name, lang) || raw;
    case 'owner':
    case 'operator':
    case 'predecessors':
    case 'successors':
      return elementIn(comparison, elementId(raw)) ? nameIn(comparison, elementId(raw), lang) : raw;
    default:
      return oneLine(raw);
  }
}
