/** Kinds of change that a person may look past. Where views put something is no change of the architecture. */
import type { IgnorableKind } from '@khung/core';

export const LOOKED_PAST = [
  'wording',
  'description',
  'nature',
  'owner',
  'parent',
  'properties',
  'relations',
] as const satisfies readonly IgnorableKind[];
