/** Text pasted where nothing takes it opens the list of elements to be made; the dialog begins with it. */
import { useEffect } from 'react';
import { create } from 'zustand';
import { canEdit } from '../../../actions/conditions.ts';
import { useSession } from '../../../session/session.ts';

export const usePastedText = create<{ readonly text: string }>()(() => ({ text: '' }));

export function openList(text: string): void {
  usePastedText.setState({ text });
  useSession.setState({ dialog: 'paste-list' });
}

/** Fields, tables and dialogs keep what is pasted into them; so does what other programs of ours copied. */
export function useListPaste(): void {
  useEffect(() => {
    const heard = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isTaken(event.target)) return;
      const session = useSession.getState();
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const files = event.clipboardData?.files.length ?? 0;
      if (session.dialog !== undefined || files > 0 || !isList(text) || !canEdit(session)) return;
      event.preventDefault();
      openList(text);
    };
    document.addEventListener('paste', heard);
    return () => document.removeEventListener('paste', heard);
  }, []);
}

/** Words, not the text form of something else. */
const isList = (text: string): boolean => text.trim() !== '' && !/^\s*[{[<]/.test(text);

const isTaken = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, [contenteditable], [role="grid"], [role="dialog"]') !== null;
