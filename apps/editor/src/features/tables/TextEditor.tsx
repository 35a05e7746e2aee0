/** Text in a cell: Enter and Tab go on, Alt+Enter is a line break, Escape lets go. It grows with its text. */
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { type EditorProps, onwardOf } from './editing.ts';

interface TextEditorProps extends EditorProps {
  readonly text: string;
  readonly lines: boolean;
  /** What it says already is edited: the hand stands at its end. */
  readonly all: boolean;
}

export function TextEditor(props: TextEditorProps) {
  const { label, invalid, text, lines, onEdit, onCancel, onCommit, onLeave } = props;
  const [draft, setDraft] = useState(text);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const area = field.current;
    area?.focus({ preventScroll: true });
    area?.setSelectionRange(area.value.length, area.value.length);
  }, []);
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const onward = onwardOf(event);
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter' && (event.altKey || event.ctrlKey) && lines) {
      event.currentTarget.setRangeText(
        '\n',
        event.currentTarget.selectionStart,
        event.currentTarget.selectionEnd,
        'end',
      );
      setDraft(event.currentTarget.value);
    } else if (onward !== undefined) onCommit(draft, onward);
    else return;
    event.preventDefault();
  };
  return (
    <textarea
      ref={field}
      className="k-cell-field"
      rows={1}
      aria-label={label}
      aria-invalid={invalid || undefined}
      value={draft}
      onChange={(event) => {
        setDraft(event.currentTarget.value);
        onEdit();
      }}
      onKeyDown={keys}
      onBlur={() => onLeave(draft)}
    />
  );
}
