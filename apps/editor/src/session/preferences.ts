/** What a person prefers, kept between sittings: language, and how the figure is set on paper. */
import type { ViewId } from '@khung/core';
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

export type Language = 'vi' | 'en';
export type Tone = 'colour' | 'grey';
/** Levels of nesting: as the workspace's view says, as many as stay legible on the page, all, or a number. */
export type Levels = 'view' | 'fit' | 'all' | number;
/** One architecture laid out where the comparison has everything, or by itself. */
export type Frame = 'shared' | 'own';

interface Preferences {
  readonly language: Language;
  readonly tone: Tone;
  /** Exports hold the view on screen, or every view of the document. */
  readonly scope: 'view' | 'document';
  /** Of exported and copied pictures, dots an inch. */
  readonly dpi: number;
  readonly frame: Frame;
  readonly levels: Levels;
  /** The view that was shown last. */
  readonly view?: ViewId | undefined;
  /** What the right panel shows where nothing is selected: how the view is set up, or its numbers. */
  readonly side: 'setup' | 'figures';
  /** Whether the panels at the sides are there. */
  readonly left: boolean;
  readonly details: boolean;
  /** Whether the sample says that it is one. */
  readonly welcome: boolean;
  readonly minimap: boolean;
  /** What the person wants to be called in the journal; empty where they have not said. */
  readonly person: string;
  /** Ids of the workspaces whose files are saved with the journal. */
  readonly journalIn: readonly string[];
  /** Whether new checkpoints go into the file. */
  readonly checkpointsInFile: boolean;
}

const START: Preferences = {
  language: 'vi',
  tone: 'colour',
  scope: 'view',
  dpi: 300,
  frame: 'own',
  levels: 'view',
  side: 'setup',
  left: true,
  details: true,
  welcome: true,
  minimap: false,
  person: '',
  journalIn: [],
  checkpointsInFile: true,
};

export const usePreferences = create<Preferences>()(
  persist(() => START, {
    name: 'khung-preferences',
    version: 2,
    // Levels had no names before; all else that was kept is still good.
    migrate: (kept): Preferences => ({
      ...START,
      ...(typeof kept === 'object' ? kept : {}),
      levels: START.levels,
    }),
    storage: createJSONStorage(() => storageOrNothing()),
  }),
);

export function prefer(wanted: Partial<Preferences>): void {
  usePreferences.setState(wanted);
}

/** Whether a workspace's file is saved with the journal from now on. */
export function carryJournal(workspace: string, wanted: boolean): void {
  const others = usePreferences.getState().journalIn.filter((id) => id !== workspace);
  prefer({ journalIn: wanted ? [...others, workspace] : others });
}

/** Some private windows forbid storage altogether; then preferences last for one sitting. */
function storageOrNothing(): Storage {
  try {
    window.localStorage.getItem('khung-preferences');
    return window.localStorage;
  } catch {
    const kept = new Map<string, string>();
    return {
      length: 0,
      clear: () => kept.clear(),
      key: () => null,
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    };
  }
}
