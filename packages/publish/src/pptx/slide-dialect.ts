/** Shapes as slides have them: PresentationML's names, and text in DrawingML's own language. */
import type { Picture } from '@khung/diagram';
import { emu, typeSize } from '../drawingml/measure.ts';
import { solid } from '../drawingml/paint.ts';
import type {
  Dialect,
  GroupParts,
  LineParts,
  PictureParts,
  ShapeParts,
} from '../drawingml/shape-xml.ts';
import type { Paragraph, Run, TextBody } from '../drawingml/text-body.ts';
import { tag, words } from '../drawingml/xml.ts';

export interface SlideText {
  readonly scale: number;
  readonly language: string;
  readonly font: string;
  /** The relation of a picture's bytes. */
  readonly relationOf: (picture: Picture) => string;
}

export function slideDialect(text: SlideText): Dialect {
  return {
    group: ({ named, frame, children }: GroupParts) =>
      tag(
        'p:grpSp',
        {},
        tag('p:nvGrpSpPr', {}, tag('p:cNvPr', named), tag('p:cNvGrpSpPr'), tag('p:nvPr')),
        tag('p:grpSpPr', {}, frame),
        children,
      ),
    shape: ({ named, properties, text: body, textOnly }: ShapeParts) =>
      tag(
        'p:sp',
        {},
        tag(
          'p:nvSpPr',
          {},
          tag('p:cNvPr', named),
          tag('p:cNvSpPr', { txBox: textOnly ? 1 : undefined }),
          tag('p:nvPr'),
        ),
        tag('p:spPr', {}, properties),
        textXml(body, text),
      ),
    line: lineXml,
    picture: ({ named, properties, picture }: PictureParts) =>
      tag(
        'p:pic',
        {},
        tag(
          'p:nvPicPr',
          {},
          tag('p:cNvPr', named),
          tag('p:cNvPicPr', {}, tag('a:picLocks', { noChangeAspect: 1 })),
          tag('p:nvPr'),
        ),
        tag(
          'p:blipFill',
          {},
          tag('a:blip', { 'r:embed': text.relationOf(picture.picture) }),
          tag('a:stretch', {}, tag('a:fillRect')),
        ),
        tag('p:spPr', {}, properties),
      ),
  };
}

/**
 * A connector; for LibreOffice, which leads connectors anew and through boxes, the line as drawn.
 * It takes a choice only where it knows the whole of what that requires as one name.
 */
function lineXml({ named, properties, ends, drawn }: LineParts): string {
  return tag(
    'mc:AlternateContent',
    { 'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006' },
    tag(
      'mc:Choice',
      {
        'xmlns:a14': 'http://schemas.microsoft.com/office/drawing/2010/main',
        'xmlns:p14': 'http://schemas.microsoft.com/office/powerpoint/2010/main',
        Requires: 'a14 p14',
      },
      tag(
        'p:cxnSp',
        {},
        tag('p:nvCxnSpPr', {}, tag('p:cNvPr', named), tag('p:cNvCxnSpPr', {}, ends), tag('p:nvPr')),
        tag('p:spPr', {}, properties),
      ),
    ),
    tag('mc:Fallback', {}, drawn()),
  );
}

const ALIGN = { left: 'l', center: 'ctr', right: 'r' } as const;
const TURN = { 0: 'horz', 90: 'vert', 270: 'vert270' } as const;

function textXml(body: TextBody | undefined, text: SlideText): string {
  const { insets, anchor = 'middle', turn = 0, paragraphs = [] } = body ?? {};
  const inset = (mm: number | undefined): number => emu((mm ?? 0) * text.scale);
  return tag(
    'p:txBody',
    {},
    tag(
      'a:bodyPr',
      {
        vert: TURN[turn],
        wrap: body?.wrap === false ? 'none' : 'square',
        lIns: inset(insets?.left),
        tIns: inset(insets?.top),
        rIns: inset(insets?.right),
        bIns: inset(insets?.bottom),
        anchor: anchor === 'top' ? 't' : 'ctr',
      },
      tag('a:noAutofit'),
    ),
    tag('a:lstStyle'),
    ...(body
      ? paragraphs.map((paragraph) => paragraphXml(paragraph, ALIGN[body.align], text))
      : [tag('a:p', {}, tag('a:endParaRPr', { lang: text.language }))]),
  );
}

function paragraphXml(paragraph: Paragraph, algn: string, text: SlideText): string {
  const { lines, spacing, before } = paragraph;
  const runs = lines.flatMap((line, index) => [
    ...(index === 0 || !line[0] ? [] : [tag('a:br', {}, runProperties(line[0], text))]),
    ...line.map((run) => tag('a:r', {}, runProperties(run, text), words('a:t', run.text))),
  ]);
  return tag(
    'a:p',
    {},
    tag(
      'a:pPr',
      { algn },
      spacing === 1
        ? ''
        : tag('a:lnSpc', {}, tag('a:spcPct', { val: Math.round(spacing * 100_000) })),
      before > 0.01
        ? tag('a:spcBef', {}, tag('a:spcPts', { val: typeSize(before * text.scale) }))
        : '',
    ),
    ...runs,
  );
}

function runProperties({ size, bold, color }: Run, text: SlideText): string {
  return tag(
    'a:rPr',
    {
      lang: text.language,
      sz: typeSize(size * text.scale),
      b: bold ? 1 : 0,
      kern: 0,
      dirty: 0,
    },
    solid(color),
    tag('a:latin', { typeface: text.font }),
    tag('a:cs', { typeface: text.font }),
  );
}
