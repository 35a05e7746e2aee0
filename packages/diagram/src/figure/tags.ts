/** The marks of small signs: numbered shields, discs, and words on a quiet ground. */
import type { PlacedTag } from '../layout/chart/arrangement.ts';
import { SHIELD } from '../layout/chart/tags.ts';
import type { Look, Mark, PathCommand, Rect } from './figure.ts';
import { textMark } from './text-mark.ts';

export function tagMarks(id: string, { tag, box, text }: PlacedTag): Mark[] {
  const { kind, emphasis } = tag;
  const filled = kind === 'shield' || kind === 'number';
  const look: Look = {
    part: 'tag',
    ...(filled && emphasis !== 'faint' ? { emphasis: 'strong' } : {}),
    ...(kind === 'pill' ? { emphasis: 'faint' } : {}),
    ...(kind === 'missing' || emphasis === 'faint' ? { line: 'dashed' } : {}),
  };
  const words =
    text.lines.length > 0 ? [textMark(`${id}/text`, { ...look, part: 'tag-text' }, text)] : [];
  // What nothing protects has an empty shield before its words.
  const sign = kind === 'missing' ? { ...box, width: SHIELD * box.height } : box;
  return [shapeOf(id, kind, look, sign), ...words];
}

function shapeOf(id: string, kind: PlacedTag['tag']['kind'], look: Look, box: Rect): Mark {
  if (kind !== 'number' && kind !== 'pill') {
    return { shape: 'path', id, look, commands: shieldPath(box) };
  }
  return { shape: 'box', id, look, ...box, radius: box.height / 2 };
}

/** Straight above, running to a point below. */
function shieldPath({ x, y, width, height }: Rect): PathCommand[] {
  const right = x + width;
  const middle = x + width / 2;
  const foot = y + height;
  const waist = y + height * 0.55;
  return [
    ['M', x, y],
    ['L', right, y],
    ['L', right, waist],
    ['C', right, y + height * 0.8, middle + width * 0.22, y + height * 0.93, middle, foot],
    ['C', middle - width * 0.22, y + height * 0.93, x, y + height * 0.8, x, waist],
    ['Z'],
  ];
}
