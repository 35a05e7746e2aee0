/** A property's text: Vietnamese first, English under it where there is some or a person wants some. */
import type { Json, PropertyValue, Text } from '@khung/core';
import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../../i18n/useWords.ts';
import { DraftText } from './DraftText.tsx';

interface TextValueProps {
  readonly id: string;
  readonly label: string;
  readonly value: PropertyValue | undefined;
  readonly placeholder: string;
  readonly disabled: boolean;
  readonly onSet: (to: Json | undefined) => void;
}

const OTHER = 'en';

export function TextValue({ id, label, value, placeholder, disabled, onSet }: TextValueProps) {
  const { t } = useWords();
  const [wanted, setWanted] = useState(false);
  const texts = textsOf(value);
  const two = wanted || texts[OTHER] !== undefined;
  const commit = (language: string) => (text: string) => onSet(asValue(texts, language, text));
  const own = texts.vi ?? texts.und ?? '';
  return (
    <>
      <DraftText
        id={id}
        label={label}
        language="vi"
        value={own}
        placeholder={placeholder}
        disabled={disabled}
        onCommit={commit('vi')}
      />
      {two ? (
        <DraftText
          id={`${id}-${OTHER}`}
          label={t('inspector.inEnglish', { field: label })}
          language={OTHER}
          value={texts[OTHER] ?? ''}
          placeholder={t('inspector.placeholders.english')}
          disabled={disabled}
          onCommit={commit(OTHER)}
        />
      ) : (
        !disabled &&
        own !== '' && (
          <UnstyledButton className="k-link k-small" onClick={() => setWanted(true)}>
            {t('inspector.addEnglish')}
          </UnstyledButton>
        )
      )}
    </>
  );
}

/** What is no text with languages is in no language. */
function textsOf(value: PropertyValue | undefined): Text {
  if (value === undefined) return {};
  return typeof value === 'object' ? value : { und: String(value) };
}

/** One text alone stays a plain one; nothing at all is no value. */
function asValue(texts: Text, language: string, text: string): Json | undefined {
  const { und, ...rest } = texts;
  const before = language === 'vi' || und === undefined ? rest : { vi: und, ...rest };
  const { [language]: _was, ...others } = before;
  const next = text === '' ? others : { ...others, [language]: text };
  const kept = Object.keys(next);
  if (kept.length === 0) return undefined;
  return kept.length === 1 && kept[0] === 'vi' && und !== undefined ? (next.vi ?? '') : next;
}
