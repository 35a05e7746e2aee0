/** Who said what: the last gesture of one copy about a record, as its journal tells. */
import { keyParts, type RecordKey } from '@khung/core';
import type { Gesture } from '@khung/storage';

export interface Authors {
  readonly mine: (key: RecordKey) => Gesture | undefined;
  readonly theirs: (key: RecordKey) => Gesture | undefined;
}

/** Gestures that both journals know were made before the copies went apart, and are nobody's alone. */
export function authorsOf(mine: readonly Gesture[], theirs: readonly Gesture[]): Authors {
  return { mine: lastIn(without(mine, theirs)), theirs: lastIn(without(theirs, mine)) };
}

function without(gestures: readonly Gesture[], others: readonly Gesture[]): readonly Gesture[] {
  const known = new Set(others.map(({ id }) => id));
  return gestures.filter(({ id }) => !known.has(id));
}

function lastIn(gestures: readonly Gesture[]): Authors['mine'] {
  const last = new Map<string, Gesture>();
  for (const gesture of gestures) for (const id of gesture.touched) last.set(id, gesture);
  return (key) => {
    const parts = keyParts(key);
    if (parts === undefined || parts.kind === 'workspace') return undefined;
    return last.get(parts.kind === 'change' ? parts.concept : parts.id);
  };
}
