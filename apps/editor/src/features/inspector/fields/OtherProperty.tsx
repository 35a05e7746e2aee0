/** A property that the framework does not name: what a file brought, or the workspace defines. */
import { fieldPath, propertyDefinitionId } from '@khung/core';
import { useWords } from '../../../i18n/useWords.ts';
import { useSession } from '../../../session/session.ts';
import { Field } from './Field.tsx';
import { TypedInput } from './TypedInput.tsx';
import type { ConceptEdit } from './useConceptEdit.ts';

export function OtherProperty({ id, edit }: { id: string; edit: ConceptEdit }) {
  const { textOf } = useWords();
  const definition = useSession((s) =>
    id === '' ? undefined : s.workspace.properties.get(propertyDefinitionId(id)),
  );
  const { concept, editable, set, of } = edit;
  const path = fieldPath(['properties', id]);
  const label = definition === undefined ? id : textOf(definition.name);
  const field = `k-field-${concept.id}-${id}`;
  return (
    <Field label={label} htmlFor={field} {...of(path)}>
      <TypedInput
        id={field}
        label={label}
        rule={undefined}
        defined={definition?.type}
        value={concept.properties?.[id]}
        disabled={!editable}
        onSet={(to) => set(path, to)}
      />
    </Field>
  );
}
