/** Reads elements and relationships. */
import {
  ELEMENT_TYPES,
  type ElementType,
  RELATION_TYPES,
  type Relation,
  type RelationType,
} from '@khung/core';
import { describedFrame, notRead } from './describedFrame.ts';
import type { ElementDraft, Reading, RelationDraft } from './reading.ts';
import { type Frame, SKIP, type Tag } from './tag.ts';

export function elementsFrame(reading: Reading): Frame {
  return {
    open(tag) {
      if (!tag.own || tag.name !== 'element') return notRead(tag, reading);
      const type = known(tag, ELEMENT_NAMES, reading);
      const id = tag.attribute('identifier');
      if (id === undefined || type === undefined) return SKIP;
      const draft: ElementDraft = { id, type, name: {}, documentation: {}, properties: {} };
      reading.elements.push(draft);
      return {
        ...describedFrame(draft, reading),
        close() {
          if (Object.keys(draft.name).length === 0) reading.notes.add('no-name', tag.at);
        },
      };
    },
  };
}

export function relationshipsFrame(reading: Reading): Frame {
  return {
    open(tag) {
      if (!tag.own || tag.name !== 'relationship') return notRead(tag, reading);
      const type = known(tag, RELATION_NAMES, reading);
      const id = tag.attribute('identifier');
      const source = required(tag, 'source', reading);
      const target = required(tag, 'target', reading);
      const access = picked(tag, 'accessType', ACCESS, reading);
      const directed = picked(tag, 'isDirected', TRUTH, reading);
      if (id === undefined || type === undefined || source === undefined || target === undefined)
        return SKIP;
      const draft: RelationDraft = {
        id,
        type,
        name: {},
        documentation: {},
        properties: {},
        source,
        target,
        access,
        strength: tag.attribute('modifier') ?? tag.attribute('influenceStrength'),
        directed,
      };
      reading.relations.push(draft);
      return describedFrame(draft, reading);
    },
  };
}

const ELEMENT_NAMES = new Map<string, ElementType>(ELEMENT_TYPES.map((type) => [type, type]));
const RELATION_NAMES = new Map<string, RelationType>(RELATION_TYPES.map((type) => [type, type]));

const ACCESS: ReadonlyMap<string, Relation['access']> = new Map([
  ['Access', 'access'],
  ['Read', 'read'],
  ['Write', 'write'],
  ['ReadWrite', 'readWrite'],
]);

const TRUTH: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

function known<Type>(
  tag: Tag,
  names: ReadonlyMap<string, Type>,
  reading: Reading,
): Type | undefined {
  if (tag.type === undefined) {
    reading.faults.add('missing-attribute', tag.at, { tag: tag.name, attribute: 'xsi:type' });
    return undefined;
  }
  const type = names.get(tag.type);
  if (type !== undefined) return type;
  reading.faults.add('unknown-type', tag.at, { tag: tag.name, type: tag.type });
  return undefined;
}

function required(tag: Tag, attribute: string, reading: Reading): string | undefined {
  const value = tag.attribute(attribute);
  if (value === undefined)
    reading.faults.add('missing-attribute', tag.at, { tag: tag.name, attribute });
  return value;
}

function picked<Value>(
  tag: Tag,
  attribute: string,
  values: ReadonlyMap<string, Value>,
  reading: Reading,
): Value | undefined {
  const written = tag.attribute(attribute);
  if (written === undefined) return undefined;
  const value = values.get(written);
  if (value === undefined)
    reading.faults.add('bad-value', tag.at, {
      tag: tag.name,
      attribute,
      value: written,
      wanted: [...values.keys()].join(' / '),
    });
  return value;
}
