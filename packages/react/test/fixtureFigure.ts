/** A made-up overview to try the canvas with: bands of groups of boxes, a bar, databases, a badge and a pin. */
import { elementId, type Fate, type Layer, relationId } from '@khung/core';
import type { Figure, Mark, Occurrence, OccurrenceId, Rect, TextMark } from '@khung/diagram';

export interface FixtureBox {
  readonly id: string;
  readonly name: string;
  readonly fate?: Fate;
  readonly cylinder?: boolean;
  readonly pin?: boolean;
}
export interface FixtureBand {
  readonly id: string;
  readonly layer: Layer;
  readonly title: string;
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly boxes: readonly FixtureBox[];
  }[];
}

export const fixtureBands: readonly FixtureBand[] = [
  {
    id: 'users',
    layer: 'business',
    title: 'Người sử dụng',
    groups: [
      {
        id: 'g-ngoai',
        name: 'Ngoài',
        boxes: [
          { id: 'nguoi-dan', name: 'Người dân' },
          { id: 'doanh-nghiep', name: 'Doanh nghiệp' },
        ],
      },
      {
        id: 'g-trong',
        name: 'Trong',
        boxes: [
          { id: 'lanh-dao', name: 'Lãnh đạo' },
          { id: 'can-bo', name: 'Cán bộ, công chức, viên chức' },
        ],
      },
    ],
  },
  {
    id: 'applications',
    layer: 'application',
    title: 'Ứng dụng',
    groups: [
      {
        id: 'g-chuyen-nganh',
        name: 'Chuyên ngành',
        boxes: [
          { id: 'gplx', name: 'Giấy phép lái xe', fate: 'changed', pin: true },
          { id: 'dang-kiem', name: 'Đăng kiểm phương tiện', fate: 'kept' },
          { id: 'cang-bien', name: 'Tàu thuyền vào, rời cảng biển', fate: 'new' },
        ],
      },
      {
        id: 'g-dung-chung',
        name: 'Dùng chung',
        boxes: [
          { id: 'mot-cua', name: 'Một cửa điện tử', fate: 'merged' },
          { id: 'bao-cao', name: 'Hệ thống báo cáo', fate: 'split' },
        ],
      },
    ],
  },
  {
    id: 'data',
    layer: 'data',
    title: 'Dữ liệu',
    groups: [
      {
        id: 'g-csdl',
        name: 'Cơ sở dữ liệu dùng chung',
        boxes: [
          { id: 'csdl-kchtgt', name: 'Kết cấu hạ tầng giao thông', cylinder: true },
          { id: 'csdl-phuong-tien', name: 'Phương tiện', cylinder: true },
          {
            id: 'csdl-nguoi-dk',
            name: 'Người điều khiển phương tiện',
            cylinder: true,
            fate: 'new',
          },
        ],
      },
    ],
  },
];

const BADGES: Partial<Record<Fate, string>> = {
  changed: 'NC',
  new: 'MỚI',
  merged: 'GỘP',
  split: 'TÁCH',
};
const occurrenceId = (id: string) => id as OccurrenceId;

/** mm throughout; the type is estimated at half an em a letter, for nothing here depends on it. */
export function fixtureFigure(bands: readonly FixtureBand[] = fixtureBands, width = 247): Figure {
  const marks: Mark[] = [];
  const occurrences: Occurrence[] = [];
  const rowHeight = 15;
  const perRow = 12;
  let y = 2;
  for (const band of bands) {
    const rows = Math.max(1, ...band.groups.map((group) => Math.ceil(group.boxes.length / perRow)));
    const height = 12 + rows * (rowHeight + 2);
    marks.push(
      box(
        `band ${band.id}`,
        { x: 14, y, width: width - 16, height },
        { part: 'band', layer: band.layer },
      ),
    );
    marks.push(
      text(
        `band-label ${band.id}`,
        { x: 15, y, width: 22, height },
        band.title,
        'band-label',
        band.layer,
      ),
    );
    const counts = band.groups.map((group) => Math.min(perRow, group.boxes.length) + 0.35);
    const share = (width - 16 - 26 - 2 * band.groups.length) / counts.reduce((a, b) => a + b, 0);
    let x = 39;
    band.groups.forEach((group, index) => {
      const area = { x, y: y + 2, width: share * (counts[index] ?? 1), height: height - 4 };
      addGroup(marks, occurrences, group, area, band.layer, rowHeight, perRow);
      x += area.width + 2;
    });
    y += height + 4;
  }
  marks.push({
    id: 'arrow',
    shape: 'path',
    look: { part: 'arrow' },
    source: { kind: 'relations', ids: [relationId('r-1'), relationId('r-2')] },
    commands: [
      ['M', 120, 31],
      ['L', 126, 31],
      ['L', 126, 34],
      ['L', 128, 34],
      ['L', 123, 36.5],
      ['L', 118, 34],
      ['L', 120, 34],
      ['Z'],
    ],
  });
  const bar = { x: 2, y: 2, width: 10, height: y - 6 };
  marks.unshift(
    box('page', { x: 0, y: 0, width, height: y }, { part: 'page' }),
    box('bar', bar, { part: 'bar', layer: 'security' }),
  );
  marks.push({
    ...text('bar-label', bar, '', 'band-label', 'security'),
    lines: [{ text: 'An toàn thông tin', x: 7 - 18, y: y / 2 + 1, width: 36 }],
    rotate: { angle: -90, x: 7, y: y / 2 },
  });
  return {
    width,
    height: y,
    title: 'Sơ đồ thử',
    caption: 'Sơ đồ thử của khung vẽ',
    language: 'vi',
    font: { name: 'Arimo', fallbacks: ['Arial', 'Liberation Sans', 'sans-serif'] },
    marks,
    occurrences,
    items: [],
    edges: [],
    unshown: [],
    findings: [],
  };
}

function addGroup(
  marks: Mark[],
  occurrences: Occurrence[],
  group: FixtureBand['groups'][number],
  area: Rect,
  layer: Layer,
  rowHeight: number,
  perRow: number,
): void {
  const columns = Math.min(perRow, Math.max(1, group.boxes.length));
  const labelBox = { x: area.x + 1, y: area.y + 0.5, width: area.width - 2, height: 4 };
  const own = {
    occurrence: occurrenceId(group.id),
    source: { kind: 'element', id: elementId(group.id) },
  } as const;
  marks.push({ ...box(`${group.id} box`, area, { part: 'group', layer, depth: 0 }), ...own });
  marks.push({ ...text(`${group.id} label`, labelBox, group.name, 'group-label', layer), ...own });
  occurrences.push({
    id: own.occurrence,
    element: own.source.id,
    box: area,
    shape: 'group',
    layer,
    label: group.name,
    labelBox,
  });
  const w = (area.width - 2 - 2 * (columns - 1)) / columns;
  group.boxes.forEach((one, index) => {
    const at = {
      x: area.x + 1 + (index % columns) * (w + 2),
      y: area.y + 5.5 + Math.floor(index / columns) * (rowHeight + 2),
      width: w,
      height: rowHeight,
    };
    addBox(marks, occurrences, one, at, layer, group.id);
  });
}

function addBox(
  marks: Mark[],
  occurrences: Occurrence[],
  one: FixtureBox,
  at: Rect,
  layer: Layer,
  parent: string,
): void {
  const own = {
    occurrence: occurrenceId(one.id),
    parent: occurrenceId(parent),
    source: { kind: 'element', id: elementId(one.id) },
    ...(one.fate && { fate: one.fate }),
  } as const;
  const look = { part: 'block', layer, depth: 1, ...(one.fate && { fate: one.fate }) } as const;
  const shape: Mark = one.cylinder
    ? { id: `${one.id} box`, shape: 'cylinder', look, cap: 1.5, ...at }
    : box(`${one.id} box`, at, look);
  const labelBox = { x: at.x + 1, y: at.y + 3, width: at.width - 2, height: at.height - 4 };
  marks.push(
    { ...shape, ...own },
    { ...text(`${one.id} label`, labelBox, one.name, 'label', layer), ...own },
  );
  const badge = one.fate && BADGES[one.fate];
  if (badge) {
    const spot = { x: at.x + at.width - 9, y: at.y - 1.5, width: 8, height: 3.4 };
    marks.push({ ...box(`${one.id} badge`, spot, { part: 'badge', fate: one.fate }), ...own });
    marks.push({ ...text(`${one.id} badge-text`, spot, badge, 'badge-text', layer), ...own });
  }
  if (one.pin) {
    const spot = { x: at.x - 1.5, y: at.y + at.height - 3, width: 4.5, height: 4.5 };
    marks.push({ ...box(`${one.id} pin`, spot, { part: 'pin' }), ...own });
    marks.push({ ...text(`${one.id} pin-text`, spot, '2', 'pin-text', layer), ...own });
  }
  occurrences.push({
    id: own.occurrence,
    element: own.source.id,
    parent: own.parent,
    box: at,
    shape: one.cylinder ? 'cylinder' : 'box',
    layer,
    ...(one.fate && { fate: one.fate }),
    label: one.name,
    labelBox,
  });
}

function box(id: string, at: Rect, look: Mark['look']): Mark {
  return {
    id,
    shape: 'box',
    look,
    radius: look.part === 'block' ? 0.8 : look.part === 'pin' ? 2.2 : 1,
    ...at,
  };
}

function text(
  id: string,
  at: Rect,
  words: string,
  part: Mark['look']['part'],
  layer: Layer,
): TextMark {
  const size = part === 'label' ? 2.8 : part === 'band-label' ? 3.2 : 2.4;
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && (last.length + word.length + 1) * size * 0.52 <= at.width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const top = at.y + (at.height - lines.length * size * 1.2) / 2;
  return {
    id,
    shape: 'text',
    look: { part, layer },
    size,
    weight: part === 'label' ? 'regular' : 'bold',
    lines: lines.map((line, i) => {
      const width = Math.min(at.width, line.length * size * 0.5);
      return {
        text: line,
        x: at.x + (at.width - width) / 2,
        y: top + size * (1.2 * i + 0.95),
        width,
      };
    }),
  };
}
