/**
 * A figure's native shapes in Word, three ways, of which a reader takes the first that it knows:
 * a drawing canvas, the only place where Word keeps connectors attached; a group, for readers
 * without canvases; a picture, for all others.
 */
import type { Figure, Picture, Theme } from '@khung/diagram';
import { captionOf, titleOf } from '../caption.ts';
import { figureTree } from '../drawingml/figure-tree.ts';
import { emu, emuRect } from '../drawingml/measure.ts';
import { solid } from '../drawingml/paint.ts';
import { groupFrame, nodesXml } from '../drawingml/shape-xml.ts';
import { tag } from '../drawingml/xml.ts';
import { officeFont } from '../font/fonts.ts';
import { wordDialect } from './word-dialect.ts';

export interface NativeOptions {
  readonly theme: Theme;
  readonly scale: number;
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly relationOf: (picture: Picture) => string;
  /** Ids below it are taken. */
  readonly firstId: number;
}

export interface Native {
  /** In place of the `w:drawing` of the picture. */
  readonly xml: string;
  /** The highest id. */
  readonly last: number;
}

/** @param picture the `w:drawing` of the figure as a picture */
export function nativeDrawing(figure: Figure, picture: string, options: NativeOptions): Native {
  const { theme, scale, pictures, relationOf, firstId } = options;
  const tree = figureTree(figure, theme, pictures);
  const standing = { scale, x: 0, y: 0 };
  const box = { x: 0, y: 0, width: figure.width, height: figure.height };
  const text = { scale, font: officeFont(figure.font.name), relationOf };
  const paper = theme.paint({ part: 'page' }).fill;
  // White paper needs no ground; a dark figure brings its own.
  const ground = paper === undefined || paper.toLowerCase() === '#ffffff' ? undefined : paper;

  const canvas = tag(
    'wpc:wpc',
    {},
    tag('wpc:bg', {}, ground === undefined ? '' : solid(ground)),
    tag('wpc:whole'),
    nodesXml(tree.nodes, wordDialect({ ...text, holder: 'canvas' }), standing, firstId + 1),
  );
  const second = firstId + 1 + tree.last;
  const sheet =
    ground === undefined
      ? ''
      : nodesXml(
          [
            {
              kind: 'shape',
              id: 1,
              name: 'page',
              box,
              outline: { kind: 'rectangle', radius: 0, ports: [], full: false },
              paint: { fill: ground },
            },
          ],
          wordDialect({ ...text, holder: 'group' }),
          standing,
          second + 1,
        );
  const group = tag(
    'wpg:wgp',
    {},
    tag('wpg:cNvGrpSpPr'),
    tag('wpg:grpSpPr', {}, groupFrame({ box }, standing)),
    sheet,
    nodesXml(tree.nodes, wordDialect({ ...text, holder: 'group' }), standing, second + 2),
  );
  // LibreOffice takes every choice whose one name it knows: two names in the first make sure
  // that it takes the group, and takes it once.
  const xml = tag(
    'mc:AlternateContent',
    NAMESPACES,
    tag('mc:Choice', { Requires: 'wpc wpg' }, drawing(figure, firstId + 1, scale, CANVAS, canvas)),
    hasTurnedText(figure)
      ? ''
      : tag('mc:Choice', { Requires: 'wpg' }, drawing(figure, second + 1, scale, GROUP, group)),
    tag('mc:Fallback', {}, picture),
  );
  return { xml, last: second + 2 + tree.last };
}

/** LibreOffice lays the words of shapes in a group flat: such a figure it takes as the picture. */
export const hasTurnedText = ({ marks }: Figure): boolean =>
  marks.some((mark) => mark.shape === 'text' && mark.rotate !== undefined);

const WORD = 'http://schemas.microsoft.com/office/word/2010';
const CANVAS = `${WORD}/wordprocessingCanvas`;
const GROUP = `${WORD}/wordprocessingGroup`;
const DRAWINGML = 'http://schemas.openxmlformats.org/drawingml/2006';

const NAMESPACES = {
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'xmlns:wpc': CANVAS,
  'xmlns:wpg': GROUP,
  'xmlns:wps': `${WORD}/wordprocessingShape`,
  'xmlns:wp': `${DRAWINGML}/wordprocessingDrawing`,
  'xmlns:a': `${DRAWINGML}/main`,
  'xmlns:pic': `${DRAWINGML}/picture`,
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;

function drawing(figure: Figure, id: number, scale: number, uri: string, content: string): string {
  const { width, height } = emuRect(
    { x: 0, y: 0, width: figure.width, height: figure.height },
    { scale, x: 0, y: 0 },
  );
  // Outlines at the edge of the figure reach over it by half their width.
  const over = emu(0.3 * scale);
  return tag(
    'w:drawing',
    {},
    tag(
      'wp:inline',
      { distT: 0, distB: 0, distL: 0, distR: 0 },
      tag('wp:extent', { cx: width, cy: height }),
      tag('wp:effectExtent', { l: over, t: over, r: over, b: over }),
      tag('wp:docPr', {
        id,
        name: titleOf(figure),
        descr: captionOf(figure) || titleOf(figure),
        title: titleOf(figure),
      }),
      tag('wp:cNvGraphicFramePr'),
      tag('a:graphic', {}, tag('a:graphicData', { uri }, content)),
    ),
  );
}
