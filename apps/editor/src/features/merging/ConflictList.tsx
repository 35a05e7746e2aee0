/** The conflicts, a field a row, of which only those in sight are mounted. It keeps the focus; keys are heard around it. */
import type { MergeConflict } from '@khung/core';
import type { Gesture } from '@khung/storage';
import { IconArrowBackUp, IconCheck, IconCircleDashed } from '@tabler/icons-react';
import { timeText } from '../../i18n/dateText.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useReviewList } from '../parts/useReviewList.ts';
import type { Authors } from './authors.ts';
import type { ConflictRow } from './conflictRows.ts';
import { useMerging } from './state.ts';
import type { ValueWords } from './useValueWords.ts';

interface ConflictListProps {
  readonly rows: readonly ConflictRow[];
  readonly at: number;
  readonly words: ValueWords;
  readonly authors: Authors;
}

const [HEAD, HEIGHT] = [36, 64];

export function ConflictList({ rows, at, words, authors }: ConflictListProps) {
  const { t } = useWords();
  const { scroll, virtual } = useReviewList(
    rows.length,
    at,
    (nth) => HEIGHT + (rows[nth]?.first ? HEAD : 0),
    (nth) => rows[nth]?.conflict.id ?? nth,
  );
  return (
    <div
      ref={scroll}
      className="k-review-list k-scroll"
      role="listbox"
      tabIndex={0}
      data-autofocus
      aria-label={t('merging.list')}
      aria-activedescendant={`k-conflict-${at}`}
    >
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }} role="none">
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <div
              key={key}
              className="k-conflict-place"
              style={{ transform: `translateY(${start}px)` }}
              role="none"
            >
              {row.first && (
                <div className="k-conflict-head" aria-hidden="true">
                  <b>{row.subject}</b> <small>{row.architecture}</small>
                </div>
              )}
              <Conflict
                row={row}
                nth={index}
                of={rows.length}
                active={index === at}
                words={words}
                authors={authors}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface ConflictProps {
  readonly row: ConflictRow;
  readonly nth: number;
  readonly of: number;
  readonly active: boolean;
  readonly words: ValueWords;
  readonly authors: Authors;
}

function Conflict({ row, nth, of, active, words, authors }: ConflictProps) {
  const { t } = useWords();
  const { conflict, subject } = row;
  const choice = useMerging((s) => s.choices.get(conflict.id));
  const [mine, theirs] = (['mine', 'theirs'] as const).map((side) =>
    words.valueName(conflict, side),
  );
  const state = words.choiceName(conflict, choice);
  const field = words.fieldName(conflict);
  const Sign =
    choice === undefined ? IconCircleDashed : choice === 'base' ? IconArrowBackUp : IconCheck;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself takes the keys.
    <div
      id={`k-conflict-${nth}`}
      className="k-conflict"
      role="option"
      tabIndex={-1}
      aria-selected={active}
      aria-posinset={nth + 1}
      aria-setsize={of}
      aria-label={t('merging.row', {
        subject,
        field,
        mine: mine ?? '',
        theirs: theirs ?? '',
        state,
      })}
      data-choice={typeof choice === 'object' ? 'other' : (choice ?? 'open')}
      onClick={() => useMerging.setState({ active: conflict.id })}
    >
      <Sign size={17} stroke={2} aria-hidden="true" />
      <span className="k-conflict-field">
        {field}
        {typeof choice === 'object' && <small>{state}</small>}
        {choice === 'base' && <small>{state}</small>}
      </span>
      <Side side="mine" conflict={conflict} words={words} by={authors.mine(conflict.key)} />
      <Side side="theirs" conflict={conflict} words={words} by={authors.theirs(conflict.key)} />
    </div>
  );
}

interface SideProps {
  readonly side: 'mine' | 'theirs';
  readonly conflict: MergeConflict;
  readonly words: ValueWords;
  readonly by: Gesture | undefined;
}

function Side({ side, conflict, words, by }: SideProps) {
  const value = words.valueName(conflict, side);
  return (
    <span className="k-conflict-side" data-side={side} title={value}>
      <span>{value}</span>
      <Author by={by} />
    </span>
  );
}

/** Who changed it last in that copy, and when, as far as its journal tells. */
export function Author({ by }: { by: Gesture | undefined }) {
  const { t } = useWords();
  if (by === undefined) return <small>{t('merging.unknownAuthor')}</small>;
  const when = timeText(by.at);
  return (
    <small title={t('merging.lastTouch')}>
      {by.by === undefined ? t('merging.when', { when }) : t('merging.by', { who: by.by, when })}
    </small>
  );
}
