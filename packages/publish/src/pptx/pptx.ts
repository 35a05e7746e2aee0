/**
 * Figures as a PowerPoint presentation, a slide each: native shapes with their text in them,
 * containers as groups, lines as connectors that stay attached when a box is moved.
 */
import type { Figure, Picture, Theme } from '@khung/diagram';
import { strToU8 } from 'fflate';
import { captionOf, titleOf } from '../caption.ts';
import { figureTree } from '../drawingml/figure-tree.ts';
import { emu } from '../drawingml/measure.ts';
import { Media } from '../drawingml/media.ts';
import { packageZip } from '../drawingml/package-zip.ts';
import { solid } from '../drawingml/paint.ts';
import { groupFrame, nodesXml } from '../drawingml/shape-xml.ts';
import { tag, words } from '../drawingml/xml.ts';
import { PublishError } from '../errors.ts';
import { type FigureFonts, languageTag, officeFont } from '../font/fonts.ts';
import { picturesAsPixels } from '../picture/as-pixels.ts';
import type { EngineSource } from '../png/engine.ts';
import { legible } from '../svg/text.ts';
import {
  deckParts,
  NAMESPACES,
  part,
  type Relation,
  relations,
  shapeTree,
  titlePlaceholder,
} from './package.ts';
import { slideDialect } from './slide-dialect.ts';
import { type SlideFormat, type SlideSize, slidePlace, slideSizeFor } from './slide-size.ts';

export interface PptxOptions {
  readonly theme: Theme;
  /** Needed only where a person's picture in the figure is an SVG: it is drawn as pixels. */
  readonly fonts?: FigureFonts;
  readonly wasm?: EngineSource | Promise<EngineSource>;
  /** @default 'auto': the wide screen, unless all figures stand upright: then A4. */
  readonly size?: 'auto' | SlideFormat;
}

/**
 * @throws PublishError `no-figure`, `bad-number`, `bad-picture`, `engine-missing`.
 * @example await figureToPptx([figure], { theme: print })
 */
export async function figureToPptx(
  figures: Figure | readonly Figure[],
  options: PptxOptions,
): Promise<Uint8Array> {
  const all: readonly Figure[] = 'marks' in figures ? [figures] : figures;
  const [first] = all;
  if (!first) throw new PublishError({ code: 'no-figure' });
  const pictures = await picturesAsPixels(all, options);
  const size = slideSizeFor(all, options.size ?? 'auto');
  const media = new Media('../media/');
  const files: Record<string, Uint8Array> = {};
  for (const [index, figure] of all.entries()) {
    const name = `slide${index + 1}.xml`;
    const links: Relation[] = [['rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml']];
    const relationOf = (picture: Picture): string => {
      const path = media.pathOf(picture);
      const known = links.find(([, , target]) => target === path);
      if (known) return known[0];
      const id = `rId${links.length + 1}`;
      links.push([id, 'image', path]);
      return id;
    };
    const slide = slideXml(figure, options.theme, size, pictures, relationOf);
    files[`ppt/slides/${name}`] = strToU8(slide);
    files[`ppt/slides/_rels/${name}.rels`] = strToU8(relations(links));
  }
  const parts = deckParts({
    title: legible(first.title),
    language: languageTag(first.language),
    font: officeFont(first.font.name),
    width: emu(size.width),
    height: emu(size.height),
    heading: slidePlace(first, size).title,
    slides: all.length,
    pictures: media.types,
  });
  for (const [path, xml] of Object.entries(parts)) files[path] = strToU8(xml);
  for (const { path, picture } of media.all) files[path.replace('../', 'ppt/')] = picture.bytes;
  return packageZip(files);
}

function slideXml(
  figure: Figure,
  theme: Theme,
  size: SlideSize,
  pictures: ReadonlyMap<string, Picture>,
  relationOf: (picture: Picture) => string,
): string {
  const { standing } = slidePlace(figure, size);
  const language = languageTag(figure.language);
  const dialect = slideDialect({
    scale: standing.scale,
    language,
    font: officeFont(figure.font.name),
    relationOf,
  });
  const { nodes } = figureTree(figure, theme, pictures);
  const box = { x: 0, y: 0, width: figure.width, height: figure.height };
  const text = captionOf(figure) || titleOf(figure);
  const paper = theme.paint({ part: 'page' }).fill;
  return part(
    tag(
      'p:sld',
      NAMESPACES,
      tag(
        'p:cSld',
        {},
        paper === undefined
          ? ''
          : tag('p:bg', {}, tag('p:bgPr', {}, solid(paper), tag('a:effectLst'))),
        shapeTree(
          titlePlaceholder(
            2,
            tag('p:spPr'),
            tag(
              'a:p',
              {},
              tag(
                'a:r',
                {},
                tag(
                  'a:rPr',
                  { lang: language, dirty: 0 },
                  solid(theme.paint({ part: 'group-label' }).fill ?? '#000000'),
                ),
                words('a:t', text),
              ),
            ),
          ),
          tag(
            'p:grpSp',
            {},
            tag(
              'p:nvGrpSpPr',
              {},
              tag('p:cNvPr', { id: 3, name: titleOf(figure), descr: text }),
              tag('p:cNvGrpSpPr'),
              tag('p:nvPr'),
            ),
            tag('p:grpSpPr', {}, groupFrame({ box }, standing)),
            nodesXml(nodes, dialect, standing, 3),
          ),
        ),
      ),
      tag('p:clrMapOvr', {}, tag('a:masterClrMapping')),
    ),
  );
}
