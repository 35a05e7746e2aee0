/** Reads the file from its root: which part of the model each tag begins. */
import type { PropertyDefinition } from '@khung/core';
import { elementsFrame, relationshipsFrame } from './conceptFrame.ts';
import { languageText, notRead, openDescription } from './describedFrame.ts';
import { itemsFrame } from './organizationFrame.ts';
import type { Reading } from './reading.ts';
import { type Frame, SKIP, type Tag } from './tag.ts';

/** The frame inside `<model>`. */
export function modelFrame(reading: Reading): Frame {
  return {
    open(tag) {
      const description = openDescription(tag, reading.model, reading);
      if (description) return description;
      if (!tag.own) return notRead(tag, reading);
      switch (tag.name) {
        case 'elements':
          return elementsFrame(reading);
        case 'relationships':
          return relationshipsFrame(reading);
        case 'organizations':
          return itemsFrame(undefined, reading);
        case 'propertyDefinitions':
          return { open: (inner) => definition(inner, reading) };
        case 'views':
          return viewsFrame(reading);
        default:
          return notRead(tag, reading);
      }
    },
  };
}

function definition(tag: Tag, reading: Reading): Frame {
  if (!tag.own || tag.name !== 'propertyDefinition') return notRead(tag, reading);
  const id = tag.attribute('identifier');
  const written = tag.attribute('type') ?? 'string';
  const type = TYPES.get(written);
  if (type === undefined)
    reading.faults.add('bad-value', tag.at, {
      tag: tag.name,
      attribute: 'type',
      value: written,
      wanted: [...TYPES.keys()].join(' / '),
    });
  if (id === undefined || type === undefined) return SKIP;
  const draft = { id, type, name: {} };
  reading.definitions.push(draft);
  return {
    open: (inner) =>
      inner.own && inner.name === 'name'
        ? languageText(inner, draft.name, reading)
        : notRead(inner, reading),
  };
}

const TYPES = new Map<string, PropertyDefinition['type']>(
  (['string', 'boolean', 'currency', 'date', 'time', 'number'] as const).map((type) => [
    type,
    type,
  ]),
);

/** Views are counted; their identifiers are checked like all others, by whoever calls the frames. */
function viewsFrame(reading: Reading): Frame {
  const inside: Frame = {
    open(tag) {
      if (tag.own && tag.name === 'view') {
        reading.views += 1;
        reading.notes.add('views-not-read', tag.at);
      }
      return inside;
    },
  };
  return inside;
}
