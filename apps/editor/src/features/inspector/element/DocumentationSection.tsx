/** What the element is, in both languages; that of the moment first. */
import { useWords } from '../../../i18n/useWords.ts';
import { DraftText } from '../fields/DraftText.tsx';
import { Field } from '../fields/Field.tsx';
import { Section } from '../Section.tsx';
import type { ElementEdit } from './useElementEdit.ts';

export function DocumentationSection({ edit }: { edit: ElementEdit }) {
  const { t, language } = useWords();
  return (
    <Section title={t('inspector.documentation')}>
      <div className="k-fields">
        <Documentation edit={edit} language={language} />
        <Documentation edit={edit} language={language === 'vi' ? 'en' : 'vi'} />
      </div>
    </Section>
  );
}

function Documentation({ edit, language }: { edit: ElementEdit; language: 'vi' | 'en' }) {
  const { t, language: own } = useWords();
  const { element, editable, set } = edit;
  const path = `documentation.${language}`;
  const id = language === own ? 'k-field-doc' : `k-field-doc-${language}`;
  const label = t(
    language === 'vi' ? 'inspector.fields.documentationVi' : 'inspector.fields.documentationEn',
  );
  return (
    <Field label={label} htmlFor={id} {...edit.of(path)}>
      <DraftText
        id={id}
        label={label}
        language={language}
        value={element.documentation?.[language] ?? ''}
        placeholder={t('inspector.placeholders.documentation')}
        disabled={!editable}
        lines={language === own ? 3 : 1}
        onCommit={(text) => set(path, text === '' ? undefined : text)}
      />
    </Field>
  );
}
