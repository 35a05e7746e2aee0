/**
 * A figure as SVG: real text, as large as it is in millimetres (a user unit is a tenth of one), colours as
 * attributes so that a style sheet can override them, and what each shape stands for in data attributes.
 * The same figure gives the same bytes.
 */
import type { Figure, Source, Theme } from '@khung/diagram';
import { captionOf, titleOf } from '../caption.ts';
import { embeddedFaces } from '../font/embed.ts';
import { type FigureFonts, fontStack } from '../font/fonts.ts';
import { groupsOf, type MarkGroup } from './groups.ts';
import { numberText } from './outline.ts';
import { attributes, type Dress, inUnits, markElements, plainDress } from './shapes.ts';
import { xmlAttribute, xmlText } from './text.ts';

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
    ...figureGroups(figure, plainDress(theme.paint)),
    '</svg>\n',
  ].join('\n');
}

const XLINK = ' xmlns:xlink="http://www.w3.org/1999/xlink"';

/** What is drawn, in groups that say what they stand for. */
export function figureGroups(figure: Figure, dress: Dress): string[] {
  return groupsOf(figure).map((group) => groupElement(group, dress));
}

function groupElement(group: MarkGroup, dress: Dress): string {
  const shapes = group.marks.flatMap((mark) => markElements(mark, dress));
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
