/** What of the figure on screen is taken: boxes and lines, by their ids. */
import { chosenBoxes } from '@khung/react';
import type { SessionState } from '../../session/session.ts';
import { useUnshown } from '../status/unshown.ts';

export interface Taken {
  readonly boxes: readonly string[];
  readonly lines: readonly string[];
}

export function takenIn({ selection, picked }: Pick<SessionState, 'selection' | 'picked'>): Taken {
  const { figure } = useUnshown.getState();
  if (figure === undefined) return { boxes: [], lines: [] };
  return {
    boxes: chosenBoxes(figure, selection, picked).map(({ id }) => id),
    lines: figure.edges.flatMap(({ id }) => (picked.includes(id) ? [id] : [])),
  };
}
