/** Marks that belong together as shapes, with each text in the shape that it stands in. */
import type {
  BoxMark,
  Look,
  Mark,
  Paint,
  PathCommand,
  Picture,
  Point,
  Rect,
  TextMark,
  Theme,
} from '@khung/diagram';
import { metricsOf } from '@khung/diagram';
import { fitted } from '../picture/picture.ts';
import type { Called } from './names.ts';
import type { IndexedMark } from './owners.ts';
import { heightOf, type PaintedText, type TextBody, textBody } from './text-body.ts';
import {
  around,
  boundsOf,
  type OfficeNode,
  type OfficeShape,
  type Outline,
  type Port,
} from './tree.ts';

export interface ShapeMaker {
  readonly theme: Theme;
  readonly font: 'Arimo' | 'Tinos';
  readonly nextId: () => number;
  /** By their address. */
  readonly pictures: ReadonlyMap<string, Picture>;
}

/** The nodes with their place in the paint order. */
export interface PlacedNode {
  readonly node: OfficeNode;
  readonly index: number;
}

/**
 * @param called by mark, where it has a name; the rest is called after its words
 * @param portsOf the main shape's places that lines attach to
 */
export function shapesOf(
  marks: readonly IndexedMark[],
  maker: ShapeMaker,
  called: (mark: Mark) => Called | undefined = () => undefined,
  portsOf: (mark: Mark) => readonly Port[] = () => [],
): PlacedNode[] {
  const { texts, free } = housed(marks, maker);
  const nodes: PlacedNode[] = [];
  for (const { mark, index } of marks) {
    if (mark.shape === 'text') continue;
    const node = nodeOf(mark, texts.get(mark) ?? [], maker, called(mark), portsOf(mark));
    if (node) nodes.push({ node, index });
  }
  for (const { mark, index } of marks) {
    if (mark.shape !== 'text' || !free.has(mark)) continue;
    for (const node of freeTexts(mark, maker, called(mark))) nodes.push({ node, index });
  }
  return nodes.sort((a, b) => a.index - b.index);
}

interface Host {
  readonly mark: Mark;
  readonly box: Rect;
}

/** Each text in the smallest shape round it that can hold it with what else is there; some stay free. */
function housed(
  marks: readonly IndexedMark[],
  maker: ShapeMaker,
): { texts: ReadonlyMap<Mark, readonly TextMark[]>; free: ReadonlySet<TextMark> } {
  const hosts: Host[] = [];
  const free = new Set<TextMark>();
  for (const { mark } of marks) {
    if (mark.shape === 'text') {
      if (mark.lines.length > 0) free.add(mark);
      continue;
    }
    const box = roomOf(mark);
    if (box) hosts.push({ mark, box });
  }
  const texts = new Map<Mark, readonly TextMark[]>();
  hosts.sort((a, b) => a.box.width * a.box.height - b.box.width * b.box.height);
  for (const { mark, box } of hosts) {
    const inside = [...free].filter((text) => holds(box, inkOf(text)));
    const taken = bodyIn(inside, box, maker) ? inside : asManyAs(inside, box, maker);
    if (taken.length > 0) texts.set(mark, taken);
    for (const text of taken) free.delete(text);
  }
  return { texts, free };
}

function asManyAs(texts: readonly TextMark[], box: Rect, maker: ShapeMaker): TextMark[] {
  const taken: TextMark[] = [];
  for (const text of texts) if (bodyIn([...taken, text], box, maker)) taken.push(text);
  return taken;
}

/** Parts that are seen only: no text stands in them. */
const SILENT: ReadonlySet<Look['part']> = new Set<Look['part']>([
  'page',
  'block-inner',
  'legend',
  'heat',
  'icon',
  'image',
  'grid',
  'edge',
  'edge-end',
]);

function roomOf(mark: Exclude<Mark, TextMark>): Rect | undefined {
  if (SILENT.has(mark.look.part) || mark.shape === 'image') return undefined;
  if (mark.shape !== 'path') return rectOf(mark);
  if (mark.commands.at(-1)?.[0] !== 'Z') return undefined;
  return boundsOf(pointsOf(mark.commands));
}

function bodyIn(
  marks: readonly TextMark[],
  box: Rect,
  { theme, font }: ShapeMaker,
): TextBody | undefined {
  const painted = marks.map((mark): PaintedText => ({ mark, paint: theme.paint(mark.look) }));
  const body = textBody(painted, box, font);
  if (!body || body.turn === 0) return body;
  // What insets of turned text mean differs from program to program: turned text is centred or free.
  const { left, top, right, bottom } = body.insets;
  if (Math.max(left, top, right, bottom) > 0.4) return undefined;
  return { ...body, align: 'center', anchor: 'middle', insets: NONE };
}

const NONE = { left: 0, top: 0, right: 0, bottom: 0 };

/** mm. */
const SLACK = 0.15;

const holds = (box: Rect, ink: Rect): boolean =>
  ink.x >= box.x - SLACK &&
  ink.y >= box.y - SLACK &&
  ink.x + ink.width <= box.x + box.width + SLACK &&
  ink.y + ink.height <= box.y + box.height + SLACK;

/** From the top of capitals to the last baseline, turned with the text. */
function inkOf(mark: TextMark): Rect {
  const plain = linesBox(mark, 0.7, 0);
  return mark.rotate
    ? boundsOf(cornersOf(plain).map((corner) => turnedRound(corner, mark)))
    : plain;
}

function linesBox({ lines, size }: TextMark, above: number, below: number): Rect {
  return around(
    lines.map(({ x, y, width }) => ({
      x,
      y: y - above * size,
      width,
      height: (above + below) * size,
    })),
  );
}

function cornersOf({ x, y, width, height }: Rect): Point[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

function turnedRound([x, y]: Point, { rotate }: TextMark): Point {
  if (!rotate) return [x, y];
  const radians = (rotate.angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const [dx, dy] = [x - rotate.x, y - rotate.y];
  return [rotate.x + dx * cos - dy * sin, rotate.y + dx * sin + dy * cos];
}

export function pointsOf(commands: readonly PathCommand[]): Point[] {
  return commands.flatMap(([, ...numbers]) => {
    const points: Point[] = [];
    for (let at = 0; at + 1 < numbers.length; at += 2)
      points.push([numbers[at] ?? 0, numbers[at + 1] ?? 0]);
    return points;
  });
}

function nodeOf(
  mark: Exclude<Mark, TextMark>,
  texts: readonly TextMark[],
  maker: ShapeMaker,
  called: Called | undefined,
  ports: readonly Port[],
): OfficeNode | undefined {
  const words = texts.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' ');
  const name = called ?? { name: words === '' ? mark.look.part : words };
  const paint = maker.theme.paint(mark.look);
  if (mark.shape === 'image') {
    const picture = maker.pictures.get(mark.href);
    if (!picture) return undefined;
    return { kind: 'picture', id: maker.nextId(), ...name, box: fitted(picture, mark), picture };
  }
  if (mark.shape === 'path' && mark.commands.length < 2) return undefined;
  const box = mark.shape === 'path' ? boundsOf(pointsOf(mark.commands)) : rectOf(mark);
  const body = bodyIn(texts, box, maker);
  const corner = mark.shape === 'box' && ports.length === 0 ? cornerOf(mark) : 0;
  const narrow = body !== undefined && isNarrow(mark, body);
  const full = body !== undefined && (narrow || needsCorners(mark, body));
  const text = body && { ...(full ? body : insideCorners(body, corner)), wrap: !narrow };
  const shape: OfficeShape = {
    kind: 'shape',
    id: maker.nextId(),
    ...name,
    box,
    outline: outlineOf(mark, ports, full),
    paint,
    ...(text ? { text } : {}),
  };
  return shape;
}

/** Rounded corners keep text out of 29 % of their radius, on each side. */
const cornerOf = ({ radius, width, height }: BoxMark): number =>
  0.293 * Math.min(radius, width / 2, height / 2);

/** Would another program's font, a hair wider, break a line between the corners? */
function isNarrow(mark: Exclude<Mark, TextMark>, { insets, turn, width }: TextBody): boolean {
  if (mark.shape !== 'box') return false;
  const across = (turn === 0 ? mark.width : mark.height) - insets.left - insets.right;
  return across - 2 * cornerOf(mark) < width * 1.03;
}

/** Do the words stand in what Office keeps free behind rounded corners? */
function needsCorners(mark: Exclude<Mark, TextMark>, body: TextBody): boolean {
  if (mark.shape !== 'box' || body.turn !== 0) return false;
  const corner = cornerOf(mark);
  const { insets, align, anchor, room } = body;
  const high = heightOf(body);
  return (
    corner > 0 &&
    ((high <= room && high > room - 2 * corner) ||
      (anchor === 'top' && insets.top < corner) ||
      (align === 'left' && insets.left < corner) ||
      (align === 'right' && insets.right < corner))
  );
}

/** Insets are counted from within the corners. */
function insideCorners(body: TextBody, corner: number): TextBody {
  if (corner <= 0 || body.turn !== 0) return body;
  const { align, anchor, insets } = body;
  return {
    ...body,
    insets: {
      left: insets.left - (align === 'left' ? corner : 0),
      right: insets.right - (align === 'right' ? corner : 0),
      top: insets.top - (anchor === 'top' ? corner : 0),
      bottom: insets.bottom,
    },
  };
}

const rectOf = ({ x, y, width, height }: Rect): Rect => ({ x, y, width, height });

function outlineOf(
  mark: Extract<Mark, { shape: 'box' | 'cylinder' | 'path' }>,
  ports: readonly Port[],
  full: boolean,
): Outline {
  switch (mark.shape) {
    case 'box':
      return { kind: 'rectangle', radius: mark.radius, ports, full };
    case 'cylinder':
      return { kind: 'cylinder', cap: mark.cap, ports };
    case 'path':
      return { kind: 'path', commands: mark.commands, ports };
  }
}

/** Text in no shape: a shape of its own, or one a line where its lines have no common edge. */
export function freeTexts(
  mark: TextMark,
  maker: ShapeMaker,
  called?: Called,
  ground?: Paint,
): OfficeShape[] {
  const whole = freeText(mark, maker, called, ground);
  if (whole.text || mark.lines.length < 2) return [whole];
  return mark.lines.map((line) => freeText({ ...mark, lines: [line] }, maker, called, ground));
}

/** Round its lines, turned as they are. */
function freeText(mark: TextMark, maker: ShapeMaker, called?: Called, ground?: Paint): OfficeShape {
  const { rotate, ...upright } = mark;
  const { ascent, descent } = metricsOf(maker.font, mark.weight);
  const tight = linesBox(mark, ascent, descent);
  // Another program's font may be a hair wider.
  const spare = 0.3 + 0.02 * tight.width;
  const plain = { ...tight, x: tight.x - spare, width: tight.width + 2 * spare };
  const box = rotate ? movedTo(plain, turnedRound(middleOf(plain), mark)) : plain;
  const lines = mark.lines.map((line) => ({
    ...line,
    x: line.x + box.x - plain.x,
    y: line.y + box.y - plain.y,
  }));
  const set = textBody(
    [{ mark: { ...upright, lines }, paint: maker.theme.paint(mark.look) }],
    box,
    maker.font,
  );
  // One line alone is in the middle of its own shape; yet most begin at their left.
  const begins = mark.lines.length === 1 && !rotate && !CENTRED.has(mark.look.part);
  const text: TextBody | undefined =
    set && begins
      ? { ...set, align: 'left', insets: { ...set.insets, left: spare, right: 0 } }
      : set;
  return {
    kind: 'shape',
    id: maker.nextId(),
    ...(called ?? { name: mark.lines.map((line) => line.text).join(' ') }),
    box,
    outline: { kind: 'none' },
    paint: ground ?? {},
    ...(rotate ? { turn: rotate.angle } : {}),
    ...(text ? { text } : {}),
  };
}

/** Words that stand round a point. */
const CENTRED: ReadonlySet<Look['part']> = new Set<Look['part']>([
  'edge-label',
  'stamp-text',
  'number-text',
  'badge-text',
  'tag-text',
  'pin-text',
  'code-text',
]);

const middleOf = ({ x, y, width, height }: Rect): Point => [x + width / 2, y + height / 2];

const movedTo = (rect: Rect, [x, y]: Point): Rect => ({
  ...rect,
  x: x - rect.width / 2,
  y: y - rect.height / 2,
});
