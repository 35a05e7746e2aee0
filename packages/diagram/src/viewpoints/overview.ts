/**
 * The overview viewpoint: the overall diagram that every document opens with. Full-width bands of nested
 * boxes, bars at the sides, what is outside at the far right.
 */
import {
  type Comparison,
  type Element,
  type ElementId,
  type Fate,
  type Heat,
  type Model,
  PROFILES,
  type Profile,
  placeKey,
  profileOf,
  type Step,
  textIn,
  type View,
} from '@khung/core';
import type { ViewWish } from '../catalogue/viewpoint.ts';
import type { FontFamily, OccurrenceId, Unshown } from '../figure/figure.ts';
import { drawnText } from '../text/measure.ts';
import { TYPEFACES } from '../text/typefaces.ts';
import { type Blocks, blocksOf } from './blocks.ts';
import { badgesIn, type ChartContext, chartContext, degreesOf } from './chart-context.ts';
import { coloured } from './colouring.ts';
import type { Block, Diagram, Region } from './diagram.ts';
import { fatesIn, legendOf } from './legend.ts';
import { relate } from './relations.ts';
import { isComparison, ownSide, type Show, type Source, sourceOf } from './source.ts';
import { tied, tiesOf } from './ties.ts';
import { figureWord } from './words.ts';

export interface OverviewOptions {
  /** Language of labels and words, `vi` if absent. */
  readonly language?: string;
  /** The workspace's own profile if absent; `archimate` where this version does not know that. */
  readonly profile?: Profile;
  /** Levels of nesting drawn; all if absent. */
  readonly levels?: number;
  /** Of a comparison: both sides with fates (default), or one side alone. */
  readonly show?: Show;
  /**
   * For one side of a comparison: `shared` keeps everything where the comparison has it,
   * `own` (default) lays the side out by itself.
   */
  readonly frame?: 'shared' | 'own';
  readonly title?: string;
  readonly caption?: string;
  readonly font?: FontFamily;
  /** How many marks units made on an element; drawn as pins. */
  readonly pins?: ReadonlyMap<ElementId, number>;
  /** Values on a described scale; drawn as a heat map with its legend. */
  readonly heat?: {
    /** Of the whole scale, the lowest first. */
    readonly steps: readonly Step[];
    readonly values: ReadonlyMap<ElementId, Pick<Heat, 'value' | 'step'>>;
  };
  /** Elements to draw; the others are listed as filtered. */
  readonly wanted?: (element: Element) => boolean;
  /** A field that chooses the fill of boxes, with what it may ask for; see `ViewWish`. */
  readonly colourBy?: string;
  readonly marks?: NonNullable<ViewWish['marks']>;
  readonly propertyNames?: NonNullable<ViewWish['propertyNames']>;
  /** Draw bands that hold nothing, as places to put something. */
  readonly emptyBands?: boolean;
  /** By band: boxes beside each other in its grid, 0 to leave the band out. Absent: as many as suit the page. */
  readonly columns?: ReadonlyMap<string, number>;
  /** Stand out, the others step back; all alike if absent or empty. */
  readonly emphasised?: ReadonlySet<ElementId>;
  /** Of a comparison: numbers in badges tie what follows to what it follows. @default true */
  readonly ties?: boolean;
  /** A line under the figure; the workspace's word that it is illustrative if absent, none if empty. */
  readonly note?: string;
  /** What a person placed or sized: boxes by occurrence, bands, bars and the column by `placeKey`. */
  readonly placements?: View['placements'];
}

/**
 * The overview of a model, or of a comparison.
 * @example overviewOf(resolve(workspace, architectureId('2.0')), { language: 'vi' })
 */
export function overviewOf(source: Model | Comparison, options: OverviewOptions = {}): Diagram {
  return new OverviewStage(source, options).diagram();
}

/** The boxes of an overview, from which a diagram of all or of some can be made (one page of several). */
export class OverviewStage {
  readonly blocks: Blocks;
  private readonly source: Source;
  private readonly show: Show;
  private readonly compared: boolean;
  private readonly language: string;
  private readonly profile: Profile;
  private readonly fates: ReadonlyMap<OccurrenceId, Fate>;
  private readonly options: OverviewOptions;
  private readonly tied: boolean;
  /** What the figure's colours are looked up in, where a field chooses them. */
  private readonly colours: ChartContext | undefined;
  private anywhere: ReadonlySet<ElementId> | undefined;

  constructor(given: Model | Comparison, options: OverviewOptions) {
    const from = ownSide(given, options);
    this.options = options;
    this.source = sourceOf(from);
    this.compared = isComparison(from);
    this.show = this.compared ? (options.show ?? 'both') : 'after';
    this.language = options.language ?? 'vi';
    const known = this.source.after.workspace.profile;
    this.profile =
      options.profile ?? PROFILES.find((one) => one.id === known) ?? profileOf('archimate');
    const blocks = (show: Show) =>
      blocksOf(this.source, this.profile, {
        language: this.language,
        levels: Math.max(1, options.levels ?? Number.POSITIVE_INFINITY),
        show,
        wanted: options.wanted,
        pins: options.pins,
        heat: degreesOf(options.heat),
        emphasised: options.emphasised,
      });
    const own = this.withoutHidden(blocks(this.show));
    const fates = new Map<OccurrenceId, Fate>();
    let ties: ReadonlyMap<ElementId, number> = new Map();
    if (isComparison(from)) {
      const both = this.show === 'both' ? own : this.withoutHidden(blocks('both'));
      if (options.ties !== false) ties = tiesOf(from, this.drawnInOrder(both));
      const visit = (block: Block): void => {
        if (block.fate !== undefined) fates.set(block.id, block.fate);
        for (const child of block.children) visit(child);
      };
      for (const roots of both.byRegion.values()) for (const block of roots) visit(block);
    }
    this.fates = fates;
    this.tied = ties.size > 0;
    const numbered = ties.size === 0 ? own : mapped(own, (block) => tied(block, ties));
    const { placements, colourBy } = options;
    const asked = { ...options, page: { width: 0, height: 0 } };
    this.colours = colourBy === undefined ? undefined : chartContext(given, asked);
    this.blocks =
      placements === undefined ? numbered : mapped(numbered, (block) => placed(block, placements));
  }

  /** Bands that are left out hold nothing; what they held is listed. */
  private withoutHidden(blocks: Blocks): Blocks {
    const byRegion = new Map(blocks.byRegion);
    const unshown = new Map(blocks.unshown);
    for (const [id, columns] of this.options.columns ?? []) {
      const key = placeKey({ kind: 'band', id });
      if (columns !== 0) continue;
      for (const element of drawnIn(byRegion.get(key) ?? [])) unshown.set(element, 'filtered');
      byRegion.delete(key);
    }
    return { ...blocks, byRegion, unshown };
  }

  /** Elements as they are read: bands from the top, then bars and the column. */
  private drawnInOrder(blocks: Blocks): ElementId[] {
    const { bars, bands, column } = this.profile;
    const keys = [
      ...bands.map(({ id }) => placeKey({ kind: 'band', id })),
      ...bars.map(({ id }) => placeKey({ kind: 'bar', id })),
      ...(column === undefined ? [] : [placeKey({ kind: 'column', id: column.id })]),
    ];
    return keys.flatMap((key) => [...drawnIn(blocks.byRegion.get(key) ?? [])]);
  }

  /** Where a region comes in the order of pages: bars, the column, then bands from the top. */
  orderOf(key: string): number {
    const { bars, bands, column } = this.profile;
    const keys = [
      ...bars.map(({ id }) => placeKey({ kind: 'bar', id })),
      ...(column === undefined ? [] : [placeKey({ kind: 'column', id: column.id })]),
      ...bands.map(({ id }) => placeKey({ kind: 'band', id })),
    ];
    return keys.indexOf(key);
  }

  /**
   * `chosen`: root blocks of a page by region, with a heading that says if a band goes on. A diagram
   * made to `try` whether it fits lists nothing.
   */
  diagram(
    chosen?: ReadonlyMap<string, PageRegion>,
    page?: Diagram['page'],
    purpose: 'draw' | 'try' = 'draw',
  ): Diagram {
    const { profile, language, options } = this;
    const region = (place: Parameters<typeof placeKey>[0], from: Profile['bands'][number]) => {
      const key = placeKey(place);
      const picked = chosen?.get(key);
      const columns = place.kind === 'band' ? options.columns?.get(place.id) : undefined;
      const given = options.placements?.[key];
      const sized = place.kind === 'band' ? given?.height : given?.width;
      const name = drawnText(textIn(from.name, language));
      return {
        id: from.id,
        label: picked?.continued ? figureWord('continued', language, { name }) : name,
        layer: from.layer,
        ...(columns === undefined ? {} : { columns }),
        ...(sized === undefined ? {} : { sized }),
        blocks:
          chosen === undefined ? (this.blocks.byRegion.get(key) ?? []) : (picked?.blocks ?? []),
      };
    };
    const filled = (some: Region) => some.blocks.length > 0;
    const allBands = profile.bands.map((band) => region({ kind: 'band', id: band.id }, band));
    const allBars = profile.bars.map((bar) => ({
      ...region({ kind: 'bar', id: bar.id }, bar),
      side: bar.side,
    }));
    const column =
      profile.column === undefined
        ? undefined
        : region({ kind: 'column', id: profile.column.id }, profile.column);
    const drawn = [...allBands, ...allBars, ...(column === undefined ? [] : [column])];
    const colours =
      this.colours &&
      coloured(
        this.colours,
        drawn.flatMap(({ blocks }) => blocks),
      );
    const filledById = new Map(colours?.roots.map((block) => [block.id, block]));
    const fill = (blocks: readonly Block[]) =>
      colours === undefined ? blocks : blocks.map((block) => filledById.get(block.id) ?? block);
    const nothing = ![...allBands, ...allBars].some(filled);
    const keepEmpty = options.emptyBands === true || (nothing && chosen === undefined);
    const kept = <Some extends Region>(some: readonly Some[]) =>
      (keepEmpty ? some : some.filter(filled)).map((one) => ({ ...one, blocks: fill(one.blocks) }));
    const bands = kept(allBands);
    const bars = kept(allBars);
    const [shownColumn] = kept(column === undefined ? [] : [column]);

    const regions = { bands, column: shownColumn };
    // Arrows take no room, save the one that goes through a bar to the column.
    const skip = purpose === 'try' && shownColumn === undefined;
    const { arrows, unshown } = skip
      ? { arrows: [], unshown: [] }
      : relate(this.source, regions, bars, {
          show: this.show,
          drawnAnywhere: this.drawnAnywhere(),
          nesting: profile.nesting,
        });
    const roots = [...bands, ...bars, ...(shownColumn === undefined ? [] : [shownColumn])].flatMap(
      (some) => some.blocks,
    );
    const note = options.note ?? textIn(this.source.after.workspace.illustrative, language);
    const legend = legendOf(roots, {
      language,
      fates: this.compared ? fatesIn(roots, (block) => this.fates.get(block.id)) : undefined,
      fatesHidden: this.show !== 'both',
      scale: options.heat?.steps,
      ties: this.tied,
      note: drawnText(note),
    });
    const title = options.title ?? this.defaultTitle();
    const hasColours = colours !== undefined && colours.legend.length > 0;
    return {
      title,
      caption: options.caption ?? title,
      language,
      font: options.font ?? TYPEFACES.sans,
      bands,
      bars,
      ...(shownColumn === undefined ? {} : { column: shownColumn }),
      arrows,
      legend: [...(colours?.legend ?? []), ...legend],
      unshown: purpose === 'try' ? [] : [...this.unshownElements(roots), ...unshown],
      levels: Math.min(options.levels ?? this.blocks.depth, this.blocks.depth),
      depth: this.blocks.depth,
      compared: this.compared,
      badges: this.compared ? badgesIn(language) : [],
      pinned: options.pins !== undefined || hasColours,
      heated: options.heat !== undefined,
      ...(hasColours ? { coloured: true } : {}),
      ...(page === undefined ? {} : { page }),
    };
  }

  /** Elements that some page draws. */
  private drawnAnywhere(): ReadonlySet<ElementId> {
    this.anywhere ??= drawnIn([...this.blocks.byRegion.values()].flat());
    return this.anywhere;
  }

  private unshownElements(roots: readonly Block[]): Unshown[] {
    const drawn = drawnIn(roots);
    const unshown: Unshown[] = [];
    for (const row of this.source.elements) {
      const element = this.show === 'both' ? (row.after ?? row.before) : row[this.show];
      if (element === undefined || drawn.has(element.id)) continue;
      const reason = this.blocks.unshown.get(element.id) ?? 'other-page';
      unshown.push({ source: { kind: 'element', id: element.id }, reason });
    }
    return unshown;
  }

  private defaultTitle(): string {
    const name = figureWord('overview', this.language);
    const { before, after } = this.source;
    if (before === undefined || this.show === 'after') return `${name} ${after.architecture}`;
    if (this.show === 'before') return `${name} ${before.architecture}`;
    return `${name} ${before.architecture} → ${after.architecture}`;
  }
}

function mapped(blocks: Blocks, changed: (block: Block) => Block): Blocks {
  const byRegion = new Map<string, readonly Block[]>();
  for (const [key, roots] of blocks.byRegion) byRegion.set(key, roots.map(changed));
  return { ...blocks, byRegion };
}

/** The block and what it holds, each with where a person put it. */
function placed(block: Block, placements: NonNullable<View['placements']>): Block {
  const children = block.children.map((child) => placed(child, placements));
  const own = placements[block.id];
  return { ...block, children, ...(own === undefined ? {} : { placed: own }) };
}

function drawnIn(roots: readonly Block[]): ReadonlySet<ElementId> {
  const drawn = new Set<ElementId>();
  const visit = (block: Block): void => {
    if (!block.hidden && !block.ghost) drawn.add(block.element);
    for (const child of block.children) visit(child);
  };
  for (const block of roots) visit(block);
  return drawn;
}

export interface PageRegion {
  readonly blocks: readonly Block[];
  /** An earlier page began the region. */
  readonly continued: boolean;
}
