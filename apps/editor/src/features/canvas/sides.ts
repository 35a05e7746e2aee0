/** Before and after of a comparison as figures of their own, in the frame of both. */
import type { Comparison, Model } from '@khung/core';
import { type Figure, sideOf, type ViewWish } from '@khung/diagram';
import type { Way } from '../../session/ways.ts';
import { askedOf, type FigureWish, figuresOf, titleOf } from './figureOf.ts';
import { figuresAt } from './levels.ts';

export interface Sides {
  readonly before: Figure;
  readonly after: Figure;
}

/** Both sides are drawn, each on its own. */
export const isApart = (way: Way | undefined): boolean => way === 'beside' || way === 'slider';

/**
 * The figures that a screen needs, page by page; where the sides are looked at apart, after all of them
 * those of the earlier, then those of the later side.
 * @throws as `figuresOf`
 */
export function figuresOnScreen(wish: FigureWish): readonly Figure[] {
  const both = figuresOf(wish);
  if (!isApart(wish.way)) return both;
  const { viewpoint, source, asked } = askedOf(wish);
  if (!isComparison(source)) return both;
  const alone = (show: NonNullable<ViewWish['show']>) =>
    figuresAt(viewpoint, wish.levels, source, { ...asked, show, frame: 'shared' });
  const side = (name: keyof Sides) => {
    let own: readonly Figure[] | undefined;
    const title = titleOfSide(wish, name);
    return both.map((figure, page) =>
      sideOf(figure, source, {
        side: name,
        title,
        own: () => {
          own ??= alone(name);
          return own[page];
        },
      }),
    );
  };
  return [...both, ...side('before'), ...side('after')];
}

/** The pages of what `figuresOnScreen` gave. */
export function pagesOf(
  figures: readonly Figure[],
  way: Way,
): readonly { readonly figure: Figure; readonly sides?: Sides }[] {
  if (!isApart(way) || figures.length % 3 !== 0) return figures.map((figure) => ({ figure }));
  const count = figures.length / 3;
  return figures.slice(0, count).flatMap((figure, page) => {
    const [before, after] = [figures[count + page], figures[2 * count + page]];
    return before && after ? [{ figure, sides: { before, after } }] : [];
  });
}

const isComparison = (source: Model | Comparison): source is Comparison => 'before' in source;

function titleOfSide(wish: FigureWish, side: keyof Sides): string {
  const { shown } = wish;
  if (shown.kind === 'architecture') return titleOf(wish);
  return titleOf({ ...wish, shown: { kind: 'architecture', id: shown[side] } });
}
