/** One figure on its page, or over several where one page cannot hold it legibly. */
import type { Figure, FigureFinding } from '../figure/figure.ts';
import type { ViewWish } from './viewpoint.ts';

type Found = { readonly findings: readonly FigureFinding[] };

export const isLegible = ({ findings }: Found): boolean =>
  findings.every(({ kind }) => kind !== 'type-too-small');

/** Whether a figure may go on over pages: as a person says; not by itself once they have placed or sized something. */
export function splitOf({ split, placements }: ViewWish): boolean | undefined {
  if (split !== undefined) return split;
  return Object.keys(placements ?? {}).length > 0 ? false : undefined;
}

/**
 * The figure itself where it is legible. Else its pages, unless a person wants one page: then the figure,
 * which says that going on over pages would help.
 * @param pages made only where they are wanted; one, or none, where it cannot be split
 * @param canSplit whether there would be several
 */
export function onPages(
  whole: Figure,
  split: boolean | undefined,
  canSplit: boolean,
  pages: () => readonly Figure[],
): readonly Figure[] {
  if (isLegible(whole) || !canSplit) return [whole];
  if (split === false) return [withWay(whole)];
  const found = pages();
  return found.length > 0 ? found : [whole];
}

function withWay(figure: Figure): Figure {
  const findings = figure.findings.map(
    (finding): FigureFinding =>
      finding.kind === 'type-too-small'
        ? { ...finding, ways: [...(finding.ways ?? []), 'split'] }
        : finding,
  );
  return { ...figure, findings };
}

/** The same where each try takes long: how many fit is looked for by halving. */
export function pagesBySearch<Piece>(
  pieces: readonly Piece[],
  fits: (some: readonly Piece[]) => boolean,
): Piece[][] {
  const pages: Piece[][] = [];
  for (let from = 0; from < pieces.length; ) {
    let low = 1;
    let high = pieces.length - from;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (fits(pieces.slice(from, from + middle))) low = middle;
      else high = middle - 1;
    }
    pages.push(pieces.slice(from, from + low));
    from += low;
  }
  return pages;
}

/** Pieces in their order, as many on each page as fit; one too large for a page goes on in parts, if it can. */
export function pagesOf<Piece>(
  pieces: readonly Piece[],
  fits: (some: readonly Piece[]) => boolean,
  halved: (piece: Piece) => readonly Piece[] | undefined,
): Piece[][] {
  const pages: Piece[][] = [[]];
  const queue = [...pieces];
  for (let piece = queue.shift(); piece !== undefined; piece = queue.shift()) {
    const last = pages.at(-1) ?? [];
    if (fits([...last, piece])) last.push(piece);
    else if (last.length > 0) {
      pages.push([]);
      queue.unshift(piece);
    } else {
      const parts = halved(piece);
      if (parts === undefined) last.push(piece);
      else queue.unshift(...parts);
    }
  }
  return pages.filter((some) => some.length > 0);
}
