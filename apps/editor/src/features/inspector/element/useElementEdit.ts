/** What the fields of one element need: where edits go, what is changed here, how to change it. */
import { changeOf, type Element, type Json, revertChange, setField } from '@khung/core';
import { canEdit } from '../../../actions/conditions.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { perform } from '../../../session/perform.ts';
import { useSession } from '../../../session/session.ts';
import { editedArchitecture } from '../../../session/shown.ts';
import type { Changed } from '../fields/Field.tsx';
import { useFieldWords } from '../fields/useFieldWords.ts';

export interface ElementEdit {
  readonly element: Element;
  readonly editable: boolean;
  readonly set: (path: string, to: Json | undefined) => void;
  readonly changed: (path: string) => Changed | undefined;
  readonly setBack: (path: string) => (() => void) | undefined;
}

export function useElementEdit(element: Element): ElementEdit {
  const { textOf } = useWords();
  const { valueText } = useFieldWords();
  const editable = useSession(canEdit);
  const workspace = useSession((s) => s.workspace);
  const architecture = useSession((s) => editedArchitecture(s.shown));
  const base = architecture && workspace.architectures.get(architecture)?.base;
  const change = architecture && changeOf(workspace, architecture, element.id);
  const patched = change?.record === 'patch' ? change.fields : {};

  const set = (path: string, to: Json | undefined) => {
    if (architecture === undefined) return;
    perform((before) => setField(before, architecture, element.id, path, to));
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
      perform((before) => revertChange(before, architecture, element.id, path));
    };
  };
  return { element, editable, set, changed, setBack };
}
