/**
 * What every view says of the sheet it is drawn on, whatever its viewpoint: paper, stamp, edition. One
 * reading for the editor and the command line.
 */
import { type Json, type Text, textIn, type View } from '@khung/core';
import { TYPEFACES, type TypefaceId } from '../text/typefaces.ts';
import type { Setting, ViewWish } from './viewpoint.ts';

/** Room for a figure inside the margins that official documents have (NĐ 30/2020/NĐ-CP), mm. */
export const PAPERS = {
  landscape: { width: 247, height: 155 },
  portrait: { width: 160, height: 225 },
  /** Folded out of an A4 document. */
  'a3-landscape': { width: 380, height: 242 },
} as const satisfies Readonly<Record<string, { width: number; height: number }>>;
export type PaperId = keyof typeof PAPERS;

export interface Sheet {
  readonly paper: PaperId | 'own';
  /** mm. */
  readonly width: number;
  readonly height: number;
  /** Words set across a corner. */
  readonly stamp?: string;
  /** A public edition leaves out what is marked internal. */
  readonly edition: 'internal' | 'public';
  /** Goes on over further pages rather than under legible type, unless a person wants one page. */
  readonly split: boolean;
  readonly typeface: TypefaceId;
  /** pt, of charts; as large as the page allows if absent. */
  readonly type?: number;
}

/** pt; type smaller than this is not asked for, larger would leave no room. */
const LEAST_TYPE = 3;
const MOST_TYPE = 16;

/** Offered for every view, before its viewpoint's own settings. */
export const SHEET_SETTINGS = [
  {
    kind: 'choice',
    key: 'paper',
    name: { vi: 'Khổ giấy', en: 'Paper' },
    choices: [
      { id: 'landscape', name: { vi: 'A4 ngang', en: 'A4 landscape' } },
      { id: 'portrait', name: { vi: 'A4 dọc', en: 'A4 portrait' } },
      { id: 'a3-landscape', name: { vi: 'A3 gấp', en: 'A3 fold-out' } },
      { id: 'own', name: { vi: 'Tự chọn', en: 'Own size' } },
    ],
    fallback: 'landscape',
  },
  {
    kind: 'number',
    key: 'width',
    name: { vi: 'Rộng, mm', en: 'Width, mm' },
    hint: { vi: 'Khi khổ giấy là tự chọn', en: 'Where the paper is of own size' },
    least: 40,
    most: 2000,
    fallback: PAPERS.landscape.width,
  },
  {
    kind: 'number',
    key: 'height',
    name: { vi: 'Cao, mm', en: 'Height, mm' },
    hint: { vi: 'Khi khổ giấy là tự chọn', en: 'Where the paper is of own size' },
    least: 40,
    most: 2000,
    fallback: PAPERS.landscape.height,
  },
  {
    kind: 'switch',
    key: 'split',
    name: { vi: 'Sang trang khi không đủ chỗ', en: 'Go on over further pages' },
    fallback: true,
  },
  {
    kind: 'choice',
    key: 'stamp',
    name: { vi: 'Dấu', en: 'Stamp' },
    choices: [
      { id: 'none', name: { vi: 'Không', en: 'None' } },
      { id: 'draft', name: { vi: 'Dự thảo', en: 'Draft' } },
      { id: 'illustrative', name: { vi: 'Minh hoạ', en: 'Illustrative' } },
      { id: 'internal', name: { vi: 'Nội bộ', en: 'Internal' } },
    ],
    open: true,
    fallback: 'none',
  },
  {
    kind: 'choice',
    key: 'edition',
    name: { vi: 'Bản', en: 'Edition' },
    hint: {
      vi: 'Bản công khai bỏ phần tử và thông tin được đánh dấu nội bộ',
      en: 'A public edition leaves out elements and fields marked internal',
    },
    choices: [
      { id: 'internal', name: { vi: 'Nội bộ', en: 'Internal' } },
      { id: 'public', name: { vi: 'Công khai', en: 'Public' } },
    ],
    fallback: 'internal',
  },
  {
    kind: 'choice',
    key: 'typeface',
    name: { vi: 'Kiểu chữ', en: 'Typeface' },
    choices: [
      { id: 'sans', name: { vi: 'Không chân (Arial)', en: 'Sans (Arial)' } },
      { id: 'serif', name: { vi: 'Có chân (Times New Roman)', en: 'Serif (Times New Roman)' } },
    ],
    fallback: 'sans',
  },
  {
    kind: 'choice',
    key: 'type',
    name: { vi: 'Cỡ chữ, pt', en: 'Type size, pt' },
    hint: {
      vi: 'Không áp dụng cho sơ đồ tổng thể, ma trận và sơ đồ tự vẽ',
      en: 'Not for the overview, matrices and views drawn by hand',
    },
    choices: [
      { id: 'auto', name: { vi: 'Lớn nhất có thể', en: 'As large as fits' } },
      ...['7', '7.5', '8', '8.5', '9', '10'].map((id) => ({
        id,
        name: { vi: id.replace('.', ','), en: id },
      })),
    ],
    open: true,
    fallback: 'auto',
  },
] as const satisfies readonly Setting[];

/** What the settings of a view say of its sheet; what they do not say falls back. */
export function sheetOf(settings: View['settings'], language = 'vi'): Sheet {
  const own = settings?.['paper'];
  const paper = own === 'own' ? 'own' : isPaper(own) ? own : 'landscape';
  const size =
    paper === 'own'
      ? { width: millimetres(settings?.['width']), height: millimetres(settings?.['height']) }
      : {};
  const fallback = PAPERS[paper === 'own' ? 'landscape' : paper];
  const stamp = stampWord(settings?.['stamp'], language);
  const type = between(Number(settings?.['type']), LEAST_TYPE, MOST_TYPE);
  return {
    paper,
    width: size.width ?? fallback.width,
    height: size.height ?? fallback.height,
    edition: settings?.['edition'] === 'public' ? 'public' : 'internal',
    split: settings?.['split'] !== false,
    typeface: settings?.['typeface'] === 'serif' ? 'serif' : 'sans',
    ...(stamp === '' ? {} : { stamp }),
    ...(type === undefined ? {} : { type }),
  };
}

/** The words of a stamp: of one of those known, or as they are written. */
export function stampWord(value: Json | undefined, language: string): string {
  if (typeof value !== 'string' || value === 'none') return '';
  const [, , , , stamps] = SHEET_SETTINGS;
  const known: { readonly name: Text } | undefined = stamps.choices.find(({ id }) => id === value);
  return known === undefined ? value : textIn(known.name, language);
}

/** What a view asks for, to be refined by the caller (size, side, pins, heat). */
export function wishOf(view: Partial<View> | undefined, language = 'vi'): ViewWish {
  const sheet = sheetOf(view?.settings, language);
  const { settings, placements, wires } = view ?? {};
  return {
    language,
    page: {
      width: sheet.width,
      height: sheet.height,
      ...(sheet.type === undefined ? {} : { type: sheet.type }),
    },
    font: TYPEFACES[sheet.typeface],
    ...(typeof settings?.['split'] === 'boolean' ? { split: settings['split'] } : {}),
    ...(settings === undefined ? {} : { settings }),
    ...(placements === undefined ? {} : { placements }),
    ...(wires === undefined ? {} : { wires }),
    ...(sheet.stamp === undefined ? {} : { stamp: sheet.stamp }),
  };
}

const isPaper = (value: Json | undefined): value is PaperId =>
  typeof value === 'string' && Object.hasOwn(PAPERS, value);

const millimetres = (value: Json | undefined): number | undefined => between(value, 40, 2000);

const between = (value: Json | undefined, least: number, most: number): number | undefined =>
  typeof value === 'number' && value >= least && value <= most ? value : undefined;
