/** Heat maps: how much of a kind was said about each element, or how far it was carried out. */
import { appendTo } from '../collections/multimap.ts';
import type { Scale, Step } from '../language/profile.ts';
import { profileOf } from '../language/profiles.ts';
import type { ArchitectureId, ElementId } from '../workspace/ids.ts';
import type { Mark } from '../workspace/records.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type MarkKind, scaleOf } from './kinds.ts';
import { marksOf } from './marks.ts';

export interface Heat {
  /** 0 to 1: the value of `step`. */
  readonly value: number;
  /** The step of the legend that the element is shown at. */
  readonly step: Step;
  /** Marks that count: for a scale one a unit, else all of the kind. */
  readonly count: number;
  /** How many units chose each step of a scale, by step id; empty for counts. */
  readonly steps: ReadonlyMap<string, number>;
}

/**
 * The heat of every element that has marks of the kind on the architecture, by the workspace's
 * profile. On a scale a unit counts once, with its latest mark, and the element is shown at the step
 * nearest to the units' mean, the lower one of two: no colour is shown that the legend lacks.
 */
export function heatOf(
  ws: Workspace,
  architecture: ArchitectureId,
  kind: MarkKind,
): Map<ElementId, Heat> {
  const scale = scaleOf(kind, profileOf(ws.info.profile));
  const byElement = new Map<ElementId, Mark[]>();
  for (const mark of marksOf(ws, { architecture, kind })) {
    appendTo(byElement, mark.element, mark);
  }
  const heat = new Map<ElementId, Heat>();
  for (const [element, marks] of byElement) {
    const found = scale ? onScale(marks, scale) : counted(marks.length);
    if (found) heat.set(element, found);
  }
  return heat;
}

/** The legend of a heat map: every step that it can show, described, lowest first. */
export function heatSteps(ws: Workspace, kind: MarkKind): readonly Step[] {
  return scaleOf(kind, profileOf(ws.info.profile))?.steps ?? COUNTS.map(({ step }) => step);
}

function onScale(marks: readonly Mark[], scale: Scale): Heat | undefined {
  const latest = new Map<ElementId, Mark>();
  for (const mark of marks) {
    const other = latest.get(mark.unit);
    if (!other || mark.revision >= other.revision) latest.set(mark.unit, mark);
  }
  const steps = new Map<string, number>();
  let sum = 0;
  let count = 0;
  for (const mark of latest.values()) {
    const step = scale.steps.find((one) => one.id === mark.step);
    if (!step) continue;
    steps.set(step.id, (steps.get(step.id) ?? 0) + 1);
    sum += step.value;
    count += 1;
  }
  const step = nearest(scale.steps, sum / count);
  return step && { value: step.value, step, count, steps };
}

function nearest(steps: readonly Step[], value: number): Step | undefined {
  let best: Step | undefined;
  for (const step of steps) {
    const off = Math.abs(step.value - value);
    if (!Number.isNaN(off) && (!best || off < Math.abs(best.value - value))) best = step;
  }
  return best;
}

function counted(count: number): Heat | undefined {
  const found = COUNTS.findLast(({ least }) => count >= least);
  return found && { value: found.step.value, step: found.step, count, steps: new Map() };
}

/** Steps double, because the difference between one voice and two says more than between 8 and 9. */
const COUNTS: readonly { readonly least: number; readonly step: Step }[] = [
  {
    least: 1,
    step: {
      id: '1',
      name: { vi: '1 ý kiến', en: '1 mark' },
      description: { vi: 'Một ý kiến', en: 'One mark' },
      value: 0.25,
    },
  },
  {
    least: 2,
    step: {
      id: '2',
      name: { vi: '2–3 ý kiến', en: '2–3 marks' },
      description: { vi: 'Hai hoặc ba ý kiến', en: 'Two or three marks' },
      value: 0.5,
    },
  },
  {
    least: 4,
    step: {
      id: '4',
      name: { vi: '4–7 ý kiến', en: '4–7 marks' },
      description: { vi: 'Bốn đến bảy ý kiến', en: 'Four to seven marks' },
      value: 0.75,
    },
  },
  {
    least: 8,
    step: {
      id: '8',
      name: { vi: 'Từ 8 ý kiến', en: '8 marks or more' },
      description: { vi: 'Tám ý kiến trở lên', en: 'Eight marks or more' },
      value: 1,
    },
  },
];
