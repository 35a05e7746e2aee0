/** A gap analysis: what lies between a baseline and a target, component by component, and in numbers. */
import type { Comparison } from '../comparison/comparison.ts';
import type { Fate, Layer, RelationFate } from '../language/vocabulary.ts';
import type { ElementId, RelationId } from '../workspace/ids.ts';
import type { Mark, Text } from '../workspace/records.ts';
import type { Reuse } from './reuse.ts';

export interface GapAnalysis {
  readonly comparison: Comparison;
  /**
   * Every component of either architecture stands in exactly one row, kept ones too; in the union's
   * order. Junctions are no components and are left out here and in all numbers.
   */
  readonly rows: readonly GapRow[];
  /** Relations that were themselves added, changed or dropped; not those that only followed an end. */
  readonly links: readonly GapLink[];
  readonly total: GapCounts;
  /** In the layers' order; layers without a component are absent. They add up to `total`. */
  readonly byLayer: ReadonlyMap<Layer, GapCounts>;
  /** By unit (the target's owner, else the baseline's); `null` last. They add up to `total`. */
  readonly byUnit: ReadonlyMap<ElementId | null, GapCounts>;
  readonly reuse: Reuse;
  /** What is planned about each component, where records say so. */
  readonly plans: ReadonlyMap<ElementId, GapPlan>;
}

/** How many components of each fate. */
export type GapCounts = Readonly<Record<Fate, number>>;

/**
 * Components that one step of the way concerns: one that is kept, changed, new or retired; or all that
 * successions join, such as five portals and the one they are merged into.
 */
export interface GapRow {
  /** Of its first member; unique in the analysis. */
  readonly id: ElementId;
  readonly fate: GapFate;
  /** In the baseline, and in the target; what stays is in both. */
  readonly before: readonly ElementId[];
  readonly after: readonly ElementId[];
  /** Of what is to be; of what was where nothing follows. */
  readonly layer: Layer;
  /** Who answers for what is to be; for what was where nothing follows. */
  readonly unit: ElementId | null;
  /** Everyone who owns a member, now or then; each once, `unit` first. */
  readonly units: readonly ElementId[];
  /** Each once. */
  readonly reasons: readonly Text[];
}

/** A row tells where something goes, so what comes of it has no label of its own. */
export type GapFate = Exclude<Fate, 'successor'>;

export interface GapLink {
  readonly id: RelationId;
  readonly fate: Exclude<RelationFate, 'kept'>;
  /** Of the element at its source. */
  readonly layer: Layer;
  readonly unit: ElementId | null;
  readonly units: readonly ElementId[];
}

/** What units said, and what the target plans, about a component. */
export interface GapPlan {
  /** Results, difficulties and obstacles in what there is. */
  readonly findings: readonly Mark[];
  /** What units propose. */
  readonly proposals: readonly Mark[];
  /** Work packages and deliverables of the target that lead to it. */
  readonly work: readonly ElementId[];
}

/** The cells of a row in words; lines are parted by `\n`; empty where records say nothing. */
export interface GapCells {
  readonly component: string;
  readonly current: string;
  readonly target: string;
  readonly gap: string;
  readonly solution: string;
  readonly priority: string;
}
