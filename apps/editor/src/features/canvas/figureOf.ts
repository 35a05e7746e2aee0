/** The figure of a view: the same one for the screen and for every export; several where it goes on over pages. */
import {
  type Comparison,
  type ElementId,
  heatOf,
  heatSteps,
  type Model,
  marksOf,
  profileOf,
  textIn,
  type View,
  type Workspace,
} from '@khung/core';
import {
  type Figure,
  sheetOf,
  type Viewpoint,
  type ViewWish,
  viewpointOf,
  wishOf,
} from '@khung/diagram';
import { publicSourceIn, sourceIn } from '../../session/models.ts';
import type { Frame, Language, Levels } from '../../session/preferences.ts';
import type { Heat } from '../../session/session.ts';
import { architecturesInOrder, type Shown } from '../../session/shown.ts';
import type { Way } from '../../session/ways.ts';
import { shortNameOf } from '../header/shortName.ts';
import { markedArchitecture } from '../marks/about.ts';
import { figuresAt } from './levels.ts';

export interface FigureWish {
  readonly workspace: Workspace;
  readonly shown: Shown;
  readonly view: View;
  readonly language: Language;
  readonly levels: Levels;
  /** Of one architecture: everything where the comparison has it, or laid out by itself. */
  readonly frame: Frame;
  /** What units say, as pins and as a heat map. */
  readonly pins: boolean;
  readonly heat: Heat;
  /** The whole sheet of a view drawn by hand, also where nothing stands on it. */
  readonly sheet: boolean;
  /** How a comparison is looked at. @default 'overlay' */
  readonly way?: Way;
}

/** The same, of a workspace that is there already where the figure is drawn. */
export type DrawingWish = Omit<FigureWish, 'workspace'>;

const JUST_BEGUN = 12;

/** A view of a kind that this version does not know, perhaps a newer one does. */
export class UnknownViewpoint extends Error {
  override readonly name = 'UnknownViewpoint';
  readonly code = 'unknown-viewpoint';
  readonly data: { readonly viewpoint: string };

  constructor(viewpoint: string) {
    super(`unknown-viewpoint: ${viewpoint}`);
    this.data = { viewpoint };
  }
}

/** @throws UnknownViewpoint where this version does not know the view's viewpoint */
export function figuresOf(wish: FigureWish): readonly Figure[] {
  const { viewpoint, source, asked } = askedOf(wish);
  return figuresAt(viewpoint, wish.levels, source, asked);
}

/**
 * What the view's figure is made of: the models, and what is asked of the layout.
 * @throws UnknownViewpoint
 */
export function askedOf(wish: FigureWish): {
  readonly viewpoint: Viewpoint;
  readonly source: Model | Comparison;
  readonly asked: ViewWish;
} {
  const { workspace, view, language } = wish;
  const viewpoint = viewpointOf(view.viewpoint);
  if (viewpoint === undefined) throw new UnknownViewpoint(view.viewpoint);
  const { source, show } = framed(wish);
  const asked: ViewWish = {
    ...wishOf(view, language),
    profile: profileOf(workspace.info.profile),
    title: titleOf(wish),
    // A figure just begun shows its bands as places to put something.
    emptyBands: source.elements.size < JUST_BEGUN || (viewpoint.handDrawn === true && wish.sheet),
    marks: (kind) => heatOn(wish, kind),
    propertyNames: new Map([...workspace.properties].map(([id, { name }]) => [id, name])),
    ...show,
    ...(wish.way === 'changes' ? { only: 'changes' as const } : {}),
    ...(wish.pins ? { pins: pinsOf(wish) } : {}),
    ...(wish.heat === 'none' ? {} : { heat: heatOn(wish, wish.heat) }),
  };
  return { viewpoint, source, asked };
}

interface Framed {
  readonly source: Model | Comparison;
  readonly show: Pick<ViewWish, 'show' | 'frame'>;
}

/** One architecture in the comparison's frame is one side of that comparison. */
function framed({ workspace, shown, frame, view }: FigureWish): Framed {
  const open = sheetOf(view.settings).edition === 'public';
  const at = (some: Shown) => (open ? publicSourceIn : sourceIn)(workspace, some);
  const own = { source: at(shown), show: {} };
  if (shown.kind === 'comparison' || frame === 'own') return own;
  const ids = architecturesInOrder(workspace);
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined || first === last) return own;
  const side = shown.id === first ? 'before' : shown.id === last ? 'after' : undefined;
  if (side === undefined) return own;
  const pair = { kind: 'comparison', before: first, after: last } as const;
  return { source: at(pair), show: { show: side, frame: 'shared' } };
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
): NonNullable<ViewWish['heat']> {
  return {
    steps: heatSteps(workspace, kind),
    values: heatOf(workspace, markedArchitecture(shown, kind), kind),
  };
}

/** As the figure will be called in a document: `Sơ đồ tổng thể 1.0 → 2.0`. */
export function titleOf({
  workspace,
  shown,
  view,
  language,
}: Pick<FigureWish, 'workspace' | 'shown' | 'view' | 'language'>): string {
  const name = (id: Model['architecture']) => {
    const architecture = workspace.architectures.get(id);
    return architecture === undefined ? id : shortNameOf(architecture, language);
  };
  const of =
    shown.kind === 'architecture' ? name(shown.id) : `${name(shown.before)} → ${name(shown.after)}`;
  return `${textIn(view.name, language)} ${of}`.trim();
}
