/** What units said, as a figure shows it: pins by element, and a heat map on a described scale. */
import {
  type ArchitectureId,
  type ElementId,
  heatOf,
  heatSteps,
  type MarkKind,
  marksOf,
  textIn,
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
  lang: string,
): NonNullable<OverviewOptions['heat']> {
  const steps = heatSteps(ws, kind);
  const places = new Map(steps.map((step, at) => [step.id, at]));
  const values = new Map(
    architectures.flatMap((architecture) =>
      [...heatOf(ws, architecture, kind)].map(
        ([element, { value, step }]) =>
          [element, { value, step: places.get(step.id) ?? 0, steps: steps.length }] as const,
      ),
    ),
  );
  const words = steps.map(({ name, value }) => ({ word: textIn(name, lang), value }));
  return { scale: { steps: words }, values };
}
