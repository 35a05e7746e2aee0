/** Those who write, or read, in a column: each at the height of the data that it has to do with. All mm. */
import type { Rect } from '../../figure/figure.ts';
import type { FontName } from '../../text/metrics.ts';
import type { ChartEdge } from '../../viewpoints/chart.ts';
import { writeKey } from '../../viewpoints/data-map.ts';
import type { PlacedNode } from '../chart/arrangement.ts';
import { type MeasuredNode, placeContainer, placeNode, titleHeight } from '../chart/nodes.ts';
import { framePad, rowGap } from '../integration/frames.ts';
import type { Rhythm } from '../overview/rhythm.ts';
import { levelled } from './level.ts';

interface Style {
  readonly rhythm: Rhythm;
  readonly font: FontName;
}

/** What the column stands beside. */
export interface Beside {
  /** Boxes of data, by their ids. */
  readonly data: ReadonlyMap<string, Rect>;
  readonly edges: readonly ChartEdge[];
  readonly writing: ReadonlySet<string>;
}

/** A frame as high as the figure; each of its boxes at the height of the data it has to do with. */
export function placePeople(
  side: MeasuredNode,
  box: Rect,
  height: number,
  { data, edges, writing }: Beside,
  { rhythm, font }: Style,
): PlacedNode[] {
  const pad = framePad(rhythm);
  const title = titleHeight(side, box.width, rhythm);
  const wished = side.children.map((item, index) => {
    const own = edges.filter(({ from, to }) => from === item.block.id || to === item.block.id);
    // What it writes says where it stands, where it writes anything.
    const writes = own.filter(({ from, to }) => {
      return writing.has(writeKey(item.block.id, from === item.block.id ? to : from));
    });
    const middles = (writes.length > 0 ? writes : own).flatMap(({ from, to }) => {
      const there = data.get(from === item.block.id ? to : from);
      return there === undefined ? [] : [there.y + there.height / 2];
    });
    const at =
      middles.length === 0
        ? box.height
        : middles.reduce((sum, some) => sum + some, 0) / middles.length;
    const ends = own.flatMap(({ from, to }) => {
      const there = data.get(from === item.block.id ? to : from);
      return there === undefined ? [] : [there.y + there.height / 2];
    });
    return { item, at, index, ends };
  });
  wished.sort((a, b) => a.at - b.at || a.index - b.index);
  untangle(wished);
  const tops = levelled(
    wished.map(({ at }) => ({ at, height })),
    box.y + title,
    box.y + box.height - pad,
    rowGap(rhythm),
  );
  const parent = side.block.id;
  const nodes = [placeContainer(side, box, title, { rhythm, font, depth: 1 })];
  for (const [index, { item }] of wished.entries()) {
    const place = { x: box.x + pad, y: tops[index] ?? box.y, width: box.width - 2 * pad, height };
    nodes.push(placeNode(item, place, { rhythm, font, depth: 2, parent }));
  }
  return nodes;
}

interface Tangled {
  readonly at: number;
  /** Heights of what it has lines to. */
  readonly ends: readonly number[];
}

/** Neighbours change places as long as fewer of their lines cross so. */
function untangle(items: Tangled[]): void {
  const over = (a: Tangled, b: Tangled): number =>
    a.ends.reduce((sum, one) => sum + b.ends.filter((other) => one > other + 1e-6).length, 0);
  for (let round = 0; round < items.length; round += 1) {
    let changed = false;
    for (let index = 1; index < items.length; index += 1) {
      const [a, b] = [items[index - 1], items[index]];
      if (a === undefined || b === undefined || over(a, b) <= over(b, a)) continue;
      [items[index - 1], items[index]] = [b, a];
      changed = true;
    }
    if (!changed) return;
  }
}
