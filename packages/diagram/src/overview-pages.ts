/**
 * An overview over as many pages as stay legible: bands go on where the page before left off, with
 * their heading repeated. Each page lists what stands on the others.
 */
import type { Comparison, Model } from '@khung/core';
import { drawOverview } from './figure/draw.ts';
import type { Figure } from './figure/figure.ts';
import { arrangeOverview, fitsAt, type Page, SMALLEST_LEGIBLE } from './layout/overview/arrange.ts';
import type { Block, Diagram } from './viewpoints/diagram.ts';
import { type OverviewOptions, OverviewStage, type PageRegion } from './viewpoints/overview.ts';

/**
 * One figure if the page holds everything legibly, else several.
 * @example overviewPages(model, { width: 247, height: 155, smallest: 6 }).map((page) => page.page)
 */
export function overviewPages(
  source: Model | Comparison,
  options: OverviewOptions & Page,
): Figure[] {
  return overviewPageDiagrams(source, options, options).map((diagram) =>
    drawOverview(arrangeOverview(diagram, options)),
  );
}

/** The diagrams of the pages, without geometry. */
export function overviewPageDiagrams(
  source: Model | Comparison,
  options: OverviewOptions,
  page: Page,
): Diagram[] {
  const stage = new OverviewStage(source, options);
  const whole = stage.diagram();
  const smallest = page.smallest ?? SMALLEST_LEGIBLE;
  if (fitsAt(whole, page, smallest)) return [whole];
  // A little above the smallest, so that what is only just full does not come out under it.
  const fits = (pieces: readonly Piece[], begun: ReadonlySet<string>) =>
    fitsAt(stage.diagram(regionsOf(pieces, begun), ONE_OF_SEVERAL, 'try'), page, smallest);
  const pages = parted(piecesOf(stage), fits);
  const begun = new Set<string>();
  return pages.map((pieces, index) => {
    const regions = regionsOf(pieces, begun);
    for (const piece of pieces) begun.add(piece.region);
    return stage.diagram(regions, { number: index + 1, of: pages.length });
  });
}

/** Stands for a page's number while it is not known yet. */
const ONE_OF_SEVERAL = { number: 1, of: 2 };

/** A root block, or a part of one that is too large for a page of its own. */
interface Piece {
  readonly region: string;
  readonly block: Block;
}

/** Bars and the column first, then the bands from top to bottom. */
function piecesOf(stage: OverviewStage): Piece[] {
  const regions = [...stage.blocks.byRegion.keys()].sort(
    (a, b) => stage.orderOf(a) - stage.orderOf(b),
  );
  return regions.flatMap((region) =>
    (stage.blocks.byRegion.get(region) ?? []).map((block) => ({ region, block })),
  );
}

function regionsOf(pieces: readonly Piece[], begun: ReadonlySet<string>): Map<string, PageRegion> {
  const regions = new Map<string, { blocks: Block[]; continued: boolean }>();
  for (const { region, block } of pieces) {
    const known = regions.get(region);
    if (known === undefined) regions.set(region, { blocks: [block], continued: begun.has(region) });
    else known.blocks.push(block);
  }
  return regions;
}

/** Fills page after page with as many pieces as fit; what fits no page alone is taken apart. */
function parted(
  all: readonly Piece[],
  fits: (pieces: readonly Piece[], begun: ReadonlySet<string>) => boolean,
): Piece[][] {
  const pages: Piece[][] = [];
  const rest = [...all];
  const begun = new Set<string>();
  let guess = 16;
  while (rest.length > 0) {
    const count = mostThat((some) => fits(rest.slice(0, some), begun), rest.length, guess);
    const first = rest[0];
    if (first === undefined) break;
    const parts = count === 0 ? halves(first) : undefined;
    if (parts !== undefined) {
      rest.splice(0, 1, ...parts);
      continue;
    }
    const taken = rest.splice(0, Math.max(1, count));
    for (const piece of taken) begun.add(piece.region);
    pages.push(taken);
    guess = Math.max(1, count);
  }
  return pages;
}

/** The largest count that fits, looked for from a guess outwards, then by halving. */
function mostThat(fits: (count: number) => boolean, most: number, guess: number): number {
  let low = 0;
  let high = Math.min(most, guess);
  while (fits(high)) {
    low = high;
    if (high === most) return most;
    high = Math.min(most, high * 2);
  }
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** The same container twice, with the first and the second half of what it holds. */
function halves(piece: Piece): Piece[] | undefined {
  const { block } = piece;
  if (block.children.length === 0) return undefined;
  const only = block.children[0];
  if (block.children.length === 1 && only !== undefined) {
    return halves({ ...piece, block: only })?.map((part) => ({
      ...piece,
      block: { ...block, children: [part.block] },
    }));
  }
  const middle = Math.ceil(block.children.length / 2);
  return [block.children.slice(0, middle), block.children.slice(middle)].map((children) => ({
    ...piece,
    block: { ...block, children },
  }));
}
