/** Puts a planned frame on its page: bands stretched to fill it, bars beside them, arrows between. */
import type { Rect } from '../../figure/figure.ts';
import type { Diagram, FatArrow } from '../../viewpoints/diagram.ts';
import type { Arrangement, PlacedArrow, PlacedBlock, PlacedRegion } from '../arrangement.ts';
import { setText } from '../set-text.ts';
import { type BarPlan, type Gate, placeBar } from './bars.ts';
import { type Lack, laidByHand } from './by-hand.ts';
import { bandHeight, bandsHeight, type FramePlan, gateHeight } from './frame.ts';
import { levelFor } from './heights.ts';
import type { Within } from './labels.ts';
import type { LegendPlan } from './legend.ts';
import type { HandRoom } from './pins.ts';
import { placeGrid } from './place.ts';
import { gridWay } from './ways.ts';

/** Boxes grow no higher than this to fill a page; what is left goes between them. mm */
const MOST_BOX = 18;
const MOST_BAR_BOX = 60;

/** An arrangement without the page it stands on. */
export type PlacedFrame = Omit<Arrangement, 'width' | 'height' | 'findings'> & {
  /** What was placed by hand and did not find room as it is. */
  readonly lacks: readonly Lack[];
};

/**
 * Undefined if a bar can't be parted round the arrow that passes through it. `parted: false` leaves bars
 * whole; the arrow then bridges only the gap between the last bar and the column.
 */
export function placeFrame(
  diagram: Diagram,
  plan: FramePlan,
  legend: LegendPlan,
  room: Rect,
  parted = true,
): PlacedFrame | undefined {
  const { rhythm } = plan;
  const height = room.height - (legend.height > 0 ? legend.height + rhythm.gap : 0);
  const within: Within = { style: { rhythm, font: diagram.font.name }, most: MOST_BOX, depth: 0 };
  const regions: PlacedRegion[] = [];
  const blocks: PlacedBlock[] = [];
  const lacks = placeBands(plan, { ...room, height }, within, regions, blocks);

  const across = diagram.arrows.find((arrow) => arrow.to === diagram.column?.id);
  const gate = across === undefined ? undefined : gateOf(across, plan, regions, blocks);
  let x = room.x;
  const beside = (bar: BarPlan, left: number): boolean => {
    const box = { x: left, y: room.y, width: bar.width, height };
    const open = parted && bar.kind === 'bar' && bar.side === 'right' ? gate : undefined;
    const placed = placeBar(bar, box, open, {
      ...within,
      most: MOST_BAR_BOX,
    });
    if (placed === undefined) return false;
    regions.push(placed.region);
    blocks.push(...placed.blocks);
    return true;
  };
  for (const bar of plan.left) {
    if (!beside(bar, x)) return undefined;
    x += bar.width + rhythm.gap;
  }
  x = room.x + plan.bandX + plan.bandWidth + rhythm.gap;
  for (const bar of [...plan.right, ...(plan.column === undefined ? [] : [plan.column])]) {
    if (!beside(bar, x)) return undefined;
    x += bar.width + rhythm.gap;
  }
  return {
    diagram,
    regions,
    blocks,
    arrows: placeArrows(diagram, plan, room, regions, gate, parted),
    legend: legend.place(room.x, room.y + height + rhythm.gap),
    points: rhythm.points,
    badge: rhythm.badge,
    weight: rhythm.weight,
    inner: rhythm.inner,
    lacks,
  };
}

function placeBands(
  plan: FramePlan,
  room: Rect,
  within: Within,
  regions: PlacedRegion[],
  blocks: PlacedBlock[],
): Lack[] {
  const { rhythm, bands } = plan;
  const lacks: Lack[] = [];
  const { font } = within.style;
  const { height } = room;
  const level = levelFor((some) => bandsHeight(bands, some, rhythm), height, within.most);
  const left = Math.max(0, height - bandsHeight(bands, level, rhythm));
  const growing = bands.filter(({ sized }) => sized === undefined);
  const extra = growing.length === 0 ? 0 : left / growing.length;
  const way = gridWay(rhythm);
  let y = room.y;
  for (const band of bands) {
    const box: Rect = {
      x: room.x + plan.bandX,
      y,
      width: plan.bandWidth,
      height: bandHeight(band, level, rhythm) + (band.sized === undefined ? extra : 0),
    };
    const side = plan.labels !== 'top';
    const upright = plan.labels === 'upright';
    const strip: Rect = side
      ? { x: box.x, y, width: plan.labelWidth, height: box.height }
      : {
          x: box.x + rhythm.pad,
          y: y + 0.5 * rhythm.pad,
          width: plan.contentWidth,
          height: band.title - 0.5 * rhythm.pad - rhythm.badge.above,
        };
    const free = side
      ? {
          x: strip.x + rhythm.side,
          y: strip.y + rhythm.side,
          width: strip.width - 2 * rhythm.side,
          height: strip.height - 2 * rhythm.side,
        }
      : strip;
    const set = setText(band.region.label, free, {
      size: rhythm.title.size,
      weight: 'bold',
      font,
      upright,
    });
    regions.push({
      region: band.region,
      kind: 'band',
      box,
      labelBox: side ? strip : set.box,
      label: set.text,
    });
    const above = side ? rhythm.pad : band.title;
    const content: Rect = {
      x: box.x + (side ? plan.labelWidth + rhythm.pad : rhythm.pad),
      y: y + above,
      width: plan.contentWidth,
      height: box.height - above - rhythm.pad,
    };
    const laid: PlacedBlock[] = [];
    placeGrid(band.grid, content, within, laid);
    const id = `band/${band.region.id}`;
    const hand: HandRoom = { id, items: band.items, content, holder: box, blocked: [] };
    blocks.push(...laidByHand(hand, laid, { within, way, lacks }));
    y += box.height + rhythm.gap;
  }
  return lacks;
}

/** The opening is level with the bus of the band, or with the band's middle. */
function gateOf(
  arrow: FatArrow,
  plan: FramePlan,
  regions: readonly PlacedRegion[],
  blocks: readonly PlacedBlock[],
): Gate | undefined {
  const band = regions.find((region) => region.region.id === arrow.from);
  if (band === undefined) return undefined;
  const inBand = new Set(band.region.blocks.map((block) => block.id));
  const buses = blocks.filter((some) => some.head !== undefined && inBand.has(some.block.id));
  const bus = buses.find((some) => !some.block.leaves) ?? buses[0];
  const box = bus?.box ?? band.box;
  const height = gateHeight(plan.rhythm);
  return { y: box.y + box.height / 2 - height / 2, height };
}

/** Arrows keep to the gap between two bands and the paddings beside it, so they cover no box. */
function placeArrows(
  diagram: Diagram,
  plan: FramePlan,
  room: Rect,
  regions: readonly PlacedRegion[],
  gate: Gate | undefined,
  parted: boolean,
): PlacedArrow[] {
  const { rhythm } = plan;
  const placed: PlacedArrow[] = [];
  const byId = new Map(regions.map((region) => [region.region.id, region]));
  for (const arrow of diagram.arrows) {
    const from = byId.get(arrow.from);
    const to = byId.get(arrow.to);
    if (from === undefined || to === undefined) continue;
    if (to.kind === 'column') {
      if (gate === undefined) continue;
      const last = parted ? undefined : regions.findLast((some) => some.kind === 'bar');
      const start = (last ?? from).box;
      const x = start.x + start.width - 0.7 * rhythm.pad;
      const box = {
        x,
        y: gate.y + rhythm.gap,
        width: to.box.x + 0.7 * rhythm.pad - x,
        height: gate.height - 2 * rhythm.gap,
      };
      placed.push({ arrow, axis: 'horizontal', box });
      continue;
    }
    const middle = room.x + plan.bandX + plan.bandWidth - rhythm.pad - plan.contentWidth / 2;
    const width = Math.min(12, plan.contentWidth / 4);
    const top = from.box.y + from.box.height - 0.8 * rhythm.pad;
    // Badges of the boxes below stand out into the padding that the arrow points into.
    const free = rhythm.tagged ? rhythm.pad - rhythm.badge.above - 0.15 : 0.8 * rhythm.pad;
    const bottom = to.box.y + Math.max(0, free);
    const box = { x: middle - width / 2, y: top, width, height: bottom - top };
    placed.push({ arrow, axis: 'vertical', box });
  }
  return placed;
}
