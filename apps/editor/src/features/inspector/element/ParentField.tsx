/** What the element stands in, chosen by name; whether that is inherited, and the way back. */
import { type Element, type ElementId, moveInto } from '@khung/core';
import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useWords } from '../../../i18n/useWords.ts';
import { modelIn, nestingIn, useMainModel } from '../../../session/derived.ts';
import { useSession } from '../../../session/session.ts';
import { editedArchitecture } from '../../../session/shown.ts';
import { mayNest } from '../../canvas/mayNest.ts';
import { Field } from '../fields/Field.tsx';
import { foldedFilter } from '../fields/PickElement.tsx';
import type { ElementEdit } from './useElementEdit.ts';

export function ParentField({ edit }: { edit: ElementEdit }) {
  const { t, textOf } = useWords();
  const { element, editable } = edit;
  const model = useMainModel();
  const { parentOf } = nestingIn(model);
  const parent = parentOf.get(element.id);
  const before = useParentBelow(element);
  const [wanted, setWanted] = useState(false);
  const label = t('inspector.fields.parent');
  const nameOf = (id: ElementId | undefined) =>
    id === undefined ? '' : textOf((model.elements.get(id) ?? before?.elementAt(id))?.name);
  const data = useMemo(() => {
    // All that may hold it are looked for once a person goes there.
    const offered = wanted ? [...model.elements.values()] : [];
    const within = (id: ElementId): boolean => {
      for (let up: ElementId | undefined = id; up !== undefined; up = parentOf.get(up))
        if (up === element.id) return true;
      return false;
    };
    return offered
      .filter(({ id, type }) => mayNest(type, element.type) && !within(id))
      .map(({ id, name }) => ({ value: String(id), label: textOf(name) }));
  }, [wanted, model, parentOf, element, textOf]);
  const shown =
    parent === undefined || data.some(({ value }) => value === parent)
      ? data
      : [{ value: String(parent), label: nameOf(parent) }, ...data];
  const move = (to: ElementId | undefined) =>
    edit.plan((ws, architecture) => moveInto(ws, architecture, element.id, to, { model }));
  const changed =
    before !== undefined && before.parent !== parent
      ? { was: nameOf(before.parent), base: before.name }
      : undefined;
  const canGoBack =
    editable &&
    changed !== undefined &&
    (before?.parent === undefined || model.elements.has(before.parent));
  return (
    <Field
      label={label}
      changed={changed}
      onSetBack={canGoBack ? () => move(before?.parent) : undefined}
      inherited={changed === undefined && parent !== undefined ? before?.name : undefined}
    >
      <Select
        aria-label={label}
        disabled={!editable}
        searchable
        selectFirstOptionOnChange
        clearable={editable}
        limit={60}
        filter={foldedFilter}
        onFocus={() => setWanted(true)}
        onDropdownOpen={() => setWanted(true)}
        onClick={(event) => event.currentTarget.select()}
        placeholder={t('inspector.placeholders.noParent')}
        nothingFoundMessage={t('succession.nothingFound')}
        data={shown}
        value={parent ?? null}
        onChange={(value) => {
          const chosen = [...model.elements.keys()].find((id) => id === value);
          if (chosen !== parent) move(chosen);
        }}
      />
    </Field>
  );
}

/** Where it stands in the architecture below; undefined where that has not got it. */
function useParentBelow({ id }: Element) {
  const { textOf } = useWords();
  const workspace = useSession((s) => s.workspace);
  const architecture = useSession((s) => editedArchitecture(s.shown));
  const base = architecture && workspace.architectures.get(architecture)?.base;
  if (base === undefined) return undefined;
  const model = modelIn(workspace, base);
  if (!model.elements.has(id)) return undefined;
  return {
    parent: nestingIn(model).parentOf.get(id),
    name: textOf(workspace.architectures.get(base)?.name),
    elementAt: (other: ElementId) => model.elements.get(other),
  };
}
