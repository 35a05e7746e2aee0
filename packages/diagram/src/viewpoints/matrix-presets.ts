/** The matrices that documents use, as data: which elements in rows and columns, and what relates them. */
import type { Layer, RelationType, Text } from '@khung/core';

export interface MatrixRule {
  /** Of the figure, before the architectures' names. */
  readonly title: Text;
  readonly rows: ElementSet;
  readonly columns: ElementSet;
  readonly by: Relating;
  /** Fields by which headers are grouped: `parent` by nesting, `none`, or as `fieldValue` knows them. */
  readonly groupRows: string;
  readonly groupColumns: string;
}

/** What relates a row to a column. */
export type Relating =
  | {
      readonly kind: 'relations';
      /** Any if empty. */
      readonly types: ReadonlySet<RelationType>;
      readonly direction: 'both' | 'forward' | 'backward';
      /** Layers of elements that tie a row to a column by being related to both. */
      readonly through?: readonly Layer[];
    }
  /** The fields that name units: owner, operator, users. */
  | { readonly kind: 'roles' };

/** Elements that meet all that is stated. Groupings, places and junctions are never among them unless named as a kind. */
export interface ElementSet {
  readonly name: Text;
  readonly layers?: readonly Layer[];
  /** Element types or specialisations; any if absent or empty. */
  readonly kinds?: readonly string[];
  /** Who acts, what is done, what it is done to. */
  readonly aspects?: readonly ('active' | 'behaviour' | 'passive' | 'motivation')[];
  readonly units?: true;
  /** What is nested in another of the set stands by itself. */
  readonly nested?: true;
  /** Leaves out what stands in the column for what is outside. */
  readonly inside?: true;
}

/** What a matrix shows and how. */
export interface MatrixOptions {
  readonly rule: MatrixRule;
  readonly transpose: boolean;
  readonly hideEmpty: boolean;
  readonly totals: boolean;
  /** Relations of nested parts count for what they are part of. */
  readonly derived: boolean;
  /** Parts have rows and columns of their own. */
  readonly parts: boolean;
  readonly letters: 'read-write' | 'crud' | 'cross';
  /** mm; as the page has room if absent. */
  readonly columnWidth?: number;
  readonly rowHeight?: number;
}

export interface MatrixPreset extends MatrixRule {
  readonly id: string;
  readonly name: Text;
}

const APPLICATIONS: ElementSet = {
  name: { vi: 'Ứng dụng', en: 'Application' },
  layers: ['application'],
  aspects: ['active'],
};
const SYSTEMS: ElementSet = {
  ...APPLICATIONS,
  name: { vi: 'Hệ thống', en: 'System' },
  inside: true,
};
const DATA: ElementSet = {
  name: { vi: 'Dữ liệu', en: 'Data' },
  layers: ['data'],
  aspects: ['passive'],
};
const INFRASTRUCTURE: ElementSet = {
  name: { vi: 'Hạ tầng', en: 'Infrastructure' },
  layers: ['infrastructure'],
  aspects: ['active', 'behaviour'],
};
const CONTROLS: ElementSet = {
  name: { vi: 'Biện pháp', en: 'Control' },
  layers: ['security'],
  aspects: ['active', 'behaviour'],
};

const relations = (
  types: readonly RelationType[],
  direction: 'both' | 'forward' = 'both',
): Relating => ({ kind: 'relations', types: new Set(types), direction });

/** In the order in which they are offered; the first is what is drawn where nothing is chosen. */
export const MATRIX_PRESETS: readonly [MatrixPreset, ...MatrixPreset[]] = [
  {
    id: 'application-data',
    name: { vi: 'Ứng dụng – dữ liệu', en: 'Applications and data' },
    title: { vi: 'Ma trận ứng dụng – dữ liệu', en: 'Applications and data' },
    rows: APPLICATIONS,
    columns: DATA,
    by: relations(['Access']),
    groupRows: 'parent',
    groupColumns: 'parent',
  },
  {
    id: 'system-unit',
    name: { vi: 'Hệ thống – đơn vị', en: 'Systems and units' },
    title: { vi: 'Ma trận hệ thống – đơn vị', en: 'Systems and units' },
    rows: SYSTEMS,
    columns: { name: { vi: 'Đơn vị', en: 'Unit' }, units: true, nested: true },
    by: { kind: 'roles' },
    groupRows: 'parent',
    groupColumns: 'none',
  },
  {
    id: 'application-application',
    name: { vi: 'Trao đổi giữa các ứng dụng', en: 'Exchange between applications' },
    title: { vi: 'Ma trận trao đổi dữ liệu', en: 'Exchange between applications' },
    rows: { ...APPLICATIONS, name: { vi: 'Bên gửi', en: 'From' } },
    columns: { ...APPLICATIONS, name: { vi: 'Bên nhận', en: 'To' } },
    by: relations(['Flow'], 'forward'),
    groupRows: 'none',
    groupColumns: 'none',
  },
  {
    id: 'application-infrastructure',
    name: { vi: 'Ứng dụng – hạ tầng', en: 'Applications and infrastructure' },
    title: { vi: 'Ma trận ứng dụng – hạ tầng', en: 'Applications and infrastructure' },
    rows: APPLICATIONS,
    columns: INFRASTRUCTURE,
    by: relations(['Serving', 'Assignment', 'Realization', 'Association']),
    groupRows: 'parent',
    groupColumns: 'parent',
  },
  {
    id: 'requirement-control',
    name: { vi: 'Yêu cầu, cấp độ – biện pháp', en: 'Requirements and controls' },
    title: { vi: 'Ma trận yêu cầu – biện pháp an toàn', en: 'Requirements and controls' },
    rows: {
      name: { vi: 'Yêu cầu', en: 'Requirement' },
      aspects: ['motivation'],
    },
    columns: CONTROLS,
    // A control meets a requirement where both are about one element.
    by: {
      kind: 'relations',
      types: new Set(),
      direction: 'both',
      through: ['application', 'data', 'infrastructure'],
    },
    groupRows: 'specialisation',
    groupColumns: 'specialisation',
  },
  {
    id: 'asset-control',
    name: { vi: 'Đối tượng bảo vệ – biện pháp', en: 'Assets and controls' },
    title: { vi: 'Ma trận đối tượng – biện pháp bảo vệ', en: 'Assets and controls' },
    rows: {
      name: { vi: 'Đối tượng', en: 'Asset' },
      layers: ['application', 'data', 'infrastructure'],
      aspects: ['active', 'behaviour', 'passive'],
    },
    columns: CONTROLS,
    by: relations([]),
    groupRows: 'layer',
    groupColumns: 'specialisation',
  },
];

export const presetOf = (id: string): MatrixPreset =>
  MATRIX_PRESETS.find((one) => one.id === id) ?? MATRIX_PRESETS[0];
