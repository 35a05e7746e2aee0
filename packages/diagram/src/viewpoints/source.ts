/** One way to look at a model and at a comparison: rows with a before, an after, or one side only. */
import type { Comparison, Element, Fate, Model, Relation, RelationFate } from '@khung/core';

/** Which side a figure shows: of a model `after`, the only one it has. */
export type Show = 'before' | 'after' | 'both';

export interface SourceRow<Concept, F> {
  readonly before: Concept | undefined;
  readonly after: Concept | undefined;
  readonly fate: F | undefined;
}

export interface Source {
  readonly before: Model | undefined;
  readonly after: Model;
  /** In the order of the union. */
  readonly elements: readonly SourceRow<Element, Fate>[];
  readonly relations: readonly SourceRow<Relation, RelationFate>[];
}

export const isComparison = (source: Model | Comparison): source is Comparison =>
  'before' in source;

export function sourceOf(source: Model | Comparison): Source {
  if (isComparison(source)) {
    return {
      before: source.before,
      after: source.after,
      elements: [...source.elements.values()].map((row) => ({
        before: row.before,
        after: row.after,
        fate: row.fate,
      })),
      relations: [...source.relations.values()].map((row) => ({
        before: row.before,
        after: row.after,
        fate: row.fate,
      })),
    };
  }
  const only = <Concept>(after: Concept) => ({ before: undefined, after, fate: undefined });
  return {
    before: undefined,
    after: source,
    elements: [...source.elements.values()].map(only),
    relations: [...source.relations.values()].map(only),
  };
}

/** Whether the concept is there on the side that is shown. */
export const isShown = (row: SourceRow<unknown, unknown>, show: Show): boolean =>
  show === 'both' || row[show] !== undefined;

/** What is drawn of a comparison: one side alone, laid out by itself, is a figure of that model. */
export function ownSide(
  given: Model | Comparison,
  wanted: { readonly show?: Show; readonly frame?: 'shared' | 'own' },
): Model | Comparison {
  if (!isComparison(given) || wanted.frame === 'shared') return given;
  if (wanted.show === 'before') return given.before;
  if (wanted.show === 'after') return given.after;
  return given;
}
