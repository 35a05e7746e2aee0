/** The columns of the table of relations: from, what it does, to, and what is said of it. */
import {
  type CellChoice,
  type Element,
  mayRelate,
  RELATION_TYPES,
  type Relation,
  type RelationType,
  relationTypeInfo,
  textIn,
} from '@khung/core';
import { mainModelIn } from '../../session/derived.ts';
import { type Column, setting } from './column.ts';
import type { ColumnContext } from './columnContext.ts';
import type { RelationRow } from './relationRows.ts';
import { stateColumn } from './stateColumn.ts';

type RelationColumn = Column<RelationRow>;

export function relationColumns(context: ColumnContext): readonly RelationColumn[] {
  const { language, t } = context;
  const text = (
    id: 'name' | 'documentation',
    width: number,
    shown: boolean,
    lines: { lines?: true },
  ): RelationColumn => ({
    id,
    label: t(`tables.columns.${id === 'name' ? 'relationName' : id}`),
    width,
    shown,
    text: ({ relation }) => textIn(relation[id], language),
    edit: {
      kind: () => ({ kind: 'text', ...lines }),
      value: ({ relation }) => relation[id]?.[language],
      plan: ({ relation }, to) => setting(relation.id, `${id}.${language}`, to),
      paths: [`${id}.${language}`],
    },
  });
  return [
    endColumn(context, 'source'),
    typeColumn(context),
    endColumn(context, 'target'),
    text('name', 200, true, {}),
    accessColumn(context),
    stateColumn<RelationRow>(context, ({ relation }) => relation.id),
    text('documentation', 260, true, { lines: true }),
    { id: 'id', label: t('tables.columns.id'), width: 160, shown: false, text: ({ id }) => id },
  ];
}

/** An end may be moved to any element that the type allows there. */
function endColumn(context: ColumnContext, end: 'source' | 'target'): RelationColumn {
  const { workspace, shown, language, t } = context;
  const { elements } = mainModelIn(workspace, shown);
  const at = (row: RelationRow) => (end === 'source' ? row.from : row.to);
  const known = new Map<string, readonly CellChoice[]>();
  const choices = ({ relation, from, to }: RelationRow): readonly CellChoice[] => {
    const other = end === 'source' ? to : from;
    const key = `${relation.type} ${other?.type}`;
    const list =
      known.get(key) ??
      [...elements.values()]
        .filter((one) => other !== undefined && fits(relation.type, end, one, other))
        .map(({ id, name }) => ({ value: String(id), name: textIn(name, language) }));
    known.set(key, list);
    return list;
  };
  return {
    id: end,
    label: t(end === 'source' ? 'tables.columns.from' : 'tables.columns.to'),
    width: 220,
    shown: true,
    groups: true,
    text: (row) => textIn(at(row)?.name, language) || String(row.relation[end]),
    edit: {
      kind: (row) => ({ kind: 'choice', choices: choices(row), required: true }),
      value: ({ relation }) => relation[end],
      plan: ({ relation }, to) => setting(relation.id, end, to),
      paths: [end],
    },
  };
}

const fits = (type: RelationType, end: 'source' | 'target', one: Element, other: Element) =>
  end === 'source' ? mayRelate(type, one.type, other.type) : mayRelate(type, other.type, one.type);

function typeColumn({ language, t }: ColumnContext): RelationColumn {
  const named = RELATION_TYPES.map((type) => ({
    value: type,
    name: textIn(relationTypeInfo(type).name, language),
    note: type,
  }));
  const known = new Map<string, readonly CellChoice[]>();
  const legal = ({ from, to }: RelationRow): readonly CellChoice[] => {
    if (from === undefined || to === undefined) return named;
    const key = `${from.type} ${to.type}`;
    const list =
      known.get(key) ?? named.filter(({ value }) => mayRelate(value, from.type, to.type));
    known.set(key, list);
    return list;
  };
  return {
    id: 'type',
    label: t('tables.columns.relationType'),
    width: 150,
    shown: true,
    groups: true,
    text: ({ relation }) => textIn(relationTypeInfo(relation.type).name, language),
    edit: {
      kind: (row) => ({ kind: 'choice', choices: legal(row), required: true }),
      value: ({ relation }) => relation.type,
      plan: ({ relation }, to) => ({
        sets: [
          { concept: relation.id, path: 'type', to },
          // Only an access has a direction of use.
          ...(to === 'Access' || relation.access === undefined
            ? []
            : [{ concept: relation.id, path: 'access', to: undefined }]),
        ],
      }),
      paths: ['type'],
    },
  };
}

const ACCESS = ['read', 'write', 'readWrite', 'access'] as const;

/** How data is used, or that an association has a direction. */
function accessColumn({ t }: ColumnContext): RelationColumn {
  const uses = ACCESS.map((value) => ({ value, name: t(`tables.access.${value}`) }));
  const directed = [{ value: 'directed', name: t('tables.access.directed') }];
  const shownAs = ({ type, access, directed: way }: Relation): string | undefined =>
    type === 'Access' ? access : type === 'Association' && way ? 'directed' : undefined;
  return {
    id: 'access',
    label: t('tables.columns.access'),
    width: 140,
    shown: true,
    groups: true,
    text: ({ relation }) =>
      [...uses, ...directed].find(({ value }) => value === shownAs(relation))?.name ?? '',
    edit: {
      kind: ({ relation: { type } }) => ({
        kind: 'choice',
        choices: type === 'Access' ? uses : type === 'Association' ? directed : [],
      }),
      value: ({ relation }) => shownAs(relation),
      plan: ({ relation }, to) =>
        relation.type === 'Association'
          ? setting(relation.id, 'directed', to === 'directed' ? true : undefined)
          : setting(relation.id, 'access', to),
      paths: ['access', 'directed'],
    },
  };
}
