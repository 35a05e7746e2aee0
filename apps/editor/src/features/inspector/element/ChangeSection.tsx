/** Why this architecture differs from its base here; only where it does. */
import { changeOf, setReason } from '@khung/core';
import { languageNow } from '../../../i18n/i18n.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { perform } from '../../../session/perform.ts';
import { useSession } from '../../../session/session.ts';
import { editedArchitecture } from '../../../session/shown.ts';
import { DraftText } from '../fields/DraftText.tsx';
import { Section } from '../Section.tsx';
import type { ElementEdit } from './useElementEdit.ts';

export function ChangeSection({ edit }: { edit: ElementEdit }) {
  const { t, textOf } = useWords();
  const { element, editable } = edit;
  const workspace = useSession((s) => s.workspace);
  const architecture = useSession((s) => editedArchitecture(s.shown));
  if (architecture === undefined) return null;
  const base = workspace.architectures.get(architecture)?.base;
  const change = changeOf(workspace, architecture, element.id);
  if (base === undefined || change === undefined) return null;
  const reason = textOf(change.reason);
  if (!editable && reason === '') return null;
  return (
    <Section title={t('inspector.fields.reason')}>
      {editable ? (
        <DraftText
          id="k-field-reason"
          label={t('inspector.fields.reason')}
          placeholder={t('inspector.placeholders.reason', {
            base: textOf(workspace.architectures.get(base)?.name),
          })}
          value={reason}
          disabled={false}
          lines={2}
          onCommit={(text) =>
            perform((before) =>
              setReason(before, architecture, element.id, {
                ...change.reason,
                [languageNow()]: text,
              }),
            )
          }
        />
      ) : (
        <p className="k-reason">{reason}</p>
      )}
    </Section>
  );
}
