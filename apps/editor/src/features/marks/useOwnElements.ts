/** The elements that a unit owns, operates or uses in what its marks are about. */
import { type ElementId, type UnitElement, unitElements } from '@khung/core';
import { useMemo } from 'react';
import { modelIn } from '../../session/derived.ts';
import { useSession } from '../../session/session.ts';
import { markedArchitecture } from './about.ts';

export function useOwnElements(unit: ElementId | undefined): readonly UnitElement[] {
  const workspace = useSession((s) => s.workspace);
  const shown = useSession((s) => s.shown);
  return useMemo(
    () =>
      unit === undefined
        ? []
        : unitElements(modelIn(workspace, markedArchitecture(shown, 'carried-out')), unit).filter(
            ({ element }) => element.id !== unit,
          ),
    [workspace, shown, unit],
  );
}
