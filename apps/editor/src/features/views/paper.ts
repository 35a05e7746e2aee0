/** The paper that the view on screen is set on, and how another is chosen: it belongs to the view. */
import { type PaperId, SHEET_SETTINGS, type Sheet, sheetOf } from '@khung/diagram';
import { useMemo } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useView } from '../../session/views.ts';
import { setSetting } from './edits.ts';

export const [PAPER] = SHEET_SETTINGS;

export function useSheet(): Sheet {
  const { language } = useWords();
  const { settings } = useView();
  return useMemo(() => sheetOf(settings, language), [settings, language]);
}

/** The papers by name, with what a person sees of them. */
export function usePapers(): readonly { readonly value: string; readonly label: string }[] {
  const { textOf } = useWords();
  const { paper } = useSheet();
  return PAPER.choices
    .filter(({ id }) => id !== 'own' || paper === 'own')
    .map(({ id, name }) => ({ value: id, label: textOf(name) }));
}

export function choosePaper(paper: string): void {
  const wanted = PAPER.choices.find(({ id }) => id === paper);
  if (wanted === undefined) return;
  setSetting('paper', wanted.id === PAPER.fallback ? undefined : wanted.id);
}

/** For a figure whose type would be too small. */
export const LARGEST_PAPER: PaperId = 'a3-landscape';
