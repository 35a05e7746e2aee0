/** The columns of the table of elements: name, kind, place, units, properties, what became of it. */
import {
  type Comparison,
  LAYERS,
  layerName,
  layerOf,
  type Model,
  neighbours,
  textIn,
  unitsOf,
} from '@khung/core';
import { mainModelIn, nestingIn, sourceIn } from '../../session/derived.ts';
import { mayNest } from '../canvas/gestures.ts';
import { type Column, setting } from './column.ts';
import type { ColumnContext } from './columnContext.ts';
import type { ElementRow } from './elementRows.ts';
import { kindColumn } from './kindColumn.ts';
import { propertyColumns } from './propertyColumns.ts';
import { stateColumn } from './stateColumn.ts';

type ElementColumn = Column<ElementRow>;

export function elementColumns(context: ColumnContext): readonly ElementColumn[] {
  const { workspace, shown, profile, language, t } = context;
  const model = mainModelIn(workspace, shown);
  return [
    {
      id: 'name',
      label: t('tables.columns.name'),
      width: 260,
      shown: true,
      text: ({ element }) => textIn(element.name, language),
      edit: {
        kind: () => ({ kind: 'text', required: true }),
        value: ({ element }) => textIn(element.name, language),
        plan: ({ element }, to) => setting(element.id, `name.${language}`, to),
        paths: [`name.${language}`],
      },
    },
    kindColumn(profile, language, t),
    layerColumn(context),
    parentColumn(context, model),
    ...unitColumns(context, model),
    stateColumn<ElementRow>(context, ({ element }) => element.id),
    ...propertyColumns(context, model),
    {
      id: 'documentation',
      label: t('tables.columns.documentation'),
      width: 280,
      shown: true,
      text: ({ element }) => textIn(element.documentation, language),
      edit: {
        kind: () => ({ kind: 'text', lines: true }),
        value: ({ element }) => element.documentation?.[language],
        plan: ({ element }, to) => setting(element.id, `documentation.${language}`, to),
        paths: [`documentation.${language}`],
      },
    },
    relationCount(context),
    {
      id: 'id',
      label: t('tables.columns.id'),
      width: 160,
      shown: false,
      text: ({ id }) => id,
    },
  ];
}

function layerColumn({ profile, language, t }: ColumnContext): ElementColumn {
  const kind = {
    kind: 'choice',
    choices: LAYERS.map((layer) => ({ value: layer, name: textIn(layerName(layer), language) })),
  } as const;
  return {
    id: 'layer',
    label: t('tables.columns.layer'),
    width: 130,
    shown: true,
    looks: 'swatch',
    groups: true,
    text: ({ layer }) => (layer === undefined ? '' : textIn(layerName(layer), language)),
    sortKey: ({ layer }) => (layer === undefined ? Number.NaN : LAYERS.indexOf(layer)),
    edit: {
      kind: () => kind,
      value: ({ layer }) => layer,
      plan: ({ element }, to) => {
        // What its kind says anyway is not said again.
        const { layer: _own, ...bare } = element;
        return setting(element.id, 'layer', to === layerOf(bare, profile) ? undefined : to);
      },
      paths: ['layer'],
    },
  };
}

function parentColumn({ language, t }: ColumnContext, model: Model): ElementColumn {
  const { parentOf } = nestingIn(model);
  const nameOf = (row: ElementRow) => {
    const parent = parentOf.get(row.element.id);
    return parent === undefined ? '' : textIn(model.elements.get(parent)?.name, language);
  };
  const byType = new Map<string, ReturnType<typeof holders>>();
  const holders = (type: ElementRow['element']['type']) =>
    [...model.elements.values()]
      .filter((one) => mayNest(one.type, type))
      .map((one) => ({ value: String(one.id), name: textIn(one.name, language) }));
  return {
    id: 'parent',
    label: t('tables.columns.parent'),
    width: 180,
    shown: true,
    groups: true,
    text: nameOf,
    edit: {
      kind: ({ element: { type } }) => {
        const choices = byType.get(type) ?? holders(type);
        byType.set(type, choices);
        return { kind: 'choice', choices };
      },
      value: ({ element }) => parentOf.get(element.id),
      plan: ({ element }, to) => {
        const parent = [...model.elements.keys()].find((id) => id === to);
        return { moves: [{ element: element.id, parent }] };
      },
      paths: [],
    },
  };
}

function unitColumns({ profile, language, t }: ColumnContext, model: Model): ElementColumn[] {
  const kind = {
    kind: 'choice',
    choices: unitsOf(model, profile).map(({ id, name }) => ({
      value: String(id),
      name: textIn(name, language),
    })),
  } as const;
  return (['owner', 'operator'] as const).map((field): ElementColumn => {
    return {
      id: field,
      label: t(`tables.columns.${field}`),
      width: 190,
      shown: true,
      groups: true,
      text: ({ element }) => {
        const unit = element[field];
        return unit === undefined ? '' : textIn(model.elements.get(unit)?.name, language) || unit;
      },
      edit: {
        kind: () => kind,
        value: ({ element }) => element[field],
        plan: ({ element }, to) => setting(element.id, field, to),
        paths: [field],
      },
    };
  });
}

function relationCount({ workspace, shown, t }: ColumnContext): ElementColumn {
  const source: Model | Comparison = sourceIn(workspace, shown);
  const count = ({ element, gone }: ElementRow): number => {
    const model = 'before' in source ? (gone ? source.before : source.after) : source;
    return neighbours(model, element.id).length;
  };
  return {
    id: 'relations',
    label: t('tables.columns.relations'),
    width: 100,
    shown: true,
    align: 'end',
    text: (row) => String(count(row)),
    sortKey: count,
  };
}
