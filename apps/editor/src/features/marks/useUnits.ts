/** The units that may speak: those of every architecture, for what a unit said stays with it. */
import { type Element, unitsOf } from '@khung/core';
import { useMemo } from 'react';
import { modelIn, useProfile } from '../../session/derived.ts';
import { useSession } from '../../session/session.ts';
import { architecturesInOrder } from '../../session/shown.ts';

export function useUnits(): readonly Element[] {
  const workspace = useSession((s) => s.workspace);
  const profile = useProfile();
  return useMemo(() => {
    const units = new Map<string, Element>();
    for (const id of architecturesInOrder(workspace)) {
      for (const unit of unitsOf(modelIn(workspace, id), profile)) units.set(unit.id, unit);
    }
    return [...units.values()];
  }, [workspace, profile]);
}
