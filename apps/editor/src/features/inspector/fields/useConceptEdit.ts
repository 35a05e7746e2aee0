/** What the fields of one element or relation need: where edits go, what is changed here, how to change it. */
import {
  type ArchitectureId,
  type Concept,
  changeOf,
  type Edit,
  type Json,
  pathKeys,
  revertChange,
  setField,
  type Workspace,
} from '@khung/core';
import { canEdit } from '../../../actions/conditions.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { perform } from '../../../session/perform.ts';
import { useSession } from '../../../session/session.ts';
import { editedArchitecture } from '../../../session/shown.ts';
import type { Changed, FieldProps } from './Field.tsx';
import { useFieldWords } from './useFieldWords.ts';

export interface ConceptEdit {
  readonly concept: Concept;
  readonly editable: boolean;
  readonly set: (path: string, to: Json | undefined) => void;
  /** Carries out another plan for it. */
  readonly plan: (plan: (before: Workspace, architecture: ArchitectureId) => Edit) => void;
  readonly changed: (path: string) => Changed | undefined;
  readonly setBack: (path: string) => (() => void) | undefined;
  /** Of a field that has a value which is not written here: the architecture it comes from, by name. */
  readonly inherited: (path: string) => string | undefined;
  /** All of it for a `Field`. */
  readonly of: (path: string) => Pick<FieldProps, 'changed' | 'onSetBack' | 'inherited'>;
}

export function useConceptEdit(concept: Concept): ConceptEdit {
  const { textOf } = useWords();
  const { valueText } = useFieldWords();
  const editable = useSession(canEdit);
  const workspace = useSession((s) => s.workspace);
  const architecture = useSession((s) => editedArchitecture(s.shown));
  const base = architecture && workspace.architectures.get(architecture)?.base;
  const change = architecture && changeOf(workspace, architecture, concept.id);
  const patched = change?.record === 'patch' ? change.fields : {};

  const set = (path: string, to: Json | undefined) => {
    if (architecture === undefined) return;
    perform((before) => setField(before, architecture, concept.id, path, to));
  };
  const plan: ConceptEdit['plan'] = (make) => {
    if (architecture !== undefined) perform((before) => make(before, architecture));
  };
  const changed = (path: string): Changed | undefined => {
    const field = patched[path];
    if (field === undefined || base === undefined) return undefined;
    return {
      was: valueText(path, field.was),
      base: textOf(workspace.architectures.get(base)?.name),
    };
  };
  const setBack = (path: string) => {
    if (!editable || architecture === undefined || changed(path) === undefined) return undefined;
    return () => {
      perform((before) => revertChange(before, architecture, concept.id, path));
    };
  };
  const inherited = (path: string): string | undefined => {
    if (base === undefined || change?.record.startsWith('add-')) return undefined;
    if (changed(path) !== undefined || fieldIn(concept, path) === undefined) return undefined;
    return textOf(workspace.architectures.get(base)?.name);
  };
  const of = (path: string) => ({
    changed: changed(path),
    onSetBack: setBack(path),
    inherited: inherited(path),
  });
  return { concept, editable, set, plan, changed, setBack, inherited, of };
}

function fieldIn(concept: Concept, path: string): unknown {
  let value: unknown = concept;
  for (const key of pathKeys(path)) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, key)?.value;
  }
  return value;
}
