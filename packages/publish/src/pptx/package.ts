/** The parts of a presentation around its slides: one master, one layout with a title, one Office theme. */
import { tag, words } from '../drawingml/xml.ts';

export const NAMESPACES = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const;

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const part = (xml: string): string => HEAD + xml;

export interface Deck {
  readonly title: string;
  readonly language: string;
  /** Of headings and of what people add. */
  readonly font: string;
  /** EMU. */
  readonly width: number;
  readonly height: number;
  /** Where a slide's title stands, EMU. */
  readonly heading: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly slides: number;
  /** Kinds of pictures in it. */
  readonly pictures: ReadonlySet<'png' | 'jpeg' | 'svg'>;
}

/** Everything but the slides, by path. */
export function deckParts(deck: Deck): Record<string, string> {
  const slides = Array.from({ length: deck.slides }, (_, at) => at + 1);
  return {
    '[Content_Types].xml': contentTypes(deck, slides),
    '_rels/.rels': relations([
      ['rId1', 'officeDocument', 'ppt/presentation.xml'],
      ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ['rId3', 'extended-properties', 'docProps/app.xml'],
    ]),
    'docProps/core.xml': coreProperties(deck),
    'docProps/app.xml': part(
      tag(
        'Properties',
        { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
        words('Application', 'Khung'),
      ),
    ),
    'ppt/presentation.xml': presentation(deck, slides),
    'ppt/_rels/presentation.xml.rels': relations([
      ['rId1', 'slideMaster', 'slideMasters/slideMaster1.xml'],
      ['rId2', 'theme', 'theme/theme1.xml'],
      ...slides.map((n): Relation => [`rId${n + 2}`, 'slide', `slides/slide${n}.xml`]),
    ]),
    'ppt/slideMasters/slideMaster1.xml': slideMaster(deck),
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relations([
      ['rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml'],
      ['rId2', 'theme', '../theme/theme1.xml'],
    ]),
    'ppt/slideLayouts/slideLayout1.xml': slideLayout(),
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relations([
      ['rId1', 'slideMaster', '../slideMasters/slideMaster1.xml'],
    ]),
    'ppt/theme/theme1.xml': theme(deck),
  };
}

export type Relation = readonly [id: string, type: string, target: string];

export function relations(all: readonly Relation[]): string {
  return part(
    tag(
      'Relationships',
      { xmlns: `${PACKAGE}/relationships` },
      ...all.map(([Id, type, Target]) =>
        tag('Relationship', { Id, Type: type.includes(':') ? type : `${OFFICE}/${type}`, Target }),
      ),
    ),
  );
}

const MEDIA = { png: 'image/png', jpeg: 'image/jpeg', svg: 'image/svg+xml' } as const;

function contentTypes({ pictures }: Deck, slides: readonly number[]): string {
  const named = (PartName: string, ContentType: string) =>
    tag('Override', { PartName, ContentType });
  return part(
    tag(
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      tag('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      tag('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ...(['png', 'jpeg', 'svg'] as const).map((type) =>
        pictures.has(type) ? tag('Default', { Extension: type, ContentType: MEDIA[type] }) : '',
      ),
      named('/ppt/presentation.xml', `${PRESENTATION}.presentation.main+xml`),
      named('/ppt/slideMasters/slideMaster1.xml', `${PRESENTATION}.slideMaster+xml`),
      named('/ppt/slideLayouts/slideLayout1.xml', `${PRESENTATION}.slideLayout+xml`),
      ...slides.map((n) => named(`/ppt/slides/slide${n}.xml`, `${PRESENTATION}.slide+xml`)),
      named('/ppt/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'),
      named('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
      named(
        '/docProps/app.xml',
        'application/vnd.openxmlformats-officedocument.extended-properties+xml',
      ),
    ),
  );
}

function coreProperties({ title, language }: Deck): string {
  return part(
    tag(
      'cp:coreProperties',
      {
        'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      words('dc:title', title),
      words('dc:creator', 'Khung'),
      words('dc:language', language),
    ),
  );
}

function presentation({ width, height, language }: Deck, slides: readonly number[]): string {
  return part(
    tag(
      'p:presentation',
      { ...NAMESPACES, saveSubsetFonts: 1 },
      tag('p:sldMasterIdLst', {}, tag('p:sldMasterId', { id: 2_147_483_648, 'r:id': 'rId1' })),
      tag(
        'p:sldIdLst',
        {},
        ...slides.map((n) => tag('p:sldId', { id: 255 + n, 'r:id': `rId${n + 2}` })),
      ),
      tag('p:sldSz', { cx: width, cy: height }),
      tag('p:notesSz', { cx: 6_858_000, cy: 9_144_000 }),
      tag('p:defaultTextStyle', {}, tag('a:defPPr', {}, tag('a:defRPr', { lang: language }))),
    ),
  );
}

const EMPTY_TREE = [
  tag('p:nvGrpSpPr', {}, tag('p:cNvPr', { id: 1, name: '' }), tag('p:cNvGrpSpPr'), tag('p:nvPr')),
  tag('p:grpSpPr'),
].join('');

export function shapeTree(...shapes: string[]): string {
  return tag('p:spTree', {}, EMPTY_TREE, ...shapes);
}

function slideMaster({ heading }: Deck): string {
  return part(
    tag(
      'p:sldMaster',
      NAMESPACES,
      tag(
        'p:cSld',
        {},
        tag('p:bg', {}, tag('p:bgRef', { idx: 1001 }, tag('a:schemeClr', { val: 'bg1' }))),
        shapeTree(
          titlePlaceholder(
            2,
            tag(
              'p:spPr',
              {},
              tag(
                'a:xfrm',
                {},
                tag('a:off', { x: heading.x, y: heading.y }),
                tag('a:ext', { cx: heading.width, cy: heading.height }),
              ),
              tag('a:prstGeom', { prst: 'rect' }, tag('a:avLst')),
            ),
            tag('a:p', {}, tag('a:endParaRPr')),
          ),
        ),
      ),
      tag('p:clrMap', {
        bg1: 'lt1',
        tx1: 'dk1',
        bg2: 'lt2',
        tx2: 'dk2',
        accent1: 'accent1',
        accent2: 'accent2',
        accent3: 'accent3',
        accent4: 'accent4',
        accent5: 'accent5',
        accent6: 'accent6',
        hlink: 'hlink',
        folHlink: 'folHlink',
      }),
      tag('p:sldLayoutIdLst', {}, tag('p:sldLayoutId', { id: 2_147_483_649, 'r:id': 'rId1' })),
      tag(
        'p:txStyles',
        {},
        tag(
          'p:titleStyle',
          {},
          tag(
            'a:lvl1pPr',
            { algn: 'ctr' },
            tag(
              'a:defRPr',
              { sz: 2000, b: 1, kern: 0 },
              tag('a:solidFill', {}, tag('a:schemeClr', { val: 'tx1' })),
              tag('a:latin', { typeface: '+mj-lt' }),
              tag('a:cs', { typeface: '+mj-cs' }),
            ),
          ),
        ),
        tag('p:bodyStyle'),
        tag('p:otherStyle'),
      ),
    ),
  );
}

/** The title of a slide, whose place and type the master says. */
export function titlePlaceholder(id: number, properties: string, ...paragraphs: string[]): string {
  return tag(
    'p:sp',
    {},
    tag(
      'p:nvSpPr',
      {},
      tag('p:cNvPr', { id, name: 'Title' }),
      tag('p:cNvSpPr', {}, tag('a:spLocks', { noGrp: 1 })),
      tag('p:nvPr', {}, tag('p:ph', { type: 'title' })),
    ),
    properties,
    tag(
      'p:txBody',
      {},
      tag('a:bodyPr', { lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 'ctr' }, tag('a:normAutofit')),
      tag('a:lstStyle'),
      ...paragraphs,
    ),
  );
}

function slideLayout(): string {
  return part(
    tag(
      'p:sldLayout',
      { ...NAMESPACES, type: 'titleOnly', preserve: 1 },
      tag(
        'p:cSld',
        { name: 'Title Only' },
        shapeTree(titlePlaceholder(2, tag('p:spPr'), tag('a:p', {}, tag('a:endParaRPr')))),
      ),
      tag('p:clrMapOvr', {}, tag('a:masterClrMapping')),
    ),
  );
}

/** Colours that go with the figures, for what people add beside them; the figures carry their own. */
const COLORS = {
  dk1: '000000',
  lt1: 'FFFFFF',
  dk2: '1F2937',
  lt2: 'F3F4F6',
  accent1: '2563A8',
  accent2: '2E7D4F',
  accent3: 'B4690E',
  accent4: '6B4FA0',
  accent5: 'A8323E',
  accent6: '4B5563',
  hlink: '1D4ED8',
  folHlink: '6B4FA0',
} as const;

function theme({ font }: Deck): string {
  const face = (name: string): string =>
    tag(
      name,
      {},
      tag('a:latin', { typeface: font }),
      tag('a:ea', { typeface: '' }),
      tag('a:cs', { typeface: font }),
    );
  const placeholder = tag('a:solidFill', {}, tag('a:schemeClr', { val: 'phClr' }));
  const line = (w: number): string => tag('a:ln', { w }, placeholder);
  const effect = tag('a:effectStyle', {}, tag('a:effectLst'));
  return part(
    tag(
      'a:theme',
      { 'xmlns:a': NAMESPACES['xmlns:a'], name: 'Khung' },
      tag(
        'a:themeElements',
        {},
        tag(
          'a:clrScheme',
          { name: 'Khung' },
          ...Object.entries(COLORS).map(([name, val]) =>
            tag(`a:${name}`, {}, tag('a:srgbClr', { val })),
          ),
        ),
        tag('a:fontScheme', { name: 'Khung' }, face('a:majorFont'), face('a:minorFont')),
        tag(
          'a:fmtScheme',
          { name: 'Khung' },
          tag('a:fillStyleLst', {}, placeholder, placeholder, placeholder),
          tag('a:lnStyleLst', {}, line(6350), line(12_700), line(19_050)),
          tag('a:effectStyleLst', {}, effect, effect, effect),
          tag('a:bgFillStyleLst', {}, placeholder, placeholder, placeholder),
        ),
      ),
    ),
  );
}
