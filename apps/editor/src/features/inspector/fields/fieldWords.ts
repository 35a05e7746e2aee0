/** Fields and their values in words: `owner` is Đơn vị chủ quản, its value the unit's name. */
import {
  type Comparison,
  changeKindName,
  ELEMENT_TYPES,
  elementId,
  elementTypeInfo,
  type Json,
  LAYERS,
  layerName,
  type Model,
  type Profile,
  pathKeys,
  propertyDefinitionId,
  RELATION_TYPES,
  relationTypeInfo,
  specialisationOf,
  type Text,
  textIn,
  type Workspace,
} from '@khung/core';
import type { Translate } from '../../../i18n/useWords.ts';
import { elementIn } from '../../parts/lookUp.ts';

export interface FieldWords {
  readonly fieldText: (path: string) => string;
  readonly valueText: (path: string, value: Json | undefined) => string;
}

const UNIT_FIELDS = new Set([
  'owner',
  'operator',
  'parent',
  'predecessors',
  'successors',
  'source',
  'target',
]);
export const ACCESS = ['access', 'read', 'write', 'readWrite'] as const;

interface About {
  readonly language: string;
  readonly profile: Profile;
  /** Names units. */
  readonly source: Model | Comparison;
  /** Names properties of the workspace's own. */
  readonly properties: Workspace['properties'];
}

export function fieldWordsOf(
  t: Translate,
  { language, profile, source, properties }: About,
): FieldWords {
  const textOf = (text: Text | undefined) => textIn(text, language);
  const nameOf = (id: string) =>
    id === '' ? '' : textOf(elementIn(source, elementId(id))?.name) || id;
  return {
    fieldText: (path) => {
      const [head = '', ...rest] = pathKeys(path);
      const tail = rest.join('.');
      switch (head) {
        case 'name':
          return t(tail === 'en' ? 'inspector.fields.nameEn' : 'inspector.fields.nameVi');
        case 'documentation':
          return t(
            tail === 'en' ? 'inspector.fields.documentationEn' : 'inspector.fields.documentationVi',
          );
        case 'specialisation':
          return t('inspector.fields.kind');
        case 'type':
        case 'layer':
        case 'owner':
        case 'operator':
        case 'order':
          return t(`inspector.fields.${head}`);
        case 'users':
          return t('inspector.fields.users');
        case 'parent':
          return textOf(changeKindName('parent'));
        case 'predecessors':
          return t('inspector.compare.takesOver');
        case 'successors':
          return t('inspector.compare.gives');
        case 'properties': {
          const [id] = rest;
          const rule = profile.properties.find((one) => one.id === id);
          const own = id && properties.get(propertyDefinitionId(id));
          return textOf(rule?.name ?? (own ? own.name : undefined)) || tail;
        }
        default:
          return path;
      }
    },
    valueText: (path, value) => {
      if (value === undefined || value === null) return '';
      const [head = '', ...rest] = pathKeys(path);
      if (head === 'users') return value === true ? nameOf(rest.join('.')) : '';
      if (UNIT_FIELDS.has(head)) {
        const ids = Array.isArray(value)
          ? value
          : typeof value === 'object'
            ? Object.keys(value)
            : [value];
        return ids.map((id) => nameOf(String(id))).join(', ');
      }
      if (head === 'type') {
        const relation = RELATION_TYPES.find((one) => one === value);
        const element = ELEMENT_TYPES.find((one) => one === value);
        if (relation !== undefined) return textOf(relationTypeInfo(relation).name);
        return element === undefined ? String(value) : textOf(elementTypeInfo(element).name);
      }
      if (head === 'access') {
        const access = ACCESS.find((one) => one === value);
        return access === undefined ? String(value) : t(`tables.access.${access}`);
      }
      if (typeof value === 'boolean') return t(value ? 'inspector.yes' : 'inspector.no');
      if (head === 'layer') {
        const layer = LAYERS.find((one) => one === value);
        return layer === undefined ? String(value) : textOf(layerName(layer));
      }
      if (head === 'specialisation') {
        return textOf(specialisationOf(String(value), profile)?.name) || String(value);
      }
      if (head === 'properties') {
        const rule = profile.properties.find((one) => one.id === rest[0]);
        if (rule?.type === 'choice') {
          const choice = rule.values.find((one) => one.value === value);
          if (choice !== undefined) return textOf(choice.name);
        }
      }
      return typeof value === 'object' ? JSON.stringify(value) : String(value);
    },
  };
}
