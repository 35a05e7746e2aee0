/** The four organisational layers of information security (1552/BTTTT-CATTT), and who fills each. */
import {
  type Element,
  type ElementId,
  elementTypeInfo,
  fold,
  type Profile,
  type RelationId,
  type RelationType,
  type Text,
  textIn,
} from '@khung/core';
import type { ChartNode } from './chart.ts';
import {
  type ChartContext,
  elementNode,
  elementOf,
  frameNode,
  layerIn,
  relationOf,
} from './chart-context.ts';
import type { NodeTag } from './diagram.ts';
import { isShown } from './source.ts';

interface SecurityLayer {
  readonly number: number;
  readonly name: Text;
  /** How the role is called in models, folded; where no property tells its number. */
  readonly words: readonly string[];
}

const LAYERS: readonly SecurityLayer[] = [
  {
    number: 1,
    name: { vi: 'Lực lượng tại chỗ', en: 'On-site force' },
    words: ['tai cho', 'on-site', 'on site'],
  },
  {
    number: 2,
    name: { vi: 'Giám sát, bảo vệ chuyên nghiệp', en: 'Professional monitoring' },
    words: ['chuyen nghiep', 'professional'],
  },
  {
    number: 3,
    name: { vi: 'Kiểm tra, đánh giá độc lập', en: 'Independent assessment' },
    words: ['doc lap', 'independent'],
  },
  {
    number: 4,
    name: { vi: 'Kết nối giám sát quốc gia', en: 'Link to national monitoring' },
    words: ['quoc gia', 'national'],
  },
];

/** Read where a model has it: the number of the layer that a role fills. */
const NUMBER = 'lop-attt';

export interface Ladder {
  /** From the first layer to the last, then roles that fill none; empty where the profile knows no such roles. */
  readonly nodes: readonly ChartNode[];
  readonly relations: ReadonlySet<RelationId>;
}

/** @param numberOf the sign of a control in the list */
export function ladderOf(
  context: ChartContext,
  numberOf: (control: string) => NodeTag | undefined,
): Ladder {
  const roles = rolesIn(context);
  const relations = new Set<RelationId>();
  const known = knowsRoles(context.profile);
  if (roles.length === 0 && !known) return { nodes: [], relations };
  const left = new Set(roles);
  const nodes: ChartNode[] = [];
  for (const layer of known ? LAYERS : []) {
    const filled = roles.filter((role) => left.has(role) && fills(role, layer));
    for (const role of filled) {
      left.delete(role);
      const node = roleNode(context, role, relations, numberOf);
      if (node !== undefined) nodes.push({ ...node, detail: layerWord(context, layer.number) });
    }
    if (filled.length === 0) nodes.push(openLayer(context, layer));
  }
  for (const role of left) {
    const node = roleNode(context, role, relations, numberOf);
    if (node !== undefined) nodes.push(node);
  }
  return { nodes, relations };
}

function rolesIn(context: ChartContext): Element[] {
  return [...context.rows.values()].flatMap((row) => {
    const element = elementOf(row, context.show);
    if (element === undefined || layerIn(context, element) !== 'security') return [];
    return elementTypeInfo(element.type).layer === 'business' ? [element] : [];
  });
}

const knowsRoles = (profile: Profile): boolean =>
  profile.specialisations.some(
    ({ layer, types }) => layer === 'security' && elementTypeInfo(types[0]).layer === 'business',
  );

function fills(role: Element, { number, words }: SecurityLayer): boolean {
  const stated = role.properties?.[NUMBER];
  if (stated !== undefined) return String(stated) === String(number);
  const names = Object.values(role.name).map((name) => fold(name));
  return words.some((word) => names.some((name) => name.includes(word)));
}

const layerWord = ({ language }: ChartContext, number: number): string =>
  textIn({ vi: `Lớp ${number}`, en: `Layer ${number}` }, language);

/** By which somebody is given a role, or stands behind it. */
const FILLING: ReadonlySet<RelationType> = new Set(['Assignment', 'Serving', 'Association']);

/** A role with those who fill it inside, and the signs of the controls that it runs. */
function roleNode(
  context: ChartContext,
  role: Element,
  relations: Set<RelationId>,
  numberOf: (control: string) => NodeTag | undefined,
): ChartNode | undefined {
  const row = context.rows.get(role.id);
  if (row === undefined) return undefined;
  const children: ChartNode[] = [];
  const tags: NodeTag[] = [];
  for (const one of context.source.relations) {
    const relation = relationOf(one, context.show);
    if (relation === undefined || !FILLING.has(relation.type)) continue;
    if (!isShown(one, context.show)) continue;
    if (relation.target === role.id) {
      const node = actorNode(context, relation.source as ElementId, role.id);
      if (node === undefined || children.some(({ id }) => id === node.id)) continue;
      children.push(node);
      relations.add(relation.id);
    } else if (relation.source === role.id) {
      const tag = numberOf(relation.target);
      if (tag === undefined) continue;
      tags.push(tag);
      relations.add(relation.id);
    }
  }
  return elementNode(context, row, { children, ...(tags.length === 0 ? {} : { tags }) });
}

function actorNode(context: ChartContext, id: ElementId, role: ElementId): ChartNode | undefined {
  const row = context.rows.get(id);
  const element = row && elementOf(row, context.show);
  if (row === undefined || element === undefined) return undefined;
  const { aspect, layer } = elementTypeInfo(element.type);
  if (aspect !== 'active' || layer !== 'business') return undefined;
  return elementNode(context, row, { id: `${id}@${role}` });
}

/** A layer that nobody fills. */
function openLayer(context: ChartContext, layer: SecurityLayer): ChartNode {
  const word = textIn({ vi: 'chưa có', en: 'none' }, context.language);
  const frame = frameNode(
    context,
    `layer-${layer.number}`,
    textIn(layer.name, context.language),
    [],
    { role: 'zone', layer: 'security' },
  );
  return {
    ...frame,
    detail: layerWord(context, layer.number),
    tags: [{ kind: 'missing', text: word }],
  };
}
