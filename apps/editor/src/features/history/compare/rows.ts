/** What differs between two moments as lines to be read, grouped by where it was changed. */
import {
  type ArchitectureId,
  compareStates,
  type Element,
  elementId,
  markKindName,
  type Relation,
  relationSentence,
  type StateDifference,
  type Text,
  textIn,
  type Workspace,
} from '@khung/core';
import { wordsFor } from '../../../i18n/i18n.ts';
import { modelIn } from '../../../session/models.ts';
import { architecturesInOrder } from '../../../session/shown.ts';
import type { FieldWords } from '../../inspector/fields/fieldWords.ts';
import { detailsOf } from './details.ts';

export interface Row {
  readonly key: string;
  readonly change: 'came' | 'went' | 'changed';
  readonly kind: StateDifference['kind'];
  readonly text: string;
  /** What of it changed, a line each. */
  readonly details: readonly string[];
  /** The element to go to, where it is there. */
  readonly element?: Element['id'];
  readonly architecture?: ArchitectureId;
}

export interface RowGroup {
  readonly key: string;
  readonly title: string;
  readonly rows: readonly Row[];
  /** How many there are, where not all have come. */
  readonly count: number;
}

interface Wish {
  readonly before: Workspace;
  readonly after: Workspace;
  readonly language: string;
  readonly fields: FieldWords;
}

const KINDS: readonly StateDifference['kind'][] = [
  'architecture',
  'element',
  'succession',
  'relation',
  'view',
  'mark',
  'workspace',
  'folder',
  'property',
];

export function rowsOf(wish: Wish): readonly RowGroup[] {
  const { before, after, language } = wish;
  const found = compareStates(before, after, modelIn)
    .map((difference) => ({ difference, row: rowOf(difference, wish) }))
    .sort(
      (a, b) =>
        KINDS.indexOf(a.row.kind) - KINDS.indexOf(b.row.kind) ||
        ORDER[a.row.change] - ORDER[b.row.change] ||
        a.row.text.localeCompare(b.row.text, language),
    );
  const architectures = [...new Set([before, after].flatMap(architecturesInOrder))];
  const nameOf = (id: ArchitectureId) =>
    textIn((after.architectures.get(id) ?? before.architectures.get(id))?.name ?? {}, language);
  const of = (wanted: (difference: StateDifference) => boolean) =>
    found.filter(({ difference }) => wanted(difference)).map(({ row }) => row);
  const groups = [
    ...architectures.map((id) => ({
      key: id,
      title: nameOf(id),
      rows: of((one) => architectureOf(one) === id),
    })),
    ...(['views', 'marks', 'others'] as const).map((key) => ({
      key,
      title: wordsFor(`checkpoints.compare.${key}`),
      rows: of((one) => architectureOf(one) === undefined && ELSEWHERE[one.kind] === key),
    })),
  ];
  return groups
    .filter(({ rows }) => rows.length > 0)
    .map((group) => ({ ...group, count: group.rows.length }));
}

const ORDER = { came: 0, changed: 1, went: 2 };
const ELSEWHERE: Readonly<Partial<Record<StateDifference['kind'], 'views' | 'marks' | 'others'>>> =
  {
    view: 'views',
    mark: 'marks',
    workspace: 'others',
    folder: 'others',
    property: 'others',
  };

/** Where it was changed; nowhere in particular for views and marks. */
function architectureOf(one: StateDifference): ArchitectureId | undefined {
  if (one.kind === 'element' || one.kind === 'relation') return one.architecture;
  if (one.kind === 'succession') return (one.after ?? one.before)?.architecture;
  return one.kind === 'architecture' ? (one.after ?? one.before)?.id : undefined;
}

function rowOf(one: StateDifference, wish: Wish): Row {
  const { language, fields } = wish;
  const change = one.before === undefined ? 'came' : one.after === undefined ? 'went' : 'changed';
  const record = one.after ?? one.before;
  const architecture = architectureOf(one);
  const id = record !== undefined && 'id' in record ? record.id : '';
  return {
    key: `${one.kind} ${architecture ?? ''} ${id}`,
    change,
    kind: one.kind,
    text: textOf(one, wish),
    details: detailsOf(one, fields, language),
    ...(architecture && { architecture }),
    ...(one.kind === 'element' && one.after && { element: one.after.id }),
  };
}

function textOf(one: StateDifference, wish: Wish): string {
  const { language } = wish;
  const say = (text: Text | undefined) => textIn(text ?? {}, language);
  switch (one.kind) {
    case 'element':
      return say((one.after ?? one.before)?.name);
    case 'relation':
      return relationText(one.after ?? one.before, one.architecture, wish);
    case 'succession': {
      const record = one.after ?? one.before;
      const names = (set: object | undefined) =>
        Object.keys(set ?? {})
          .map((id) => nameIn(id, record?.architecture, wish))
          .join(', ');
      return wordsFor('checkpoints.rows.succession', {
        from: names(record?.from),
        to: names(record?.to),
      });
    }
    case 'mark': {
      const record = one.after ?? one.before;
      if (record === undefined) return '';
      const { unit, element, architecture, kind } = record;
      return wordsFor('checkpoints.rows.mark', {
        kind: say(markKindName(kind)),
        unit: nameIn(unit, architecture, wish),
        element: nameIn(element, architecture, wish),
      });
    }
    case 'workspace':
      return wordsFor('checkpoints.rows.workspace');
    case 'architecture':
    case 'folder':
    case 'property':
      return wordsFor(`checkpoints.rows.${one.kind}`, {
        name: say((one.after ?? one.before)?.name),
      });
    case 'view':
      return say((one.after ?? one.before)?.name);
  }
}

function relationText(
  relation: Relation | undefined,
  architecture: ArchitectureId,
  wish: Wish,
): string {
  if (relation === undefined) return '';
  const source = elementIn(relation.source, architecture, wish);
  const target = elementIn(relation.target, architecture, wish);
  const [from, to] = [relation.source, relation.target].map((id) => nameIn(id, architecture, wish));
  if (source === undefined || target === undefined) return `${from} → ${to}`;
  const ends = [source, target].map(({ type, name }) => ({
    type,
    label: textIn(name, wish.language),
  }));
  const [left, right] = ends;
  if (left === undefined || right === undefined) return '';
  const { subject, verb, object } = relationSentence(relation, left, right, 'source');
  return wordsFor('checkpoints.rows.relation', {
    from: subject,
    verb: textIn(verb, wish.language),
    to: object,
  });
}

/** As one of the two moments knows it, the later first. */
function elementIn(
  id: string,
  architecture: ArchitectureId | undefined,
  { before, after }: Wish,
): Element | undefined {
  for (const ws of [after, before]) {
    const places = architecture === undefined ? [...ws.architectures.keys()] : [architecture];
    for (const place of places) {
      if (!ws.architectures.has(place)) continue;
      const element = modelIn(ws, place).elements.get(elementId(id));
      if (element !== undefined) return element;
    }
  }
  return undefined;
}

const nameIn = (id: string, architecture: ArchitectureId | undefined, wish: Wish): string =>
  textIn(elementIn(id, architecture, wish)?.name ?? {}, wish.language) || id;
