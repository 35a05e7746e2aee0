/** What the element is, in the language of the moment. */
import { useWords } from '../../../i18n/useWords.ts';
import { DraftText } from '../fields/DraftText.tsx';
import { Field } from '../fields/Field.tsx';
import { Section } from '../Section.tsx';
import type { ElementEdit } from './useElementEdit.ts';

export function DocumentationSection({ edit }: { edit: ElementEdit }) {
  const { t, language } = useWords();
  const { element, editable, set, changed, setBack } = edit;
  const path = `documentation.${language}`;
  const label = t(
    language === 'vi' ? 'inspector.fields.documentationVi' : 'inspector.fields.documentationEn',
  );
  return (
    <Section title={t('inspector.documentation')}>
      <Field label={label} htmlFor="k-field-doc" changed={changed(path)} onSetBack={setBack(path)}>
        <DraftText
          id="k-field-doc"
          label={label}
          language={language}
          value={element.documentation?.[language] ?? ''}
          placeholder={t('inspector.placeholders.documentation')}
          disabled={!editable}
          lines={3}
          onCommit={(text) => set(path, text === '' ? undefined : text)}
        />
      </Field>
    </Section>
  );
}
