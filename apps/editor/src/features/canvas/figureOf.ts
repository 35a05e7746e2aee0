/** The figure of what is shown: the same one for the screen and for every export. */
import {
  type ElementId,
  heatOf,
  heatSteps,
  type Model,
  marksOf,
  profileOf,
  textIn,
  type Workspace,
} from '@khung/core';
import type { Figure, OverviewOptions } from '@khung/diagram';
import { wordsFor } from '../../i18n/i18n.ts';
import { comparisonIn, sourceIn } from '../../session/derived.ts';
import {
  type Frame,
  type Language,
  type Levels,
  PAGES,
  type Page,
} from '../../session/preferences.ts';
import type { Heat } from '../../session/session.ts';
import { architecturesInOrder, type Shown } from '../../session/shown.ts';
import { markedArchitecture } from '../marks/about.ts';
import { figureAt } from './levels.ts';

export interface FigureWish {
  readonly workspace: Workspace;
  readonly shown: Shown;
  readonly language: Language;
  readonly page: Page;
  readonly levels: Levels;
  /** Of one architecture: everything where the comparison has it, or laid out by itself. */
  readonly frame: Frame;
  /** What units say, as pins and as a heat map. */
  readonly pins: boolean;
  readonly heat: Heat;
}

const JUST_BEGUN = 12;

export function figureOf(wish: FigureWish): Figure {
  const { workspace, language, page, levels } = wish;
  const { source, show } = framed(wish);
  return figureAt(workspace, levels, source, {
    language,
    profile: profileOf(workspace.info.profile),
    title: titleOf(wish),
    // A figure just begun shows its bands as places to put something.
    emptyBands: source.elements.size < JUST_BEGUN,
    ...PAGES[page],
    ...show,
    ...(wish.pins ? { pins: pinsOf(wish) } : {}),
    ...(wish.heat === 'none' ? {} : { heat: heatOn(wish, wish.heat) }),
  });
}

/** One architecture in the comparison's frame is one side of that comparison. */
function framed({ workspace, shown, frame }: FigureWish): {
  source: ReturnType<typeof sourceIn>;
  show: Pick<OverviewOptions, 'show' | 'frame'>;
} {
  const own = { source: sourceIn(workspace, shown), show: {} };
  if (shown.kind === 'comparison' || frame === 'own') return own;
  const ids = architecturesInOrder(workspace);
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined || first === last) return own;
  const side = shown.id === first ? 'before' : shown.id === last ? 'after' : undefined;
  if (side === undefined) return own;
  return { source: comparisonIn(workspace, first, last), show: { show: side, frame: 'shared' } };
}

function pinsOf({ workspace, shown }: FigureWish): ReadonlyMap<ElementId, number> {
  const wanted =
    shown.kind === 'architecture' ? new Set([shown.id]) : new Set([shown.before, shown.after]);
  const pins = new Map<ElementId, number>();
  for (const mark of marksOf(workspace)) {
    if (!wanted.has(mark.architecture)) continue;
    pins.set(mark.element, (pins.get(mark.element) ?? 0) + 1);
  }
  return pins;
}

function heatOn(
  { workspace, shown }: FigureWish,
  kind: Exclude<Heat, 'none'>,
): NonNullable<OverviewOptions['heat']> {
  return {
    steps: heatSteps(workspace, kind),
    values: heatOf(workspace, markedArchitecture(shown, kind), kind),
  };
}

function titleOf({ workspace, shown, language }: FigureWish): string {
  const name = (id: Model['architecture']) =>
    textIn(workspace.architectures.get(id)?.name, language);
  return shown.kind === 'architecture'
    ? name(shown.id)
    : wordsFor('canvas.titleCompare', { before: name(shown.before), after: name(shown.after) });
}
