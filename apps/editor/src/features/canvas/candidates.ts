/** The legal relations from one element to another, in plain sentences, the likeliest first. */
import {
  type Element,
  NESTING_RELATIONS,
  RELATION_TYPES,
  type RelationType,
  relationSentence,
  relationsBetween,
  relationTypeInfo,
  textIn,
  uses,
} from '@khung/core';
import type { ConnectCandidate } from '@khung/react';
import { nameOf } from './gestures.ts';

/**
 * Both ways: what the first does to the second, then what the second does to the first; where the first
 * uses the second, that comes before all ("Người dân sử dụng Cổng DVC").
 */
export function candidatesBetween(
  from: Element,
  to: Element,
  language: string,
): readonly ConnectCandidate[] {
  const one = (source: Element, target: Element, back: boolean) =>
    nestingLast(relationsBetween(source.type, target.type)).map((type): ConnectCandidate => {
      const sentence = relationSentence(
        { type },
        { type: source.type, label: nameOf(source) },
        { type: target.type, label: nameOf(target) },
        back ? 'target' : 'source',
      );
      const parts = [sentence.subject, textIn(sentence.verb, language), sentence.object] as const;
      return {
        id: `${back ? 'back' : 'forth'}:${type}`,
        sentence: parts.join(' '),
        parts,
        note: textIn(relationTypeInfo(type).name, language),
      };
    });
  const all = [...one(from, to, false), ...one(to, from, true)];
  if (!uses(from.type, to.type)) return all;
  const used = (candidate: ConnectCandidate) => candidate.id === USED;
  return [...all.filter(used), ...all.filter((candidate) => !used(candidate))];
}

const USED = 'back:Serving';

/** To put one into the other is what dragging does; who draws a connection rarely means it. */
function nestingLast(types: readonly RelationType[]): readonly RelationType[] {
  const nests = (type: RelationType) => NESTING_RELATIONS.includes(type);
  return [...types.filter((type) => !nests(type)), ...types.filter(nests)];
}

/** What a chosen candidate's id says. */
export function readCandidate(id: string): { back: boolean; type: RelationType } | undefined {
  const [way, name] = id.split(':');
  const type = RELATION_TYPES.find((one) => one === name);
  return type === undefined ? undefined : { back: way === 'back', type };
}
