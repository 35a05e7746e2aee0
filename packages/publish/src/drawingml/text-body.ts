/**
 * The text of a shape, so that Office sets it where the figure has it: the lines end where they
 * ended when they were measured, insets put the block in its place, nothing grows or shrinks.
 */
import { metricsOf, type Paint, type Rect, type TextMark } from '@khung/diagram';

export interface TextBody {
  readonly paragraphs: readonly Paragraph[];
  readonly align: 'left' | 'center' | 'right';
  readonly anchor: 'top' | 'middle';
  /** mm from the sides of the shape, as the words see it: turned with them. */
  readonly insets: Insets;
  /** Degrees clockwise that the words are turned in their shape. */
  readonly turn: 0 | 90 | 270;
  /** Room for the lines across their height, mm. */
  readonly room: number;
  /** Of the widest line, mm. */
  readonly width: number;
  /** Lines that fill their shape end only where they ended, also where the shape's corners narrow its room. */
  readonly wrap: boolean;
}

export interface Paragraph {
  readonly lines: readonly (readonly Run[])[];
  /** From baseline to baseline, as a share of what the font itself asks for. */
  readonly spacing: number;
  /** Above it, mm. */
  readonly before: number;
}

/** Letters of one look. */
export interface Run {
  readonly text: string;
  /** Type size, mm. */
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
}

interface Insets {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PaintedText {
  readonly mark: TextMark;
  readonly paint: Paint;
}

/** The texts as the body of one shape; nothing where they can't all be set in one. */
export function textBody(
  texts: readonly PaintedText[],
  box: Rect,
  font: 'Arimo' | 'Tinos',
): TextBody | undefined {
  const [first] = texts;
  if (!first) return undefined;
  const turn = turnOf(first.mark);
  if (turn === undefined || texts.some(({ mark }) => turnOf(mark) !== turn)) return undefined;
  const room = turn === 0 ? { width: box.width, height: box.height } : turned(box);
  const rows = rowsOf(texts.flatMap((text) => linesIn(text, box, turn)));
  if (!rows) return undefined;
  const blocks = blocksOf(rows, font);
  for (const [index, block] of blocks.entries()) {
    const above = blocks[index - 1];
    if (above && block.top < above.bottom - OVERLAP * block.size) return undefined;
  }
  const across = alignmentOf(rows, room.width);
  if (!across) return undefined;
  const [top, bottom] = [blocks[0]?.top ?? 0, blocks.at(-1)?.bottom ?? 0];
  const down = heightwise(top, bottom, room.height);
  return {
    paragraphs: blocks.map((block, index) => paragraphOf(block, blocks[index - 1])),
    align: across.align,
    anchor: down.anchor,
    insets: { left: across.left, right: across.right, top: down.top, bottom: down.bottom },
    turn,
    room: room.height - down.top - down.bottom,
    width: Math.max(...rows.map(({ width }) => width)),
    wrap: true,
  };
}

/** Of all its lines, as programs set them, mm. */
export const heightOf = ({ paragraphs }: Pick<TextBody, 'paragraphs'>): number =>
  paragraphs
    .map(({ lines, spacing, before }) => {
      const sizes = lines.map((line) => Math.max(...line.map(({ size }) => size)));
      return before + sizes.reduce((sum, size) => sum + NATURAL * spacing * size, 0);
    })
    .reduce((sum, height) => sum + height, 0);

/** What programs give a line of these fonts, in em. */
const NATURAL = 1.15;

/** Of the height of letters: marks of one line may reach into the other. */
const OVERLAP = 0.4;

/** A line of one text. */
interface LocalLine extends PaintedText {
  readonly text: string;
  /** Its left end and its baseline, mm from the corner where reading begins. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** What stands on one baseline, from left to right. */
interface Row {
  readonly parts: readonly LocalLine[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Texts that stand beside each other are one row where no more than a space is between them. */
function rowsOf(lines: readonly LocalLine[]): Row[] | undefined {
  const rows: LocalLine[][] = [];
  for (const line of [...lines].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const before = row?.at(-1);
    if (row && before && Math.abs(before.y - line.y) < 0.2 * line.mark.size) row.push(line);
    else rows.push([line]);
  }
  const made = rows.map((row): Row | undefined => {
    const parts = [...row].sort((a, b) => a.x - b.x);
    const [first, last] = [parts[0], parts.at(-1)];
    if (!first || !last) return undefined;
    const apart = parts.some((part, index) => {
      const before = parts[index - 1];
      const gap = before ? part.x - before.x - before.width : 0;
      return gap < -SLACK || gap > WIDEST_SPACE * part.mark.size;
    });
    if (apart) return undefined;
    return { parts, x: first.x, y: first.y, width: last.x + last.width - first.x };
  });
  const whole = made.filter((row) => row !== undefined);
  return whole.length === made.length ? whole : undefined;
}

/** em. */
const WIDEST_SPACE = 0.8;

function turnOf({ rotate }: TextMark): TextBody['turn'] | undefined {
  const angle = (((rotate?.angle ?? 0) % 360) + 360) % 360;
  return angle === 0 || angle === 90 || angle === 270 ? angle : undefined;
}

const turned = ({ width, height }: Rect) => ({ width: height, height: width });

/** The lines as somebody sees them who turns the head with the text. */
function linesIn(painted: PaintedText, box: Rect, turn: TextBody['turn']): LocalLine[] {
  const { rotate } = painted.mark;
  return painted.mark.lines.map(({ text, x, y, width }) => {
    if (turn === 0 || !rotate) return { ...painted, text, width, x: x - box.x, y: y - box.y };
    const [along, across] = [x - rotate.x, y - rotate.y];
    const [left, down] =
      turn === 270
        ? [box.y + box.height - (rotate.y - along), rotate.x + across - box.x]
        : [rotate.y + along - box.y, box.x + box.width - (rotate.x - across)];
    return { ...painted, text, width, x: left, y: down };
  });
}

/** Rows of one text, one below the other. */
interface Block {
  readonly rows: readonly Row[];
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
  readonly spacing: number;
}

/** What programs give a line of such a font: the face's own line gap is 3 % of the size. */
const LINE_GAP = 0.033;

function blocksOf(rows: readonly Row[], font: 'Arimo' | 'Tinos'): Block[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    const same = group?.at(-1)?.parts[0]?.mark === row.parts[0]?.mark;
    if (group && same) group.push(row);
    else groups.push([row]);
  }
  return groups.flatMap((group) => {
    const mark = group[0]?.parts[0]?.mark;
    if (!mark) return [];
    const { size } = mark;
    const { ascent, descent } = metricsOf(font, mark.weight);
    const [first, last] = [group[0]?.y ?? 0, group.at(-1)?.y ?? 0];
    const natural = (ascent + descent + LINE_GAP) * size;
    const pitch = group.length > 1 ? (last - first) / (group.length - 1) : natural;
    return {
      rows: group,
      top: first - ascent * size,
      bottom: last + descent * size,
      size,
      spacing: pitch / natural,
    };
  });
}

function paragraphOf(block: Block, above: Block | undefined): Paragraph {
  const { rows, size, spacing, top } = block;
  return {
    lines: rows.map(runsOf),
    // A hundredth more or less is nothing to see, and plain spacing is easier to go on with.
    spacing: Math.abs(spacing - 1) < 0.025 ? 1 : spacing,
    before: above ? Math.max(0, top - above.bottom - LINE_GAP * size) : 0,
  };
}

function runsOf({ parts }: Row): Run[] {
  return parts.map(({ text, mark, paint }, index) => ({
    text: index < parts.length - 1 ? `${text} ` : text,
    size: mark.size,
    bold: mark.weight === 'bold',
    color: paint.fill ?? '#000000',
  }));
}

/** mm; rounding, and what nobody sees. */
const SLACK = 0.06;

function alignmentOf(
  lines: readonly Row[],
  width: number,
): (Pick<TextBody, 'align'> & Pick<Insets, 'left' | 'right'>) | undefined {
  const same = (of: (line: Row) => number): number | undefined => {
    const values = lines.map(of);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return most - least < SLACK ? (least + most) / 2 : undefined;
  };
  const middle = same((line) => line.x + line.width / 2);
  const left = same((line) => line.x);
  if (middle !== undefined) {
    const off = 2 * middle - width;
    const widest = Math.max(...lines.map((line) => line.width));
    // One line near the left is more likely to go on from there than to grow both ways.
    const begins = left !== undefined && off < -SLACK;
    const held = widest <= width - Math.abs(off) + SLACK;
    if (!begins && held) {
      if (Math.abs(off) < SLACK) return { align: 'center', left: 0, right: 0 };
      return { align: 'center', left: Math.max(0, off), right: Math.max(0, -off) };
    }
  }
  if (left !== undefined) return { align: 'left', left: Math.max(0, left), right: 0 };
  const right = same((line) => line.x + line.width);
  if (right !== undefined) return { align: 'right', left: 0, right: Math.max(0, width - right) };
  return undefined;
}

/** Text in the middle stays there when it grows; text at the top grows downwards. */
function heightwise(
  top: number,
  bottom: number,
  height: number,
): Pick<TextBody, 'anchor'> & Pick<Insets, 'top' | 'bottom'> {
  const off = top + bottom - height;
  const inside = bottom - top <= height - Math.abs(off) + SLACK;
  if (Math.abs(off) < 0.25 * height || !inside) {
    // A tenth of a line is air: it may hang over the edge.
    const free = Math.max(0, height - 0.9 * (bottom - top));
    return {
      anchor: 'middle',
      top: Math.min(free, Math.max(0, off)),
      bottom: Math.min(free, Math.max(0, -off)),
    };
  }
  return off < 0
    ? { anchor: 'top', top: Math.max(0, top), bottom: 0 }
    : { anchor: 'middle', top: off, bottom: 0 };
}
