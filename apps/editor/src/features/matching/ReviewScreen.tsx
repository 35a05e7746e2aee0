/** The review: what is asked for at the top, the pairs, the two elements side by side, what is done with many below. */
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { partnersOf } from './decisions.ts';
import { ReviewFoot } from './ReviewFoot.tsx';
import { ReviewList } from './ReviewList.tsx';
import { ReviewTools } from './ReviewTools.tsx';
import { reviewCommand } from './reviewKeys.ts';
import { countsOf, filtered } from './rows.ts';
import { SidePane } from './SidePane.tsx';
import { Summary } from './Summary.tsx';
import { type Review, useMatching } from './state.ts';
import { useDeciding } from './useDeciding.ts';

export function ReviewScreen({ review }: { review: Review }) {
  const { t } = useWords();
  const { rows, matching, before, after } = review;
  const decisions = useMatching((s) => s.decisions);
  const filter = useMatching((s) => s.filter);
  const active = useMatching((s) => s.active);
  const [finishing, setFinishing] = useState(false);
  const [said, setSaid] = useState('');
  const root = useRef<HTMLDivElement>(null);
  const partners = useMemo(() => partnersOf(matching, decisions), [matching, decisions]);
  const counts = useMemo(
    () =>
      countsOf(rows, partners, decisions, {
        before: before.elements.size,
        after: after.elements.size,
      }),
    [rows, partners, decisions, before, after],
  );
  // What is decided stays in the list until something else is asked for: one sees what one did.
  const shown = useMemo(() => {
    const now = useMatching.getState().decisions;
    const seen = { before, after, decisions: now, partners: partnersOf(matching, now) };
    return filtered(rows, filter, seen);
  }, [rows, filter, before, after, matching]);
  const at = shown.findIndex(({ key }) => key === active);
  const deciding = useDeciding({ review, shown, at, partners, setSaid });
  useEffect(() => {
    if (at < 0 && shown[0]) useMatching.setState({ active: shown[0].key });
  }, [at, shown]);

  const heard = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || isField(event.target)) return;
    const { nativeEvent } = event;
    const command = reviewCommand(nativeEvent);
    if (command === undefined || keepsKey(event.target, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (command.kind === 'search' || command.kind === 'find')
      root.current
        ?.querySelector<HTMLInputElement>(command.kind === 'find' ? FIND : '#k-review-search')
        ?.focus();
    else if (!nativeEvent.repeat || command.kind === 'move') deciding.run(command);
  };
  if (finishing)
    return <Summary review={review} counts={counts} onBack={() => setFinishing(false)} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the list are heard on its buttons, too.
    <div ref={root} className="k-review" onKeyDown={heard}>
      <ReviewTools review={review} counts={counts} />
      <ReviewList review={review} rows={shown} at={at} partners={partners} />
      <SidePane review={review} row={shown[at]} partners={partners} deciding={deciding} />
      <ReviewFoot
        rows={shown}
        partners={partners}
        deciding={deciding}
        onFinish={() => setFinishing(true)}
      />
      <p className="k-unseen" role="status" aria-live="polite">
        {said}
      </p>
      <span className="k-unseen" id="k-review-keys">
        {t('matching.keys')}
      </span>
    </div>
  );
}

const FIND = '.k-side-find input';

const isField = (target: HTMLElement) =>
  target.isContentEditable || target.matches('input:not([type="radio"]), textarea, select');

/** Buttons, menus and sliders have a use of their own for some keys. */
function keepsKey(target: HTMLElement, key: string): boolean {
  if (target.closest('[role="menu"], [role="listbox"]:not(.k-review-list)') !== null) return true;
  if (key === 'Enter') return target.closest('button, a') !== null;
  return target.closest('[role="slider"], [type="radio"]') !== null && key.length > 1;
}
