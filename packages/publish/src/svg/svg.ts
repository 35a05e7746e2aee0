/**
 * A figure as SVG: real text, as large as it is in millimetres (a user unit is a tenth of one), colours as
 * attributes so that a style sheet can override them, and what each shape stands for in data attributes.
 * The same figure gives the same bytes.
 */
import type { Figure, ImageMark, Mark, Paint, Source, TextMark, Theme } from '@khung/diagram';
import { captionOf, titleOf } from '../caption.ts';
import { embeddedFaces } from '../font/embed.ts';
import { type FigureFonts, fontStack } from '../font/fonts.ts';
import { pictureIn } from '../picture/picture.ts';
import { groupsOf, type MarkGroup } from './groups.ts';
import { cornerRadius, cylinderData, numberText, pathData } from './outline.ts';
import { legible, xmlAttribute, xmlText } from './text.ts';

export interface SvgOptions {
  readonly theme: Theme;
  /** Embeds the letters used of these fonts, for a file that looks the same on a machine without them. */
  readonly embedFont?: FigureFonts;
  /** A family to name before the measured one, for programs that look at the first only. */
  readonly firstFont?: string;
}

/**
 * Each element's marks stand in `<g data-element="id" data-occurrence="…" data-fate="…">`, each
 * relation's in `<g data-relation="id" data-fate="…">`. An arrow that stands for several is in
 * `<g data-relations="a b c">`, and in it in the nested groups of all of them, so that each relation
 * can be found with its own fate. Lanes, zones, notes and cells stand in `<g data-item="id">`. Each shape and line of text names its part (`data-part`).
 *
 * @throws PublishError `bad-number` if a coordinate is no finite number; `bad-font`; `bad-picture`.
 * @example figureToSvg(figure, { theme: printTheme })
 */
export function figureToSvg(figure: Figure, options: SvgOptions): string {
  const { theme, embedFont, firstFont } = options;
  const [width, height] = [numberText(figure.width), numberText(figure.height)];
  const [wide, high] = [inUnits(figure.width), inUnits(figure.height)];
  const title = xmlAttribute(titleOf(figure));
  const language = xmlAttribute(figure.language);
  const pictures = figure.marks.some((mark) => mark.shape === 'image');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg"${pictures ? XLINK : ''} width="${width}mm" height="${height}mm" viewBox="0 0 ${wide} ${high}" role="img" aria-label="${title}" lang="${language}" xml:lang="${language}" font-family="${xmlAttribute(fontStack(figure.font, firstFont))}" style="font-kerning:none;text-rendering:geometricPrecision">`,
    `<title>${xmlText(titleOf(figure))}</title>`,
    ...(figure.caption ? [`<desc>${xmlText(captionOf(figure))}</desc>`] : []),
    ...(embedFont ? [`<style>${embeddedFaces(figure, embedFont)}</style>`] : []),
    ...groupsOf(figure).map((group) => groupElement(group, theme)),
    '</svg>\n',
  ].join('\n');
}

/**
 * User units in a millimetre. Browsers round the advance of each letter to 1/64 of a unit: with
 * millimetres as units a long line of small type would end a whole millimetre early.
 */
const UNITS = 10;

/** A length in user units; to the micrometre. */
const inUnits = (mm: number): string => numberText(Math.round(mm * 1000) / (1000 / UNITS));

const XLINK = ' xmlns:xlink="http://www.w3.org/1999/xlink"';

function groupElement(group: MarkGroup, theme: Theme): string {
  const shapes = group.marks.flatMap((mark) => markElements(mark, theme.paint(mark.look)));
  if (!group.source) {
    if (group.item === undefined) return shapes.join('\n');
    return [`<g${attributes([['data-item', group.item]])}>`, ...shapes, '</g>'].join('\n');
  }
  const { source } = group;
  const inside = source.kind === 'relations' ? inEachRelation(source, shapes) : shapes;
  return [`<g${sourceAttributes(group)}>`, ...inside, '</g>'].join('\n');
}

/** Deeper nesting is refused by some readers of XML; of more relations the shapes are painted again. */
const DEEPEST = 100;

/** The shapes in the groups of all relations, one round the other. */
function inEachRelation(
  { ids, fates = [] }: Extract<Source, { kind: 'relations' }>,
  shapes: readonly string[],
): string[] {
  const lines: string[] = [];
  for (let from = 0; from < ids.length; from += DEEPEST) {
    const some = ids.slice(from, from + DEEPEST);
    const opening = some.map((id, index) =>
      attributes([
        ['data-relation', id],
        ['data-fate', fates[from + index]],
      ]),
    );
    lines.push(
      opening.map((named) => `<g${named}>`).join(''),
      ...shapes,
      '</g>'.repeat(some.length),
    );
  }
  return lines;
}

function sourceAttributes({ source, occurrence, fate }: MarkGroup): string {
  const named: [string, string | undefined][] = [];
  if (source?.kind === 'element') named.push(['data-element', source.id]);
  if (source?.kind === 'relation') named.push(['data-relation', source.id]);
  // Ids are separated by spaces, so a space in an id (none of ours has one) is percent-encoded.
  if (source?.kind === 'relations')
    named.push(['data-relations', source.ids.map((id) => id.replace(/\s/g, encodeURI)).join(' ')]);
  named.push(['data-occurrence', occurrence], ['data-fate', fate]);
  return attributes(named);
}

function markElements(mark: Mark, paint: Paint): string[] {
  const part = ` data-part="${mark.look.part}"`;
  switch (mark.shape) {
    case 'box': {
      const radius = cornerRadius(mark);
      const rect = numbers({ x: mark.x, y: mark.y, width: mark.width, height: mark.height });
      return [
        `<rect${part}${rect}${radius ? numbers({ rx: radius }) : ''}${paintAttributes(paint)}/>`,
      ];
    }
    case 'cylinder':
      return [`<path${part} d="${cylinderData(mark, inUnits)}"${paintAttributes(paint)}/>`];
    case 'path':
      return [`<path${part} d="${pathData(mark.commands, inUnits)}"${paintAttributes(paint)}/>`];
    case 'image':
      return [imageElement(mark, part)];
    case 'text':
      return textElements(mark, part, paint);
  }
}

/** By the older name of its attribute, which every reader knows. It is never fetched from anywhere. */
function imageElement(mark: ImageMark, part: string): string {
  pictureIn(mark);
  const { x, y, width, height, href } = mark;
  return `<image${part}${numbers({ x, y, width, height })} xlink:href="${xmlAttribute(href)}"/>`;
}

/** A text element a line: selecting, searching and measuring then see lines, not one long string. */
function textElements(mark: TextMark, part: string, { fill }: Paint): string[] {
  const shared = [
    numbers({ 'font-size': mark.size }),
    mark.weight === 'bold' ? ' font-weight="bold"' : '',
    ` fill="${xmlAttribute(fill ?? '#000000')}"`,
    mark.rotate
      ? ` transform="rotate(${[numberText(mark.rotate.angle), inUnits(mark.rotate.x), inUnits(mark.rotate.y)].join(' ')})"`
      : '',
  ].join('');
  return mark.lines.map(({ text, x, y }) => {
    // Renderers drop outer and doubled spaces, which were measured, unless told not to.
    const spaces = /^\s|\s\s|\s$/.test(text) ? ' xml:space="preserve"' : '';
    return `<text${part}${numbers({ x, y })}${shared}${spaces}>${xmlText(legible(text))}</text>`;
  });
}

function paintAttributes({ fill, stroke, width, dash }: Paint): string {
  const lined = stroke !== undefined && width !== undefined && width > 0;
  return attributes([
    ['fill', fill ?? 'none'],
    ['stroke', lined ? stroke : undefined],
    ['stroke-width', lined ? inUnits(width) : undefined],
    ['stroke-dasharray', lined && dash?.length ? dash.map(inUnits).join(' ') : undefined],
  ]);
}

function numbers(values: Readonly<Record<string, number>>): string {
  return attributes(Object.entries(values).map(([name, value]) => [name, inUnits(value)]));
}

function attributes(values: readonly (readonly [string, string | undefined])[]): string {
  return values
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${xmlAttribute(value)}"`]))
    .join('');
}
