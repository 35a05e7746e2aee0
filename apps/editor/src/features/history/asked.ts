/** What of the history is asked for: gestures or checkpoints, all of them or those about one element. */
import { create } from 'zustand';
import { useSession } from '../../session/session.ts';
import { readPastAgain } from '../files/keeping.ts';

export type HistoryTab = 'gestures' | 'checkpoints';

interface Asked {
  readonly tab: HistoryTab;
  /** The id of an element, a relation or a view, and what it is called. */
  readonly about: { readonly id: string; readonly name: string } | undefined;
  /** The person wants to give their name. */
  readonly person: boolean;
}

export const useAskedHistory = create<Asked>()(() => ({
  tab: 'gestures',
  about: undefined,
  person: false,
}));

export function openHistory({ tab, about, person = false }: Partial<Asked>): void {
  useAskedHistory.setState({ about, person, ...(tab && { tab }) });
  useSession.setState({ dialog: 'history' });
  void readPastAgain();
}
