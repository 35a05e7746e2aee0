/** How large a person wishes boxes, groups, bands and bars, which the layout takes into account from the start. All mm. */
import type { Block, Diagram } from '../../viewpoints/diagram.ts';
import type { Lack } from './by-hand.ts';
import { isSize } from './pins.ts';

export interface Wishes {
  readonly any: boolean;
  /** Heights of blocks, and of bands, that are no lower. */
  readonly least: ReadonlyMap<string, number>;
  /** Widths that neighbours are to leave to groups. */
  readonly wide: ReadonlyMap<string, number>;
  /** Heights of bands, widths of bars and of the column. */
  readonly sized: ReadonlyMap<string, number>;
}

export const NO_WISHES: Wishes = {
  any: false,
  least: new Map(),
  wide: new Map(),
  sized: new Map(),
};

export function wishesIn({ bands, bars, column }: Diagram): Wishes {
  const least = new Map<string, number>();
  const sized = new Map<string, number>();
  const visit = ({ id, placed, children }: Block): void => {
    if (isSize(placed?.height) && placed.height > 0) least.set(id, placed.height);
    for (const child of children) visit(child);
  };
  const regions = [
    ...bands.map((band) => [`band/${band.id}`, band] as const),
    ...bars.map((bar) => [`bar/${bar.id}`, bar] as const),
    ...(column === undefined ? [] : [[`column/${column.id}`, column] as const]),
  ];
  for (const [key, region] of regions) {
    if (isSize(region.sized) && region.sized > 0) sized.set(key, region.sized);
    for (const block of region.blocks) visit(block);
  }
  return { any: least.size + sized.size > 0, least, wide: new Map(), sized };
}

/** The same, nothing larger than that; none where that is 0. */
export function limited(wishes: Wishes, most: number): Wishes {
  if (most <= 0) return NO_WISHES;
  if (most === Number.POSITIVE_INFINITY) return wishes;
  const cut = (sizes: ReadonlyMap<string, number>) =>
    new Map([...sizes].map(([id, mm]) => [id, Math.min(mm, most)]));
  return { ...wishes, least: cut(wishes.least), sized: cut(wishes.sized) };
}

/** What found no room is to have more of it: the same with more height, and with more width. */
export function withLacks(wishes: Wishes, lacks: readonly Lack[]): Wishes[] {
  const least = new Map(wishes.least);
  const wide = new Map(wishes.wide);
  for (const { id, height, width } of lacks) {
    least.set(id, Math.max(height, least.get(id) ?? 0));
    wide.set(id, Math.max(width, wide.get(id) ?? 0));
  }
  return [
    { ...wishes, any: true, least },
    { ...wishes, any: true, wide },
  ];
}
