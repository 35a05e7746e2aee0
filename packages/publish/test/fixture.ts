/** A hand-made figure with every shape of mark: what writers must draw before any layout exists. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { elementId, relationId } from '@khung/core';
import type { Figure, Look, Mark, OccurrenceId, Rect, TextLine, Theme } from '@khung/diagram';
import type { FigureFonts, FontFiles } from '../src/font/fonts.ts';
import { readFont } from '../src/font/sfnt.ts';

const require = createRequire(import.meta.url);
const font = (name: string) =>
  new Uint8Array(readFileSync(require.resolve(`@expo-google-fonts/arimo/${name}`)));

export const arimo: FontFiles = {
  regular: font('400Regular/Arimo_400Regular.ttf'),
  bold: font('700Bold/Arimo_700Bold.ttf'),
};

export const fonts: FigureFonts = { Arimo: arimo };

const tables = { regular: readFont(arimo.regular), bold: readFont(arimo.bold) };

/** Advance width in mm, without kerning, as figures are measured. */
export function widthOf(text: string, size: number, weight: 'regular' | 'bold'): number {
  const { glyphOf, metricsOf, unitsPerEm } = tables[weight];
  const units = [...text.normalize('NFC')].reduce(
    (sum, letter) => sum + metricsOf(glyphOf(letter.codePointAt(0) ?? 0)).advance,
    0,
  );
  return (units * size) / unitsPerEm;
}

/** Lines set centred in a box, the first baseline at `top` below its upper edge. */
export function centred(
  box: Rect,
  texts: readonly string[],
  size: number,
  weight: 'regular' | 'bold',
  top: number,
): TextLine[] {
  return texts.map((text, i) => {
    const width = widthOf(text, size, weight);
    return { text, x: box.x + (box.width - width) / 2, y: box.y + top + i * size * 1.2, width };
  });
}

const occurrence = (id: string) => id as OccurrenceId;
const element = (id: string) => ({ kind: 'element', id: elementId(id) }) as const;

const page: Rect = { x: 0, y: 0, width: 160, height: 80 };
const band: Rect = { x: 2, y: 2, width: 140, height: 34 };
const portal: Rect = { x: 20, y: 12, width: 40, height: 16 };
const inner: Rect = { x: 21, y: 13, width: 38, height: 14 };
const licence: Rect = { x: 70, y: 12, width: 34, height: 16 };
const database: Rect = { x: 20, y: 48, width: 40, height: 22 };
const bar: Rect = { x: 146, y: 2, width: 12, height: 76 };
const badge: Rect = { x: 95, y: 10, width: 12, height: 5 };

const marks: Mark[] = [
  { id: 'page', shape: 'box', ...page, radius: 0, look: { part: 'page' } },
  { id: 'band', shape: 'box', ...band, radius: 0, look: { part: 'band', layer: 'application' } },
  {
    id: 'band-label',
    shape: 'text',
    lines: [{ text: 'Ứng dụng', x: 4, y: 8, width: widthOf('Ứng dụng', 3, 'bold') }],
    size: 3,
    weight: 'bold',
    look: { part: 'band-label', layer: 'application' },
  },
  {
    id: 'portal',
    shape: 'box',
    ...portal,
    radius: 1,
    look: { part: 'block', layer: 'application', fate: 'changed' },
    source: element('cong-dvc'),
    occurrence: occurrence('o-portal'),
    fate: 'changed',
  },
  {
    id: 'portal-inner',
    shape: 'box',
    ...inner,
    radius: 0.6,
    look: { part: 'block-inner', layer: 'application', fate: 'changed' },
    source: element('cong-dvc'),
    occurrence: occurrence('o-portal'),
    fate: 'changed',
  },
  {
    id: 'portal-label',
    shape: 'text',
    lines: centred(portal, ['Cổng dịch vụ công', 'Bộ Giao thông vận tải'], 3, 'regular', 7),
    size: 3,
    weight: 'regular',
    look: { part: 'label', layer: 'application', fate: 'changed' },
    source: element('cong-dvc'),
    occurrence: occurrence('o-portal'),
  },
  {
    id: 'licence',
    shape: 'box',
    ...licence,
    radius: 1,
    look: { part: 'block', layer: 'application', fate: 'retired' },
    source: element('gplx'),
    occurrence: occurrence('o-licence'),
    fate: 'retired',
  },
  {
    id: 'licence-label',
    shape: 'text',
    lines: centred(licence, ['Giấy phép lái xe', '“GPLX” <cũ> & mới'], 3, 'regular', 8),
    size: 3,
    weight: 'regular',
    look: { part: 'label', layer: 'application', fate: 'retired' },
    source: element('gplx'),
    occurrence: occurrence('o-licence'),
  },
  {
    id: 'database',
    shape: 'cylinder',
    ...database,
    cap: 3,
    look: { part: 'block', layer: 'data', fate: 'new' },
    source: element('csdl-phuong-tien'),
    occurrence: occurrence('o-database'),
    fate: 'new',
  },
  {
    id: 'database-label',
    shape: 'text',
    lines: centred(database, ['CSDL phương tiện,', 'người điều khiển'], 3.2, 'bold', 11),
    size: 3.2,
    weight: 'bold',
    look: { part: 'label', layer: 'data', fate: 'new' },
    source: element('csdl-phuong-tien'),
    occurrence: occurrence('o-database'),
  },
  {
    id: 'flow',
    shape: 'path',
    commands: [
      ['M', 36, 46],
      ['L', 36, 34],
      ['L', 33, 34],
      ['L', 40, 30],
      ['L', 47, 34],
      ['L', 44, 34],
      ['L', 44, 46],
      ['Z'],
    ],
    look: { part: 'arrow', fate: 'new' },
    source: {
      kind: 'relations',
      ids: [relationId('r-1'), relationId('r-2')],
      fates: ['new', 'kept'],
    },
    ends: { from: occurrence('o-database'), to: occurrence('o-portal') },
    fate: 'new',
  },
  {
    id: 'link',
    shape: 'path',
    commands: [
      ['M', 60, 58],
      ['C', 80, 58, 87, 50, 87, 30],
    ],
    look: { part: 'arrow', fate: 'retired', emphasis: 'faint' },
    source: { kind: 'relation', id: relationId('r-3') },
    ends: { from: occurrence('o-database'), to: occurrence('o-licence') },
    fate: 'retired',
  },
  { id: 'bar', shape: 'box', ...bar, radius: 0, look: { part: 'bar', layer: 'security' } },
  {
    id: 'bar-label',
    shape: 'text',
    lines: [
      {
        text: 'An toàn thông tin',
        x: 152 - widthOf('An toàn thông tin', 3.5, 'bold') / 2,
        y: 41.2,
        width: widthOf('An toàn thông tin', 3.5, 'bold'),
      },
    ],
    size: 3.5,
    weight: 'bold',
    rotate: { angle: -90, x: 152, y: 40 },
    look: { part: 'band-label', layer: 'security' },
  },
  // Badges are painted last, over everything; the writer still finds their element's group.
  {
    id: 'licence-badge',
    shape: 'box',
    ...badge,
    radius: 1,
    look: { part: 'badge', fate: 'retired' },
    source: element('gplx'),
    occurrence: occurrence('o-licence'),
    fate: 'retired',
  },
  {
    id: 'licence-badge-text',
    shape: 'text',
    lines: centred(badge, ['DỪNG'], 2.6, 'bold', 3.6),
    size: 2.6,
    weight: 'bold',
    look: { part: 'badge-text', fate: 'retired' },
    source: element('gplx'),
    occurrence: occurrence('o-licence'),
    fate: 'retired',
  },
];

export const fixture: Figure = {
  width: page.width,
  height: page.height,
  title: 'Sơ đồ tổng thể (minh họa)',
  caption: 'So sánh kiến trúc 1.0 và 2.0 của Bộ Giao thông vận tải',
  language: 'vi',
  font: { name: 'Arimo', fallbacks: ['Arial', 'Liberation Sans', 'Helvetica'] },
  marks,
  occurrences: [
    drawn('o-portal', 'cong-dvc', portal, 'box', 'Cổng dịch vụ công Bộ Giao thông vận tải'),
    drawn('o-licence', 'gplx', licence, 'box', 'Giấy phép lái xe “GPLX” <cũ> & mới'),
    drawn('o-database', 'csdl-phuong-tien', database, 'cylinder', 'CSDL phương tiện'),
  ],
  items: [],
  edges: [],
  unshown: [],
  findings: [],
};

function drawn(
  id: string,
  of: string,
  box: Rect,
  shape: 'box' | 'cylinder',
  label: string,
): Figure['occurrences'][number] {
  const layer = shape === 'box' ? 'application' : 'data';
  return { id: occurrence(id), element: elementId(of), box, shape, layer, label, labelBox: box };
}

/** The fixture with other texts in its labels, for hostile names. */
export function fixtureNamed(name: string): Figure {
  return {
    ...fixture,
    title: name,
    caption: name,
    marks: fixture.marks.map((mark) =>
      mark.shape === 'text'
        ? { ...mark, lines: mark.lines.map((line) => ({ ...line, text: name })) }
        : mark,
    ),
  };
}

/** A small theme: enough to see each part and each line style. */
export const theme: Theme = {
  name: 'fixture',
  paint: ({ part, fate }: Look) => {
    switch (part) {
      case 'page':
        return { fill: '#ffffff' };
      case 'band':
      case 'bar':
        return { fill: '#e8eef7', stroke: '#8fa3bf', width: 0.2 };
      case 'block':
        if (fate === 'retired')
          return { fill: '#ffffff', stroke: '#9a3412', width: 0.4, dash: [1.2, 0.8] };
        return { fill: '#ffffff', stroke: '#1f2937', width: fate === 'new' ? 0.8 : 0.3 };
      case 'block-inner':
        return { stroke: '#1f2937', width: 0.2 };
      case 'arrow':
        if (fate === 'retired') return { stroke: '#9a3412', width: 0.4, dash: [1.5, 1] };
        return { fill: '#cbd5e1', stroke: '#475569', width: 0.3 };
      case 'badge':
        return { fill: '#9a3412' };
      case 'badge-text':
        return { fill: '#ffffff' };
      default:
        return { fill: '#111827' };
    }
  },
};
