/** What a person can do with the pairs under review, in one place for keys and buttons; each is said aloud. */
import type { ElementId, MatchPair } from '@khung/core';
import { useWords } from '../../i18n/useWords.ts';
import { accept, type Partners, partnersOf, reject } from './decisions.ts';
import type { ReviewCommand } from './reviewKeys.ts';
import { nextOpen, partnerIn, type Row, rivalsOf, stateOf } from './rows.ts';
import { decide, type Review, redoDecision, undoDecision, useMatching } from './state.ts';

export interface Deciding {
  readonly run: (command: ReviewCommand) => void;
  /** This is whom the row's element is, whoever was proposed. */
  readonly choose: (row: Row, partner: ElementId) => void;
  readonly acceptAll: (pairs: readonly MatchPair[]) => void;
}

interface Place {
  readonly review: Review;
  readonly shown: readonly Row[];
  /** The row that keys speak to; -1 where there is none. */
  readonly at: number;
  readonly partners: Partners;
  readonly setSaid: (words: string) => void;
}

export function useDeciding({ review, shown, at, partners, setSaid }: Place): Deciding {
  const { t, textOf } = useWords();
  const { rows, matching, before, after } = review;
  const row = shown[at];
  const go = (to: number) => {
    const next = shown[Math.max(0, Math.min(shown.length - 1, to))];
    if (next) useMatching.setState({ active: next.key });
  };
  const open = () => {
    const { decisions } = useMatching.getState();
    const now = partnersOf(matching, decisions);
    return rows.filter((one) => stateOf(one, now, decisions) === 'open').length;
  };
  const tell = (key: 'accepted' | 'rejected', one: ElementId, other: ElementId) =>
    setSaid(
      t(`matching.said.${key}`, {
        before: textOf(before.elements.get(one)?.name),
        after: textOf(after.elements.get(other)?.name),
        count: open(),
      }),
    );
  const goOn = () => {
    const { decisions } = useMatching.getState();
    const next = nextOpen(shown, at, partnersOf(matching, decisions), decisions);
    if (next !== undefined) go(next);
    else if (open() === 0) setSaid(t('matching.said.last'));
  };
  const pair = (one: ElementId, other: ElementId) => {
    decide((decisions) => accept(decisions, [{ before: one, after: other }]));
    tell('accepted', one, other);
    goOn();
  };
  const choose = (of: Row, partner: ElementId) => {
    if (of.before !== undefined) pair(of.before, partner);
    else if (of.after !== undefined) pair(partner, of.after);
  };
  const decline = (one: ElementId, other: ElementId) => {
    decide((decisions) => reject(decisions, one, other));
    tell('rejected', one, other);
    goOn();
  };
  const step = (done: boolean, key: 'undone' | 'redone') => {
    if (!done) return setSaid(t('matching.said.nothing'));
    const { active, filter } = useMatching.getState();
    // What was taken back is seen, whatever was asked for meanwhile.
    if (!shown.some(({ key }) => key === active))
      useMatching.setState({ filter: { ...filter, state: 'all', query: '', type: '', owner: '' } });
    setSaid(t(`matching.said.${key}`, { count: open() }));
  };
  return {
    choose,
    acceptAll: (pairs) => {
      if (pairs.length === 0) return;
      decide((decisions) => accept(decisions, pairs));
      setSaid(t('matching.said.bulk', { pairs: pairs.length, count: open() }));
    },
    run: (command) => {
      if (command.kind === 'move') return go(at + command.by);
      if (command.kind === 'end') return go(command.at === 'first' ? 0 : shown.length - 1);
      if (command.kind === 'undo') return step(undoDecision(), 'undone');
      if (command.kind === 'redo') return step(redoDecision(), 'redone');
      if (row === undefined) return;
      const one = row.before ?? (row.after && partners.taken.get(row.after));
      const other = partnerIn(row, partners);
      if (command.kind === 'rival') {
        const rival = rivalsOf(row, partners)[command.nth];
        if (rival) choose(row, rival.after);
      } else if (one !== undefined && other !== undefined) {
        if (command.kind === 'accept') pair(one, other);
        if (command.kind === 'reject') decline(one, other);
      }
    },
  };
}
