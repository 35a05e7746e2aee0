/** The boxes of a network with their words set, from the grid. */
import type { Rect } from '../../figure/figure.ts';
import type { FontName } from '../../text/metrics.ts';
import type { PlacedNode } from '../chart/arrangement.ts';
import { placeContainer, placeNode } from '../chart/nodes.ts';
import type { Rhythm } from '../overview/rhythm.ts';
import { setText } from '../set-text.ts';
import type { Grid } from './grid.ts';
import type { Net } from './net.ts';
import type { Strip } from './strip.ts';

export interface PlaceOptions {
  readonly rhythm: Rhythm;
  readonly font: FontName;
  /** How bands follow one another, where roots are bands. */
  readonly banded: 'down' | 'right' | undefined;
  /** Of bands one under another. */
  readonly strip?: Strip;
}

export function placeItems(net: Net, grid: Grid, options: PlaceOptions): PlacedNode[] {
  const { rhythm, font, strip } = options;
  return net.items.map((item, index): PlacedNode => {
    const { measured, parent, depth, children } = item;
    const box = grid.boxes[index] ?? { x: 0, y: 0, width: 0, height: 0 };
    const holder = net.items[parent]?.node.id;
    const within = { rhythm, font, depth, ...(holder === undefined ? {} : { parent: holder }) };
    if (strip !== undefined && parent < 0) return placeBand(item, box, strip, options);
    if (options.banded === 'right' && parent < 0) {
      return placeColumn(item, box, grid.titles[index] ?? 0, options);
    }
    if (children.length === 0) return placeNode(measured, box, within);
    const room = { ...box, ...grid.titleRooms?.get(index) };
    return { ...placeContainer(measured, room, grid.titles[index] ?? 0, within), box };
  });
}

function placeBand(
  { node, depth }: Net['items'][number],
  box: Rect,
  strip: Strip,
  { rhythm, font }: PlaceOptions,
): PlacedNode {
  const stands = { x: box.x, y: box.y, width: strip.width, height: box.height };
  const room = {
    x: stands.x + rhythm.side,
    y: stands.y + rhythm.side,
    width: stands.width - 2 * rhythm.side,
    height: stands.height - 2 * rhythm.side,
  };
  const { size } = rhythm.title;
  const set = setText(node.label, room, { size, weight: 'bold', font, upright: strip.upright });
  return { node, box, depth, label: set.text, labelBox: set.box, strip: stands };
}

/** A column with its heading over its whole width. */
function placeColumn(
  { node, depth }: Net['items'][number],
  box: Rect,
  title: number,
  { rhythm, font }: PlaceOptions,
): PlacedNode {
  const strip = { x: box.x, y: box.y, width: box.width, height: title };
  const room = { ...strip, x: strip.x + rhythm.pad, width: strip.width - 2 * rhythm.pad };
  const set = setText(node.label, room, { size: rhythm.size, weight: 'bold', font });
  return { node, box, depth, label: set.text, labelBox: set.box, strip };
}
