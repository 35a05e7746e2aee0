/**
 * How the outline of each fate is drawn, in every theme: told apart without any colour. Widths and
 * dashes in mm, as they are with 6 pt type; they grow and shrink with it.
 */
import type { Fate } from '@khung/core';
import type { EdgeStyle } from './figure.ts';
import type { Paint } from './theme.ts';

/** New things are thick, what follows something half as thick, changed ones double (two outlines), what goes is
 *  broken; what was planned before and is still to come is thick and broken. */
export const FATE_LINES: Readonly<Record<Fate, Pick<Paint, 'width' | 'dash'>>> = {
  kept: { width: 0.2 },
  changed: { width: 0.22 },
  new: { width: 0.68 },
  successor: { width: 0.4 },
  replaced: { width: 0.4, dash: [2.6, 1] },
  split: { width: 0.4, dash: [2.4, 0.8, 0.5, 0.8] },
  merged: { width: 0.4, dash: [0.5, 0.8] },
  retired: { width: 0.4, dash: [1.2, 1.2] },
  carriedOver: { width: 0.68, dash: [3.4, 0.9] },
};

/** Of lines between boxes; their dash says what they stand for, so their fate is told by weight and a mark. */
export const EDGE_WIDTHS: Readonly<Record<Fate, number>> = {
  kept: 0.24,
  changed: 0.36,
  new: 0.5,
  successor: 0.5,
  replaced: 0.3,
  split: 0.3,
  merged: 0.3,
  retired: 0.3,
  carriedOver: 0.5,
};

export const EDGE_DASHES: Readonly<Record<EdgeStyle['line'], readonly number[] | undefined>> = {
  solid: undefined,
  dashed: [1.5, 0.8],
  dotted: [0.35, 0.55],
};

/** How much heavier lines are than with 6 pt type. */
export const lineWeight = (points: number): number => Math.min(Math.max(points / 6, 0.4), 1.3);

/** What a fate says of the target state; colours are by this, eight fates in four colours. */
export type Course = 'stays' | 'changes' | 'comes' | 'passes' | 'ends';

export const COURSES: Readonly<Record<Fate, Course>> = {
  kept: 'stays',
  changed: 'changes',
  new: 'comes',
  successor: 'comes',
  replaced: 'passes',
  split: 'passes',
  merged: 'passes',
  retired: 'ends',
  carriedOver: 'comes',
};
