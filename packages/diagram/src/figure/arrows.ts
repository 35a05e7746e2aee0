/** A fat arrow between two neighbours, with one head or two. */
import type { PlacedArrow } from '../layout/arrangement.ts';
import type { Mark, PathCommand, Rect } from './figure.ts';

export function arrowMarks(placed: PlacedArrow, weight: number): Mark[] {
  const { arrow } = placed;
  if (arrow.hidden) return [];
  return [
    {
      shape: 'path',
      id: `arrow/${arrow.id}`,
      look: { part: 'arrow', ...(arrow.fate === undefined ? {} : { fate: arrow.fate, weight }) },
      commands: commandsOf(placed),
      source: {
        kind: 'relations',
        ids: arrow.relations,
        ...(arrow.fates.length === 0 ? {} : { fates: arrow.fates }),
      },
      ...(arrow.fate === undefined ? {} : { fate: arrow.fate }),
    },
  ];
}

/** A short arrow both ways is drawn as two beside each other: two heads would leave it no shaft. */
function commandsOf({ arrow, axis, box }: PlacedArrow): PathCommand[] {
  const { direction } = arrow;
  if (direction !== 'both' || axis === 'horizontal') return outline(box, axis, direction);
  const width = box.width * 0.46;
  const right = { ...box, x: box.x + box.width - width, width };
  return [...outline({ ...box, width }, axis, 'forward'), ...outline(right, axis, 'backward')];
}

/** Outline in a frame where the arrow runs from 0 to 1, then laid into the box. */
function outline(
  box: Rect,
  axis: PlacedArrow['axis'],
  direction: PlacedArrow['arrow']['direction'],
): PathCommand[] {
  const long = axis === 'vertical' ? box.height : box.width;
  const wide = axis === 'vertical' ? box.width : box.height;
  const head = Math.min(0.55, (wide * 0.5) / long);
  const back = direction === 'forward' ? 0 : head;
  const front = direction === 'backward' ? 1 : 1 - head;
  const shaft = 0.25;
  const points: [number, number][] = [];
  if (back > 0) points.push([0, 0.5], [back, 0]);
  points.push([back, shaft], [front, shaft]);
  if (front < 1) points.push([front, 0], [1, 0.5], [front, 1]);
  points.push([front, 1 - shaft], [back, 1 - shaft]);
  if (back > 0) points.push([back, 1]);
  const commands = points.map(([along, across], index): PathCommand => {
    const x = box.x + box.width * (axis === 'vertical' ? across : along);
    const y = box.y + box.height * (axis === 'vertical' ? along : across);
    return [index === 0 ? 'M' : 'L', x, y];
  });
  return [...commands, ['Z']];
}
