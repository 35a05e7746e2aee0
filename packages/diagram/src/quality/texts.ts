/** Whether every word stands in its box, and none under another or under a badge. */
import { boundsOf, textExtent } from '../figure/extent.ts';
import type { Figure, Rect, TextMark } from '../figure/figure.ts';
import { contains, near, overlap } from '../figure/near.ts';
import { type FontName, POINT } from '../text/metrics.ts';
import { SLACK, seenBoxes, touchingPairs } from './boxes.ts';

export interface TextQuality {
  /** Text marks that leave the box of their occurrence, or the page, by mark id. */
  readonly textOutside: readonly string[];
  /** Pairs of marks where a text lies under a badge, a pin, a disc or another text, or a line's label over a box. */
  readonly labelCollisions: readonly (readonly [string, string])[];
  /** pt, of the smallest text at print size; absent where there is none. */
  readonly smallestType?: number;
}

/** Words that stand on a sign of their own, across the edge of a box. */
const ON_SIGNS: ReadonlySet<string> = new Set([
  'badge-text',
  'pin-text',
  'number-text',
  'tag-text',
  'code-text',
]);
const SIGNS: ReadonlySet<string> = new Set(['badge', 'pin', 'arrow', 'number', 'tag', 'code']);
/** Words that are laid over whatever is there. */
const OVER_ALL: ReadonlySet<string> = new Set(['tone-text']);

export function textQuality(figure: Figure): TextQuality {
  const font = figure.font.name;
  const page: Rect = { x: 0, y: 0, width: figure.width, height: figure.height };
  const rooms = new Map(seenBoxes(figure).map(({ id, box }) => [id, box]));
  const texts = textsOf(figure);
  const roomOf = ({ look, occurrence }: TextMark): Rect =>
    (ON_SIGNS.has(look.part) || occurrence === undefined ? undefined : rooms.get(occurrence)) ??
    page;
  return {
    textOutside: texts
      .filter((mark) => !contains(roomOf(mark), textExtent(mark, font), SLACK))
      .map((mark) => mark.id),
    labelCollisions: [...collisionsIn(figure, texts), ...labelsOnBoxes(figure, texts)],
    ...(texts.length === 0
      ? {}
      : { smallestType: Math.min(...texts.map((mark) => mark.size / POINT)) }),
  };
}

export const textsOf = (figure: Figure): TextMark[] =>
  figure.marks.filter((mark): mark is TextMark => mark.shape === 'text' && mark.lines.length > 0);

/** Of each line of a text: words' bodies, without the room for accents above and descenders below. */
export function bodiesOf(mark: TextMark, font: FontName): Rect[] {
  const trim = 0.15 * mark.size;
  return mark.lines.map((line) => {
    const extent = textExtent({ ...mark, lines: [line] }, font);
    return mark.rotate === undefined
      ? { ...extent, y: extent.y + trim, height: extent.height - 2 * trim }
      : { ...extent, x: extent.x + trim, width: extent.width - 2 * trim };
  });
}

function collisionsIn(figure: Figure, texts: readonly TextMark[]): [string, string][] {
  const font = figure.font.name;
  const items: { id: string; box: Rect; kind: 'text' | 'sign' }[] = [];
  for (const mark of texts) {
    if (ON_SIGNS.has(mark.look.part) || OVER_ALL.has(mark.look.part)) continue;
    for (const box of bodiesOf(mark, font)) items.push({ id: mark.id, box, kind: 'text' });
  }
  for (const mark of figure.marks) {
    if (SIGNS.has(mark.look.part))
      items.push({ id: mark.id, box: boundsOf(mark, font), kind: 'sign' });
  }
  return touchingPairs(items, (item) => item.box)
    .filter(([a, b]) => a.id !== b.id && (a.kind === 'text' || b.kind === 'text'))
    .map(([a, b]): [string, string] => [a.id, b.id]);
}

/** Labels of lines over boxes that hold nothing, and over remarks and pictures. */
function labelsOnBoxes(figure: Figure, texts: readonly TextMark[]): [string, string][] {
  const labels = texts.filter((mark) => mark.look.part === 'edge-label');
  if (labels.length === 0) return [];
  const boxes = seenBoxes(figure);
  const holders = new Set(boxes.map((some) => some.parent));
  const around = near<(typeof boxes)[number]>(20);
  for (const some of boxes) {
    if (some.kind !== 'frame' && !holders.has(some.id)) around.add(some.box, some);
  }
  const font = figure.font.name;
  return labels.flatMap((mark) =>
    bodiesOf(mark, font).flatMap((body) =>
      around
        .touching(body)
        .filter(({ box }) => overlap(box, body, SLACK))
        .map(({ id }): [string, string] => [mark.id, id]),
    ),
  );
}
