/** Small models for the tests: an element and a relation a line, named by single letters. */
import type { Model } from '../architecture/model.ts';
import type { RelationType } from '../language/vocabulary.ts';
import {
  architectureId,
  type ElementId,
  elementId,
  type RelationId,
  relationId,
} from '../workspace/ids.ts';
import type { Element, Relation } from '../workspace/records.ts';
import type { DirectedSuccession } from './lineage.ts';

export function element(id: string, more: Partial<Element> = {}): Element {
  return {
    id: elementId(id),
    type: 'ApplicationComponent',
    name: { vi: id.toUpperCase() },
    ...more,
  };
}

/** `'r: a Serving b'` */
export function relation(line: string): Relation {
  const found = /^(\S+): (\S+) (\S+) (\S+)$/.exec(line);
  if (!found) throw new Error(`not a relation: ${line}`);
  const [, id = '', source = '', type = '', target = ''] = found;
  return {
    id: relationId(id),
    type: type as RelationType,
    source: elementId(source),
    target: elementId(target),
  };
}

export function model(
  architecture: string,
  elements: readonly (string | Element)[],
  relations: readonly (string | Relation)[] = [],
): Model {
  const whole = elements.map((one) => (typeof one === 'string' ? element(one) : one));
  const lines = relations.map((one) => (typeof one === 'string' ? relation(one) : one));
  return {
    architecture: architectureId(architecture),
    workspace: {
      record: 'workspace',
      id: 'ws',
      name: { vi: 'Thử' },
      profile: 'khung-2.0',
      language: 'archimate-3.2',
    },
    elements: new Map<ElementId, Element>(whole.map((one) => [one.id, one])),
    relations: new Map<RelationId, Relation>(lines.map((one) => [one.id, one])),
    problems: [],
  };
}

/** `'a b > c'`: c follows a and b. */
export function succession(line: string, step = 0, reason?: string): DirectedSuccession {
  const [from = '', to = ''] = line.split('>');
  const ids = (side: string) => side.split(' ').filter(Boolean).map(elementId);
  return {
    from: ids(from),
    to: ids(to),
    step,
    ...(reason !== undefined && { reason: { vi: reason } }),
  };
}
