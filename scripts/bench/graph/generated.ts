/**
 * A layered model as large as wanted, the same for the same size: five bands, in each of them groups of
 * boxes (two levels of nesting: a group in its band, a box in its group), and 1.5 relations an element,
 * besides those that nest. Most lead into the next band, some within it, a few further down; most stay
 * near, some go far.
 */
import {
  architectureId,
  type Element,
  type ElementType,
  elementId,
  emptyWorkspace,
  type Model,
  type Relation,
  relationId,
} from '@khung/core';
import { randomFrom } from '../random.ts';

const BANDS: readonly (readonly [specialisation: string, ElementType, noun: string])[] = [
  ['public-service', 'BusinessService', 'Dịch vụ'],
  ['line-application', 'ApplicationComponent', 'Hệ thống'],
  ['shared-service', 'ApplicationService', 'Dịch vụ dùng chung'],
  ['sector-database', 'DataObject', 'Cơ sở dữ liệu'],
  ['server', 'Device', 'Cụm máy chủ'],
];
const SUBJECTS = [
  'cấp đổi giấy phép lái xe',
  'đăng kiểm phương tiện',
  'quản lý bến xe',
  'kết cấu hạ tầng giao thông',
  'thanh toán',
  'định danh',
  'thủ tục hành chính một cửa',
  'giám sát hành trình',
  'vận tải đường thủy nội địa',
  'hồ sơ người điều khiển phương tiện',
  'báo cáo',
  'tàu bay',
];
/** Said on every tenth line. */
const WORDS = ['hồ sơ', 'số liệu', 'kết quả xử lý', 'danh mục'];

/** Elements in a group, itself among them. */
const IN_GROUP = 7;
export const RELATIONS_AN_ELEMENT = 1.5;

/** @param count elements, at least 20 */
export function generated(count: number): Model {
  const random = randomFrom(count);
  const bands = BANDS.map((_, band) => elementsOf(band, sizeOf(count, band)));
  const elements = bands.flatMap((groups) => groups.flat());
  const nesting = bands.flatMap((groups) =>
    groups.flatMap(([holder, ...held]) =>
      holder === undefined ? [] : held.map((element) => nests(holder, element)),
    ),
  );
  const wanted = Math.round(count * RELATIONS_AN_ELEMENT);
  const relations = [...nesting, ...linesOf(bands, wanted, random)];
  const { info } = emptyWorkspace({
    record: 'workspace',
    id: `generated-${count}`,
    name: { vi: `${count}` },
    profile: 'khung-2.0',
    language: 'archimate-3.2',
  });
  return {
    architecture: architectureId('1.0'),
    workspace: info,
    elements: new Map(elements.map((element) => [element.id, element])),
    relations: new Map(relations.map((relation) => [relation.id, relation])),
    problems: [],
  };
}

const sizeOf = (count: number, band: number): number =>
  Math.floor((count * (band + 1)) / BANDS.length) - Math.floor((count * band) / BANDS.length);

/** Of one band, by group; the first of each holds the others. */
function elementsOf(band: number, count: number): Element[][] {
  const [specialisation, type, noun] = BANDS[band] ?? ['server', 'Device', ''];
  const groups = Math.max(1, Math.round(count / IN_GROUP));
  return Array.from({ length: groups }, (_, group) => {
    const size = Math.floor((count * (group + 1)) / groups) - Math.floor((count * group) / groups);
    return Array.from({ length: size }, (_, at): Element => {
      const subject = SUBJECTS[(band * 5 + group * 7 + at * 3) % SUBJECTS.length] ?? '';
      const name = at === 0 ? `${noun}: nhóm ${group + 1}` : `${noun} ${subject}`;
      return {
        id: elementId(`b${band}g${group}n${at}`),
        type,
        specialisation,
        name: { vi: name },
      };
    });
  });
}

function nests(holder: Element, element: Element): Relation {
  const id = relationId(`in-${element.id}`);
  return { id, type: 'Composition', source: holder.id, target: element.id };
}

function linesOf(
  bands: readonly (readonly (readonly Element[])[])[],
  wanted: number,
  random: () => number,
): Relation[] {
  const pick = <Item>(list: readonly Item[]): Item | undefined =>
    list[Math.floor(random() * list.length)];
  const sources = bands.flatMap((groups, band) =>
    groups.flatMap((group, at) =>
      group.slice(1).map((element) => ({ element, band, along: (at + 0.5) / groups.length })),
    ),
  );
  const relations = new Map<string, Relation>();
  while (relations.size < wanted) {
    const source = pick(sources);
    const down = stepDown(random());
    const groups = source && bands[Math.min(source.band + down, bands.length - 1)];
    if (source === undefined || groups === undefined) continue;
    const reach = random() < 0.1 ? 1 : Math.min(1, 3 / groups.length);
    const at = (source.along + (random() - 0.5) * reach) * groups.length;
    const group = groups[Math.min(groups.length - 1, Math.max(0, Math.floor(at)))] ?? [];
    const target = pick(group.slice(1));
    if (target === undefined || target === source.element) continue;
    const key = [source.element.id, target.id].sort().join(' ');
    if (relations.has(key)) continue;
    const nth = relations.size;
    const word = nth % 10 === 0 ? WORDS[(nth / 10) % WORDS.length] : undefined;
    relations.set(key, {
      id: relationId(`r${nth}`),
      type: 'Flow',
      source: source.element.id,
      target: target.id,
      ...(word === undefined ? {} : { name: { vi: word } }),
    });
  }
  return [...relations.values()];
}

/** Bands further down. */
const stepDown = (chance: number): number => (chance < 0.7 ? 1 : chance < 0.9 ? 0 : 2);
