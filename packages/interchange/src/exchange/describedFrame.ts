/** Reads what most tags can carry: names, documentation and properties, in all their languages. */
import type { Text } from '@khung/core';
import type { Described, Reading } from './reading.ts';
import { type Frame, SKIP, type Tag, textFrame } from './tag.ts';

/** A tag inside a described one; `undefined` where it is no description. */
export function openDescription(tag: Tag, into: Described, reading: Reading): Frame | undefined {
  if (!tag.own) return undefined;
  switch (tag.name) {
    case 'name':
      return languageText(tag, into.name, reading);
    case 'documentation':
      return languageText(tag, into.documentation, reading);
    case 'properties':
      return { open: (inner) => property(inner, into, reading) };
    default:
      return undefined;
  }
}

/** The frame of a tag that carries descriptions and nothing else. */
export function describedFrame(into: Described, reading: Reading): Frame {
  return { open: (tag) => openDescription(tag, into, reading) ?? notRead(tag, reading) };
}

export function notRead(tag: Tag, reading: Reading): Frame {
  reading.notes.add('not-read', tag.at, tag.name);
  return SKIP;
}

/** Text in the language in force; the first one in a language counts. */
export function languageText(tag: Tag, into: Text, reading: Reading): Frame {
  return textFrame((text) => {
    if (tag.lang === 'und' && text !== '') reading.notes.add('no-language', tag.at);
    if (Object.hasOwn(into, tag.lang)) reading.notes.add('repeated-text', tag.at, tag.name);
    else into[tag.lang] = text;
  });
}

/** A value in a language is a text; one without is plain, and so is one that is not there. */
function property(tag: Tag, into: Described, reading: Reading): Frame {
  if (!tag.own || tag.name !== 'property') return notRead(tag, reading);
  const definition = tag.attribute('propertyDefinitionRef');
  if (definition === undefined) {
    reading.faults.add('missing-attribute', tag.at, {
      tag: tag.name,
      attribute: 'propertyDefinitionRef',
    });
    return SKIP;
  }
  reading.properties += 1;
  into.given ??= new Map();
  const nth = (into.given.get(definition) ?? 0) + 1;
  into.given.set(definition, nth);
  const key = nth === 1 ? definition : `${definition}#${nth}`;
  if (nth > 1) reading.notes.add('repeated-property', tag.at, definition);
  const values: Text = {};
  return {
    open(inner) {
      if (!inner.own || inner.name !== 'value') return notRead(inner, reading);
      return textFrame((text) => {
        if (Object.hasOwn(values, inner.lang))
          reading.notes.add('repeated-text', inner.at, inner.name);
        else values[inner.lang] = text;
      });
    },
    close() {
      const languages = Object.keys(values);
      const plain = languages.length === 0 || (languages.length === 1 && languages[0] === 'und');
      into.properties[key] = plain ? (values.und ?? '') : values;
    },
  };
}
