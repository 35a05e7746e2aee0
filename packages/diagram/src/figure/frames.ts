/** The marks of what stands for no element: zones, lanes with their strips, remarks and pictures. */
import type { ChartArrangement, PlacedNode } from '../layout/chart/arrangement.ts';
import { badgeMarks } from './blocks.ts';
import type { Look, Mark } from './figure.ts';
import { textMark } from './text-mark.ts';

/** `fated`: the figure shows fates, so lanes are plain. */
export function frameMarks(
  placed: PlacedNode,
  fated: boolean,
  arrangement: ChartArrangement,
): Mark[] {
  const { node, box, strip } = placed;
  const look = lookOf(placed, fated);
  const stands = parentOf(placed);
  const marks: Mark[] = [{ shape: 'box', id: node.id, look, ...box, radius: 0.8, ...stands }];
  if (strip !== undefined) {
    const inner: Look = { ...look, line: 'solid' };
    marks.push({
      shape: 'box',
      id: `${node.id}/strip`,
      look: inner,
      ...strip,
      radius: 0.8,
      ...stands,
    });
  }
  const word: Look = { part: 'frame-label', layer: node.layer };
  marks.push({ ...textMark(`${node.id}/label`, word, placed.label), ...stands });
  if (node.badge !== undefined) {
    const { x, y, width } = strip ?? box;
    const font = arrangement.chart.font.name;
    const fate: Look = { ...look, ...(node.fate === undefined ? {} : { fate: node.fate }) };
    marks.push(
      ...badgeMarks(node.id, node.badge, fate, { x: x + width, y }, { ...arrangement, font }),
    );
  }
  if (node.element === undefined) return marks;
  // A lane speaks of whom it belongs to.
  const source = { kind: 'element', id: node.element } as const;
  const fate = node.fate === undefined ? {} : { fate: node.fate };
  return marks.map((mark) => ({ ...mark, source, ...fate }));
}

function lookOf({ node, depth }: PlacedNode, fated: boolean): Look {
  const { layer, role } = node;
  // Beside groups that are elements it looks like one of those that stay.
  if (role === 'group') return { part: 'group', layer, depth, ...(fated ? { fate: 'kept' } : {}) };
  const part = role === 'lane' || role === 'band' ? 'lane' : 'zone';
  const faint = fated || node.emphasis === 'faint';
  return { part, layer, depth, ...(faint ? { emphasis: 'faint' } : {}) };
}

/** mm; the folded corner of a remark. */
const FOLD = 2;

export function noteMarks(placed: PlacedNode): Mark[] {
  const { node, box } = placed;
  const { x, y, width, height } = box;
  const fold = Math.min(FOLD, width / 4, height / 3);
  const [right, bottom] = [x + width, y + height];
  const stands = parentOf(placed);
  const look: Look = { part: 'sticky' };
  return [
    {
      shape: 'path',
      id: node.id,
      look,
      commands: [
        ['M', x, y],
        ['L', right, y],
        ['L', right, bottom - fold],
        ['L', right - fold, bottom],
        ['L', x, bottom],
        ['Z'],
        ['M', right, bottom - fold],
        ['L', right - fold, bottom - fold],
        ['L', right - fold, bottom],
      ],
      ...stands,
    },
    { ...textMark(`${node.id}/label`, { part: 'sticky-text' }, placed.label), ...stands },
  ];
}

export function imageMarks(placed: PlacedNode): Mark[] {
  const { node, box } = placed;
  const href = node.placed?.image;
  if (href === undefined) return noteMarks(placed);
  return [
    { shape: 'image', id: node.id, look: { part: 'image' }, href, ...box, ...parentOf(placed) },
  ];
}

const parentOf = ({ node, parent }: PlacedNode) => ({
  occurrence: node.id,
  ...(parent === undefined ? {} : { parent }),
});
