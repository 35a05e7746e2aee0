/** Conflicts as lines to be read: what they are about, which field, what each of the two says. */
import {
  elementId,
  type Json,
  keyParts,
  type MergeConflict,
  pathKeys,
  textIn,
  type Workspace,
} from '@khung/core';
import { modelIn } from '../../session/derived.ts';

export interface ConflictRow {
  readonly conflict: MergeConflict;
  /** What it is about: conflicts of one record are decided together, if wanted. */
  readonly subject: string;
  /** The architecture whose change it is, where it is one's. */
  readonly architecture: string;
  /** The field as the inspector names it; empty for the whole record. */
  readonly field: string;
  /** The first of its record. */
  readonly first: boolean;
}

/** @param sides where names are looked up, in this order */
export function conflictRows(
  conflicts: readonly MergeConflict[],
  sides: readonly Workspace[],
  language: string,
): readonly ConflictRow[] {
  let last: string | undefined;
  return conflicts.map((conflict) => {
    const first = conflict.key !== last;
    last = conflict.key;
    return { conflict, ...aboutOf(conflict, sides, language), field: fieldOf(conflict), first };
  });
}

/** `element.name.vi` and a patch's `fields.name\.vi` are both `name.vi`. */
export function fieldOf({ field }: Pick<MergeConflict, 'field'>): string {
  const [head = '', ...rest] = pathKeys(field);
  if (head === 'fields') return rest[0] ?? '';
  if (head === 'element' || head === 'relation') return field.slice(head.length + 1);
  return field;
}

export type Side = 'base' | 'mine' | 'theirs';

/** What stands there: of a patch, what it changes the field to; without a patch, what is inherited. */
export function valueIn(conflict: MergeConflict, side: Side): Json | undefined {
  const value = conflict[side];
  if (!isPatched(conflict)) return value;
  if (isPlain(value)) return value.to;
  return [conflict.mine, conflict.theirs, conflict.base].find(isPlain)?.was;
}

/** What a person wrote, as it would stand there. */
export const writtenIn = (conflict: MergeConflict, value: Json | undefined): Json | undefined =>
  isPatched(conflict) && isPlain(value) ? value.to : value;

const isPatched = ({ field }: MergeConflict) => pathKeys(field)[0] === 'fields';

/** The same place with another text, or undefined where it is not a text that stands there. */
export function withText(conflict: MergeConflict, text: string): Json | undefined {
  const sides = ['mine', 'theirs'] as const;
  if (!sides.some((side) => typeof valueIn(conflict, side) === 'string')) return undefined;
  if (!isPatched(conflict)) return text;
  const [patch = {}] = sides.map((side) => conflict[side]).filter(isPlain);
  return { ...patch, to: text };
}

export const isText = (conflict: MergeConflict): boolean => withText(conflict, '') !== undefined;

function aboutOf(
  { key }: MergeConflict,
  sides: readonly Workspace[],
  language: string,
): Pick<ConflictRow, 'subject' | 'architecture'> {
  const parts = keyParts(key);
  if (parts === undefined || parts.kind === 'workspace')
    return { subject: textIn(sides[0]?.info.name, language), architecture: '' };
  if (parts.kind === 'change')
    return {
      subject: nameOf(parts.concept, sides, language) ?? parts.concept,
      architecture: nameOf(parts.architecture, sides, language) ?? parts.architecture,
    };
  return { subject: nameOf(parts.id, sides, language) ?? parts.id, architecture: '' };
}

/** An element, a relation as its two ends, a view, a folder, an architecture, by id. */
export function nameOf(
  id: string,
  sides: readonly Workspace[],
  language: string,
): string | undefined {
  for (const side of sides) {
    for (const table of [side.architectures, side.views, side.folders, side.properties]) {
      const loose: ReadonlyMap<string, { readonly name: Record<string, string> }> = table;
      const found = textIn(loose.get(id)?.name, language);
      if (found !== '') return found;
    }
    const mark = [...side.marks.values()].find((one) => one.id === id);
    if (mark) return nameOf(mark.element, sides, language);
    for (const architecture of side.architectures.keys()) {
      const model = modelIn(side, architecture);
      const element = model.elements.get(elementId(id));
      if (element) return textIn(element.name, language);
      const relations: ReadonlyMap<string, { source: string; target: string }> = model.relations;
      const relation = relations.get(id);
      if (relation)
        return [relation.source, relation.target]
          .map((end) => textIn(model.elements.get(elementId(end))?.name, language) || end)
          .join(' – ');
    }
  }
  return undefined;
}

const isPlain = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
