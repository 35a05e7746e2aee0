/**
 * A viewpoint as it is offered: its name, what can be set, and the whole way from a model or a comparison
 * to its figures. The editor's panel and the command line are made from this.
 */
import type {
  Comparison,
  ElementId,
  Heat,
  Json,
  MarkKind,
  Model,
  Profile,
  Step,
  Text,
  View,
} from '@khung/core';
import type { Figure, FontFamily } from '../figure/figure.ts';
import type { TypedPage } from '../layout/chart/fit.ts';
import type { Show } from '../viewpoints/source.ts';

export interface Viewpoint {
  /** As views store it. */
  readonly id: string;
  readonly name: Text;
  /** What question it answers, in a sentence. */
  readonly purpose: Text;
  /** In the order in which they are offered; their values stand in a view's `settings`. */
  readonly settings: readonly Setting[];
  /** Whether places that a person gives to boxes are kept. */
  readonly movable: boolean;
  /** Shows what is put on it, nothing more: elements, notes, frames and pictures in `placements`, lines in `wires`. */
  readonly handDrawn?: true;
  /**
   * One figure; several where it goes on over pages. Never throws for settings that do not fit: it falls
   * back on the default.
   */
  readonly figures: (source: Model | Comparison, wish: ViewWish) => readonly Figure[];
}

export interface ViewWish {
  /** Language of labels and words, `vi` if absent. */
  readonly language?: string;
  /** The workspace's own profile if absent. */
  readonly profile?: Profile;
  /** Room in mm; the figure is no larger. The size of type of charts, where it is not to be the largest that fits. */
  readonly page: TypedPage;
  /** Of a comparison: both sides with fates (default), or one side alone. */
  readonly show?: Show;
  /** For one side of a comparison: keep everything where the comparison has it, or (default) not. */
  readonly frame?: 'shared' | 'own';
  /** Of a comparison: only what came, went or changed, and its nearest context, faint. */
  readonly only?: 'changes';
  readonly settings?: Readonly<Record<string, Json>>;
  /** What a person placed by hand. */
  readonly placements?: View['placements'];
  readonly wires?: View['wires'];
  readonly title?: string;
  readonly caption?: string;
  /** A line under the figure; the workspace's word that it is illustrative if absent, none if empty. */
  readonly note?: string;
  readonly stamp?: string;
  readonly font?: FontFamily;
  /** How many marks units made on an element; drawn as pins. */
  readonly pins?: ReadonlyMap<ElementId, number>;
  /** Values on a described scale; drawn as a heat map with its legend. */
  readonly heat?: {
    /** Of the whole scale, the lowest first. */
    readonly steps: readonly Step[];
    readonly values: ReadonlyMap<ElementId, Pick<Heat, 'value' | 'step'>>;
  };
  /**
   * A field of elements that chooses the fill of boxes, where the viewpoint has no colours of its own; see
   * `colour` in the settings.
   */
  readonly colourBy?: string;
  /** What units said of a kind, for colours by their marks; looked up only where it is asked for. */
  readonly marks?: (kind: MarkKind) => NonNullable<ViewWish['heat']>;
  /** What the workspace calls properties that its profile does not name. */
  readonly propertyNames?: ReadonlyMap<string, Text>;
  /**
   * Go on over further pages rather than shrink under legible type, where the viewpoint can; `false`:
   * never. Absent: as the viewpoint thinks best.
   */
  readonly split?: boolean;
  /** Of a figure just begun: shows the places where something may be put, where the viewpoint has such. */
  readonly emptyBands?: boolean;
  /** Levels of nesting for a look, also where the type becomes small; before what the view says. */
  readonly depth?: number;
}

interface SettingBase {
  readonly key: string;
  readonly name: Text;
  readonly hint?: Text;
  /** Means something only where the workspace has one of these profiles; everywhere if absent. */
  readonly profiles?: readonly string[];
}

export type Setting =
  | (SettingBase & {
      readonly kind: 'choice';
      readonly choices: readonly { readonly id: string; readonly name: Text }[];
      /** Any other text is taken as it stands. */
      readonly open?: true;
      readonly fallback: string;
    })
  | (SettingBase & {
      readonly kind: 'number';
      readonly least: number;
      readonly most: number;
      /** Absent: as many as there are, or as fit. */
      readonly fallback?: number;
    })
  | (SettingBase & { readonly kind: 'switch'; readonly fallback: boolean })
  | (SettingBase & { readonly kind: 'text'; readonly fallback: string })
  /** One element by id; `of` narrows what is offered. */
  | (SettingBase & { readonly kind: 'element'; readonly of?: ElementFilter })
  /** Several elements, as a map of ids to `true`. */
  | (SettingBase & { readonly kind: 'elements'; readonly of?: ElementFilter })
  /** Relation types, as a map of types to `true`; all of `fallback` if absent. */
  | (SettingBase & { readonly kind: 'relations'; readonly fallback: readonly string[] })
  /** Element types or specialisations, as a map to `true`. */
  | (SettingBase & { readonly kind: 'kinds'; readonly fallback: readonly string[] })
  /** A field of elements to group or colour by: `owner`, `type`, `layer`, `properties.cap-do`, …. */
  | (SettingBase & {
      readonly kind: 'field';
      /** What is offered beside fields: `none`, by nesting. */
      readonly choices?: readonly { readonly id: string; readonly name: Text }[];
      readonly fallback: string;
    });

export interface ElementFilter {
  readonly layers?: readonly string[];
  readonly kinds?: readonly string[];
}
