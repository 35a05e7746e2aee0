/** Ma trận: any two sets of elements and what relates them, with the tables that documents use ready made. */
import {
  type Comparison,
  ELEMENT_TYPES,
  elementTypeInfo,
  LAYERS,
  type Layer,
  layerName,
  type Model,
  PROFILES,
  RELATION_TYPES,
  type RelationType,
  type Text,
  textIn,
} from '@khung/core';
import { drawMatrix } from '../figure/draw-matrix.ts';
import type { Figure } from '../figure/figure.ts';
import { arrangeMatrix } from '../layout/matrix/arrange.ts';
import { chartContext } from '../viewpoints/chart-context.ts';
import { matrixOf } from '../viewpoints/matrix.ts';
import {
  type ElementSet,
  MATRIX_PRESETS,
  type MatrixOptions,
  type MatrixRule,
  presetOf,
  type Relating,
} from '../viewpoints/matrix-presets.ts';
import {
  choiceSetting,
  numberSetting,
  setSetting,
  switchSetting,
  textSetting,
} from './settings.ts';
import type { Setting, Viewpoint, ViewWish } from './viewpoint.ts';

const ANY_LAYER = {
  choices: [
    { id: 'preset', name: { vi: 'Theo mẫu', en: 'As the table has it' } },
    { id: 'any', name: { vi: 'Mọi lớp', en: 'Any layer' } },
    ...LAYERS.map((layer) => ({ id: layer, name: layerName(layer) })),
  ],
  fallback: 'preset',
} as const;

const GROUPINGS = [
  { id: 'preset', name: { vi: 'Theo mẫu', en: 'As the table has it' } },
  { id: 'none', name: { vi: 'Không nhóm', en: 'Not grouped' } },
  { id: 'parent', name: { vi: 'Theo nhóm chứa', en: 'By what holds them' } },
] as const;

const SETTINGS: readonly Setting[] = [
  {
    kind: 'choice',
    key: 'table',
    name: { vi: 'Mẫu bảng', en: 'Table' },
    choices: MATRIX_PRESETS.map(({ id, name }) => ({ id, name })),
    fallback: MATRIX_PRESETS[0].id,
  },
  {
    kind: 'choice',
    key: 'rowLayer',
    name: { vi: 'Lớp của hàng', en: 'Layer of rows' },
    ...ANY_LAYER,
  },
  {
    kind: 'kinds',
    key: 'rows',
    name: { vi: 'Loại ở hàng', en: 'Kinds in rows' },
    hint: { vi: 'Để trống: theo mẫu', en: 'Empty: as the table has it' },
    fallback: [],
  },
  {
    kind: 'choice',
    key: 'columnLayer',
    name: { vi: 'Lớp của cột', en: 'Layer of columns' },
    ...ANY_LAYER,
  },
  {
    kind: 'kinds',
    key: 'columns',
    name: { vi: 'Loại ở cột', en: 'Kinds in columns' },
    hint: { vi: 'Để trống: theo mẫu', en: 'Empty: as the table has it' },
    fallback: [],
  },
  {
    kind: 'relations',
    key: 'relations',
    name: { vi: 'Quan hệ', en: 'Relations' },
    hint: { vi: 'Để trống: theo mẫu', en: 'Empty: as the table has it' },
    fallback: [],
  },
  {
    kind: 'choice',
    key: 'direction',
    name: { vi: 'Chiều quan hệ', en: 'Direction' },
    choices: [
      { id: 'preset', name: { vi: 'Theo mẫu', en: 'As the table has it' } },
      { id: 'both', name: { vi: 'Cả hai chiều', en: 'Both ways' } },
      { id: 'forward', name: { vi: 'Từ hàng đến cột', en: 'From rows to columns' } },
      { id: 'backward', name: { vi: 'Từ cột đến hàng', en: 'From columns to rows' } },
    ],
    fallback: 'preset',
  },
  {
    kind: 'choice',
    key: 'letters',
    name: { vi: 'Ký hiệu trong ô', en: 'Letters in cells' },
    choices: [
      { id: 'read-write', name: { vi: 'Đ đọc, G ghi', en: 'R reads, W writes' } },
      { id: 'crud', name: { vi: 'C tạo, R đọc, U cập nhật', en: 'C creates, R reads, U updates' } },
      { id: 'cross', name: { vi: 'Chỉ dấu x', en: 'Only x' } },
    ],
    fallback: 'read-write',
  },
  {
    kind: 'field',
    key: 'groupRows',
    name: { vi: 'Nhóm hàng theo', en: 'Group rows by' },
    choices: GROUPINGS,
    fallback: 'preset',
  },
  {
    kind: 'field',
    key: 'groupColumns',
    name: { vi: 'Nhóm cột theo', en: 'Group columns by' },
    choices: GROUPINGS,
    fallback: 'preset',
  },
  {
    kind: 'switch',
    key: 'transpose',
    name: { vi: 'Đổi hàng thành cột', en: 'Swap rows and columns' },
    fallback: false,
  },
  {
    kind: 'switch',
    key: 'hideEmpty',
    name: { vi: 'Bỏ hàng, cột trống', en: 'Leave out empty rows and columns' },
    fallback: true,
  },
  {
    kind: 'switch',
    key: 'parts',
    name: { vi: 'Thành phần bên trong có hàng riêng', en: 'Parts have rows of their own' },
    fallback: false,
  },
  {
    kind: 'switch',
    key: 'derived',
    name: {
      vi: 'Tính cả quan hệ của thành phần, chức năng bên trong',
      en: 'Count relations of parts and functions',
    },
    fallback: true,
  },
  {
    kind: 'switch',
    key: 'totals',
    name: { vi: 'Cộng hàng, cột', en: 'Totals' },
    fallback: false,
  },
  {
    kind: 'number',
    key: 'columnWidth',
    name: { vi: 'Bề rộng mọi cột, mm', en: 'Width of all columns, mm' },
    hint: { vi: 'Để trống: theo giấy', en: 'Empty: as the page has room' },
    least: 4,
    most: 120,
  },
  {
    kind: 'number',
    key: 'rowHeight',
    name: { vi: 'Chiều cao mọi hàng, mm', en: 'Height of all rows, mm' },
    hint: { vi: 'Để trống: theo chữ', en: 'Empty: as the words need' },
    least: 3,
    most: 120,
  },
];

export const matrix: Viewpoint = {
  id: 'matrix',
  name: { vi: 'Ma trận', en: 'Matrix' },
  purpose: {
    vi: 'Hai tập phần tử bất kỳ và quan hệ giữa chúng, ví dụ ứng dụng nào đọc, ghi dữ liệu nào.',
    en: 'Any two sets of elements and what relates them, such as which application reads which data.',
  },
  movable: true,
  settings: SETTINGS,
  figures: matrixFigures,
};

function matrixFigures(source: Model | Comparison, wish: ViewWish): readonly Figure[] {
  const context = chartContext(source, wish);
  const table = matrixOf(context, optionsOf(wish.settings));
  return arrangeMatrix(table, wish.page, wish.split).map(drawMatrix);
}

/** What the cells of a matrix with these settings say, and how: what a click on a cell may make. */
export function matrixRelating(
  settings: ViewWish['settings'],
): Pick<MatrixOptions, 'letters'> & { readonly by: Relating } {
  const { letters, rule } = optionsOf(settings);
  return { letters, by: rule.by };
}

function optionsOf(settings: ViewWish['settings']): MatrixOptions {
  const letters = choiceSetting(matrix, 'letters', settings);
  const on = (key: string) => switchSetting(matrix, key, settings);
  const columnWidth = numberSetting(matrix, 'columnWidth', settings);
  const rowHeight = numberSetting(matrix, 'rowHeight', settings);
  return {
    rule: ruleOf(settings),
    transpose: on('transpose'),
    hideEmpty: on('hideEmpty'),
    totals: on('totals'),
    derived: on('derived'),
    parts: on('parts'),
    letters: letters === 'crud' || letters === 'cross' ? letters : 'read-write',
    ...(columnWidth === undefined ? {} : { columnWidth }),
    ...(rowHeight === undefined ? {} : { rowHeight }),
  };
}

/** The table chosen, with what a person set otherwise. */
function ruleOf(settings: ViewWish['settings']): MatrixRule {
  const preset = presetOf(choiceSetting(matrix, 'table', settings));
  const types = new Set<RelationType>();
  const chosen = setSetting(matrix, 'relations', settings);
  for (const type of RELATION_TYPES) if (chosen.has(type)) types.add(type);
  const direction = choiceSetting(matrix, 'direction', settings);
  const way =
    direction === 'forward' || direction === 'backward' || direction === 'both'
      ? direction
      : undefined;
  const { by } = preset;
  const related = types.size > 0 || way !== undefined;
  const field = (key: string, fallback: string) => {
    const value = textSetting(matrix, key, settings);
    return value === 'preset' || value === '' ? fallback : value;
  };
  const rows = setOf(preset.rows, 'row', settings);
  const columns = setOf(preset.columns, 'column', settings);
  const own = rows !== preset.rows || columns !== preset.columns;
  return {
    title: own ? titleOf(rows.name, columns.name) : preset.title,
    rows,
    columns,
    by: !related
      ? by
      : {
          kind: 'relations',
          types: types.size > 0 || by.kind !== 'relations' ? types : by.types,
          direction: way ?? (by.kind === 'relations' ? by.direction : 'both'),
        },
    groupRows: field('groupRows', preset.groupRows),
    groupColumns: field('groupColumns', preset.groupColumns),
  };
}

function setOf(
  preset: ElementSet,
  axis: 'row' | 'column',
  settings: ViewWish['settings'],
): ElementSet {
  const kinds = [...setSetting(matrix, `${axis}s`, settings)];
  const layer = choiceSetting(matrix, `${axis}Layer`, settings);
  if (kinds.length === 0 && layer === 'preset') return preset;
  const layers = LAYERS.filter((one): one is Layer => one === layer);
  return {
    name: nameOf(layers, kinds),
    ...(layers.length > 0 ? { layers } : {}),
    ...(kinds.length > 0 ? { kinds } : {}),
  };
}

/** Of a single kind its own, else that of the layer. */
function nameOf(layers: readonly Layer[], kinds: readonly string[]): Text {
  const [kind, ...others] = kinds;
  if (kind !== undefined && others.length === 0) {
    const type = ELEMENT_TYPES.find((one) => one === kind);
    if (type !== undefined) return elementTypeInfo(type).name;
    for (const { specialisations } of PROFILES) {
      const known = specialisations.find(({ id }) => id === kind);
      if (known !== undefined) return known.name;
    }
  }
  const [layer] = layers;
  return layer === undefined ? ELEMENTS : layerName(layer);
}

const ELEMENTS: Text = { vi: 'Phần tử', en: 'Element' };

/** What it is called where a person chose other sets than the table has. */
function titleOf(rows: Text, columns: Text): Text {
  const lower = (text: Text) => textIn(text, 'vi').toLocaleLowerCase('vi');
  return {
    vi: `Ma trận ${lower(rows)} – ${lower(columns)}`,
    en: `${textIn(rows, 'en')} × ${textIn(columns, 'en')}`,
  };
}
