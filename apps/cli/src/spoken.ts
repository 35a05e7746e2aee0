/** What units said, as a figure shows it: pins by element, and a heat map on a described scale. */
import {
  type ArchitectureId,
  type ElementId,
  heatOf,
  heatSteps,
  type MarkKind,
  marksOf,
  type Workspace,
} from '@khung/core';
import type { OverviewOptions } from '@khung/diagram';

/** How many marks each element has, over the architectures that the figure shows. */
export function pinsOn(
  ws: Workspace,
  architectures: readonly ArchitectureId[],
): NonNullable<OverviewOptions['pins']> {
  const pins = new Map<ElementId, number>();
  for (const architecture of architectures) {
    for (const { element } of marksOf(ws, { architecture })) {
      pins.set(element, (pins.get(element) ?? 0) + 1);
    }
  }
  return pins;
}

/** An element's heat is that of the last of the architectures in which something was said about it. */
export function heatOn(
  ws: Workspace,
  architectures: readonly ArchitectureId[],
  kind: MarkKind,
): NonNullable<OverviewOptions['heat']> {
  return {
    steps: heatSteps(ws, kind),
    values: new Map(architectures.flatMap((architecture) => [...heatOf(ws, architecture, kind)])),
  };
}
