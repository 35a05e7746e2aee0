/** Why this architecture changes an element or a relation of its base; only where it does. */
import { type Concept, changeOf, setReason } from '@khung/core';
import { useWords } from '../../../i18n/useWords.ts';
import { perform } from '../../../session/perform.ts';
import { useSession } from '../../../session/session.ts';
import { editedArchitecture } from '../../../session/shown.ts';
import { DraftText } from './DraftText.tsx';
import { Field } from './Field.tsx';

export function ReasonField({ concept }: { concept: Concept }) {
  const { t, textOf, language } = useWords();
  const workspace = useSession((s) => s.workspace);
  const architecture = useSession((s) => editedArchitecture(s.shown));
  if (architecture === undefined) return null;
  const base = workspace.architectures.get(architecture)?.base;
  const change = changeOf(workspace, architecture, concept.id);
  if (base === undefined || change === undefined) return null;
  const id = `k-field-reason-${concept.id}`;
  return (
    <Field
      label={t('inspector.fields.reason')}
      htmlFor={id}
      changed={undefined}
      onSetBack={undefined}
    >
      <DraftText
        id={id}
        label={t('inspector.fields.reason')}
        placeholder={t('inspector.placeholders.reason', {
          base: textOf(workspace.architectures.get(base)?.name),
        })}
        value={textOf(change.reason)}
        disabled={false}
        lines={1}
        onCommit={(text) =>
          perform((before) =>
            setReason(before, architecture, concept.id, { ...change.reason, [language]: text }),
          )
        }
      />
    </Field>
  );
}
