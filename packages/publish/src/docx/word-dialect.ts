/** Shapes as Word has them: WordprocessingML's names, and text as paragraphs of Word's own. */
import type { Picture } from '@khung/diagram';
import { emu, POINTS } from '../drawingml/measure.ts';
import type {
  Dialect,
  GroupParts,
  LineParts,
  PictureParts,
  ShapeParts,
} from '../drawingml/shape-xml.ts';
import type { Paragraph, Run, TextBody } from '../drawingml/text-body.ts';
import { tag, words } from '../drawingml/xml.ts';

export interface WordText {
  readonly scale: number;
  readonly font: string;
  /** The relation of a picture's bytes. */
  readonly relationOf: (picture: Picture) => string;
  /** What holds the shapes: groups on a canvas are called otherwise than groups in a group. */
  readonly holder: 'canvas' | 'group';
}

export function wordDialect(text: WordText): Dialect {
  return {
    group: ({ named, frame, children }: GroupParts, depth) =>
      tag(
        depth === 0 && text.holder === 'canvas' ? 'wpg:wgp' : 'wpg:grpSp',
        {},
        tag('wpg:cNvPr', named),
        tag('wpg:cNvGrpSpPr'),
        tag('wpg:grpSpPr', {}, frame),
        children,
      ),
    shape: ({ named, properties, text: body, textOnly }: ShapeParts) =>
      tag(
        'wps:wsp',
        {},
        tag('wps:cNvPr', named),
        tag('wps:cNvSpPr', { txBox: textOnly ? 1 : undefined }),
        tag('wps:spPr', {}, properties),
        body ? tag('wps:txbx', {}, tag('w:txbxContent', {}, ...paragraphsXml(body, text))) : '',
        bodyProperties(body, text.scale),
      ),
    // In a group nothing keeps a connector attached: there it is the line as drawn.
    line: ({ named, properties, ends, drawn }: LineParts) =>
      text.holder === 'group'
        ? drawn()
        : tag(
            'wps:wsp',
            {},
            tag('wps:cNvPr', named),
            tag('wps:cNvCnPr', {}, ends),
            tag('wps:spPr', {}, properties),
            tag('wps:bodyPr'),
          ),
    picture: ({ named, properties, picture }: PictureParts) =>
      tag(
        'pic:pic',
        {},
        tag('pic:nvPicPr', {}, tag('pic:cNvPr', named), tag('pic:cNvPicPr')),
        tag(
          'pic:blipFill',
          {},
          tag('a:blip', { 'r:embed': text.relationOf(picture.picture) }),
          tag('a:stretch', {}, tag('a:fillRect')),
        ),
        tag('pic:spPr', {}, properties),
      ),
  };
}

const TURN = { 0: 'horz', 90: 'vert', 270: 'vert270' } as const;

function bodyProperties(body: TextBody | undefined, scale: number): string {
  const { insets, anchor = 'middle', turn = 0 } = body ?? {};
  const inset = (mm: number | undefined): number => emu((mm ?? 0) * scale);
  return tag(
    'wps:bodyPr',
    {
      rot: 0,
      vert: TURN[turn],
      wrap: body?.wrap === false ? 'none' : 'square',
      lIns: inset(insets?.left),
      tIns: inset(insets?.top),
      rIns: inset(insets?.right),
      bIns: inset(insets?.bottom),
      anchor: anchor === 'top' ? 't' : 'ctr',
    },
    tag('a:noAutofit'),
  );
}

function paragraphsXml(body: TextBody, text: WordText): string[] {
  return body.paragraphs.map((paragraph) => paragraphXml(paragraph, body, text));
}

/** Twentieths of a point. */
const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);

/** What Word gives a line of these fonts, in em. */
const NATURAL = 1.15;

function paragraphXml(paragraph: Paragraph, body: TextBody, text: WordText): string {
  const { lines, spacing, before } = paragraph;
  const runs = lines.flatMap((line, index) => [
    ...(index === 0 || !line[0] ? [] : [tag('w:r', {}, runProperties(line[0], text), tag('w:br'))]),
    ...line.map((run) =>
      tag('w:r', {}, runProperties(run, text), words('w:t', run.text, { 'xml:space': 'preserve' })),
    ),
  ]);
  return tag(
    'w:p',
    {},
    tag(
      'w:pPr',
      {},
      tag('w:spacing', {
        'w:before': twips(before * text.scale),
        'w:after': 0,
        ...lineSpacing(body, spacing, text.scale),
      }),
      tag('w:ind', { 'w:left': 0, 'w:right': 0, 'w:firstLine': 0 }),
      tag('w:jc', { 'w:val': body.align }),
    ),
    ...runs,
  );
}

/** A line this much higher than its shape loses nothing that has ink. */
const BARELY = 1.13;

/** Word cuts what is higher than its shape: there lines are made as low as the shape asks for. */
function lineSpacing(body: TextBody, spacing: number, scale: number) {
  const rows = body.paragraphs.flatMap(({ lines }) => lines);
  const sizes = rows.map((row) => Math.max(...row.map(({ size }) => size)));
  const needed = sizes.reduce((sum, size) => sum + size * NATURAL, 0);
  if (needed * spacing > body.room * BARELY) {
    const share = body.room / needed;
    const largest = Math.max(...sizes);
    return {
      'w:line': Math.floor(twips(largest * NATURAL * share * scale)),
      'w:lineRule': 'exact',
    };
  }
  return { 'w:line': Math.round(240 * spacing), 'w:lineRule': 'auto' };
}

/** Word's type comes in half points: letters are made narrower where that made them larger. */
function runProperties({ size, bold, color }: Run, { scale, font }: WordText): string {
  const points = size * scale * POINTS;
  const half = Math.max(2, Math.round(points * 2));
  const narrow = Math.round((points / (half / 2)) * 100);
  return tag(
    'w:rPr',
    {},
    tag('w:rFonts', { 'w:ascii': font, 'w:hAnsi': font, 'w:eastAsia': font, 'w:cs': font }),
    bold ? tag('w:b') : tag('w:b', { 'w:val': 0 }),
    bold ? tag('w:bCs') : '',
    tag('w:i', { 'w:val': 0 }),
    tag('w:color', { 'w:val': color.replace('#', '').toUpperCase() }),
    narrow < 100 ? tag('w:w', { 'w:val': narrow }) : '',
    tag('w:sz', { 'w:val': half }),
    tag('w:szCs', { 'w:val': half }),
  );
}
