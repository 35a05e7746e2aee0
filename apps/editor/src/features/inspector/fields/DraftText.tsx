/**
 * A text field that commits when it is left or Enter is pressed, and forgets on Escape. Keys of an
 * input method that is composing belong to the input method.
 */
import { Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useState } from 'react';

interface DraftTextProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly disabled: boolean;
  /** Several lines; then Enter is a new line and Ctrl+Enter commits. */
  readonly lines?: number;
  /** A name: Enter commits, Shift+Enter and Alt+Enter make a line. */
  readonly name?: boolean;
  readonly language?: string;
  readonly onCommit: (value: string) => void;
}

export function DraftText(props: DraftTextProps) {
  const { id, label, value, placeholder = '', disabled, lines, name, language, onCommit } = props;
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const isLine = lines === undefined && name !== true;
  const commit = () => {
    if (draft.trim() !== value.trim()) onCommit(draft.trim());
  };
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing) return;
    const wanted = event.ctrlKey || event.metaKey || (name && !event.shiftKey && !event.altKey);
    const enter = event.key === 'Enter' && (isLine || wanted);
    if (event.key === 'Enter' && name && event.altKey) {
      event.preventDefault();
      // The browser makes no line of this by itself; undoing by keys knows this one.
      document.execCommand('insertText', false, '\n');
    } else if (enter) {
      event.preventDefault();
      commit();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      setDraft(value);
    }
  };
  const common = {
    id,
    'aria-label': label,
    value: draft,
    placeholder,
    disabled,
    onBlur: commit,
    onKeyDown: keys,
    ...(language === undefined ? {} : { lang: language }),
  };
  return isLine ? (
    <TextInput {...common} onChange={(event) => setDraft(event.currentTarget.value)} />
  ) : (
    <Textarea
      {...common}
      autosize
      minRows={lines ?? 1}
      maxRows={10}
      onChange={(event) => setDraft(event.currentTarget.value)}
    />
  );
}
