/** Which architecture a mark is about, when one or two are shown. */
import type { ArchitectureId, Mark } from '@khung/core';
import type { Shown } from '../../session/shown.ts';

/** Kinds that look forward, at what is planned; the others look back at what was carried out. */
const FORWARD: ReadonlySet<Mark['kind']> = new Set(['impact', 'comment', 'proposal']);

export function markedArchitecture(shown: Shown, kind: Mark['kind']): ArchitectureId {
  if (shown.kind === 'architecture') return shown.id;
  return FORWARD.has(kind) ? shown.after : shown.before;
}
