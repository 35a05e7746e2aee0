/** The measures that follow from a type size: gaps, paddings, line height, badges. All mm. */

import { FATE_LINES, lineWeight } from '../../figure/lines.ts';
import { emWidth } from '../../text/measure.ts';
import { POINT } from '../../text/metrics.ts';
import type { Block, Diagram } from '../../viewpoints/diagram.ts';
import type { BadgeSize } from '../arrangement.ts';
import { LINE_HEIGHT } from '../set-text.ts';

export interface Rhythm {
  /** pt. */
  readonly points: number;
  readonly size: number;
  readonly line: number;
  /** Between boxes, bands, columns. */
  readonly gap: number;
  /** Inside bands and groups, round their content. */
  readonly pad: number;
  /** How much heavier lines are than with 6 pt type. */
  readonly weight: number;
  /** Half the thickest outline: it reaches out so far. */
  readonly outline: number;
  /** Between a line and the text beside it, at least. */
  readonly clear: number;
  /** Between a box and its text: at the sides, above, below. */
  readonly side: number;
  readonly above: number;
  readonly below: number;
  readonly badge: BadgeSize;
  /** Between the two lines of a double outline. */
  readonly inner: number;
  /** Badges or pins stand at the top corners of boxes. */
  readonly tagged: boolean;
  /** Height that a scale takes at the foot of a box; 0 without scales. */
  readonly scale: number;
  /** A box is no narrower, so that its badge stays within its sides. */
  readonly narrowest: number;
  /** Band labels and bar titles. */
  readonly title: { readonly size: number; readonly line: number };
  /** Half the height of a cylinder's ellipse. */
  readonly cap: number;
  /** So many boxes that only some ways to set them in rows are tried. */
  readonly coarse: boolean;
}

/** What boxes carry besides their labels. */
export interface Extras {
  /** Badges or pins stand at their top corners. */
  readonly tagged: boolean;
  /** Width of the widest badge's word, in em. */
  readonly badgeEm: number;
  /** A scale lies along their foot. */
  readonly heated: boolean;
  /** There are many of them. */
  readonly many: boolean;
  /** pt; the words of badges are no smaller, unless labels are. 6 if absent. */
  readonly smallestTag?: number;
}

export function extrasOf(diagram: Diagram): Extras {
  const widths = diagram.badges.map((badge) => emWidth(badge, 'bold', diagram.font.name));
  return {
    tagged: diagram.compared || diagram.pinned,
    badgeEm: Math.max(0, ...widths),
    heated: diagram.heated,
    many:
      [...diagram.bands, ...diagram.bars, ...(diagram.column ? [diagram.column] : [])]
        .map(({ blocks }) => countOf(blocks))
        .reduce((sum, count) => sum + count, 0) > MANY,
  };
}

/** From so many boxes and groups on, the search is bounded. */
const MANY = 250;

const countOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + 1 + countOf(block.children), 0);

/** An outline where no fates are shown. */
const PLAIN = 0.2;

/** Of the size of type, what a line of text leaves under its letters. */
const UNDER_LETTERS = 0.23;

/** The full rhythm is 2 mm; under 8 pt it tightens with the type. */
export function rhythmOf(points: number, extras: Extras): Rhythm {
  const size = points * POINT;
  const tight = Math.min(1, (points / 8) ** 1.4);
  const gap = 2 * tight;
  const badgeSize =
    Math.min(Math.max(points - 1.25, Math.min(points, extras.smallestTag ?? 6)), 7.5) * POINT;
  const height = badgeSize * 1.14;
  const badge: BadgeSize = {
    size: badgeSize,
    height,
    above: Math.min(height / 2, gap * 0.68),
    side: 0.32 * badgeSize,
  };
  const weight = lineWeight(points);
  const thickest = extras.badgeEm === 0 ? PLAIN : FATE_LINES.new.width;
  const scale = extras.heated ? 1.2 * tight : 0;
  const outline = ((thickest ?? 0) * weight) / 2;
  const clear = Math.min(0.6, 0.1 * points);
  const title = Math.min(points + 0.5, 10) * POINT;
  return {
    points,
    size,
    line: size * LINE_HEIGHT,
    gap,
    pad: Math.max(1.6 * tight, extras.tagged ? badge.above + 0.2 : 0),
    weight,
    outline,
    clear,
    side: 1.1 * tight,
    above: extras.tagged ? badge.height - badge.above + 0.25 * tight : 0.8 * tight,
    // In the smallest type letters would come too near a thick outline.
    below: Math.max(0.8 * tight, clear + outline - UNDER_LETTERS * size) + scale,
    scale,
    narrowest: extras.badgeEm === 0 ? 0 : extras.badgeEm * badgeSize + 3 * badge.side,
    badge,
    inner: Math.max(0.3, 0.65 * tight),
    tagged: extras.tagged,
    title: { size: title, line: title * LINE_HEIGHT },
    cap: 1.1 * tight,
    coarse: extras.many,
  };
}
