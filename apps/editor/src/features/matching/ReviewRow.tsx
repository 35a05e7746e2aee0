/** One pair: how sure it is and why, both names with the letters that differ, type and owner of either. */
import { type Element, elementTypeInfo, type MatchReason, type Model } from '@khung/core';
import { IconCheck, IconCircleDashed, IconMinus, IconPlus, IconX } from '@tabler/icons-react';
import { memo } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import { shortNameOf } from '../header/shortName.ts';
import type { Partners } from './decisions.ts';
import { differingLetters } from './letters.ts';
import { MarkedName } from './MarkedName.tsx';
import { partnerIn, type Row, type RowState, stateOf, takenBy } from './rows.ts';
import { type Review, useMatching } from './state.ts';

interface ReviewRowProps {
  readonly review: Review;
  readonly row: Row;
  readonly partners: Partners;
  readonly place: {
    readonly id: string;
    readonly top: number;
    readonly nth: number;
    readonly of: number;
    readonly active: boolean;
  };
}

const SIGNS = {
  open: IconCircleDashed,
  accepted: IconCheck,
  rejected: IconX,
  'only-before': IconMinus,
  'only-after': IconPlus,
} satisfies Record<RowState, unknown>;

export const ReviewRow = memo(({ review, row, partners, place }: ReviewRowProps) => {
  const { t, textOf, language } = useWords();
  const decisions = useMatching((s) => s.decisions);
  const base = useSession(({ workspace }) => workspace.architectures.get(review.base));
  const state = stateOf(row, partners, decisions);
  const { before, after } = review;
  const beforeId = row.before ?? (row.after && partners.taken.get(row.after));
  const afterId = partnerIn(row, partners);
  const one = beforeId && before.elements.get(beforeId);
  const other = afterId && after.elements.get(afterId);
  const [name, partner] = [textOf(one?.name), textOf(other?.name)];
  const [inOne, inOther] = one && other ? differingLetters(name, partner) : [undefined, undefined];
  const Sign = SIGNS[state];
  const said = t(`matching.states.${state}`, {
    name: base ? shortNameOf(base, language) : review.base,
  });
  const score = scoreOf(row, afterId);
  const label =
    one && other
      ? t('matching.row', { before: name, after: partner, score, state: said })
      : t('matching.rowAlone', { name: name || partner, state: said });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself takes the keys.
    <div
      id={place.id}
      className="k-pair"
      role="option"
      tabIndex={-1}
      aria-label={label}
      aria-selected={place.active}
      aria-posinset={place.nth + 1}
      aria-setsize={place.of}
      data-state={state}
      style={{ transform: `translateY(${place.top}px)` }}
      onClick={() => useMatching.setState({ active: row.key })}
    >
      <span className="k-pair-state">
        <Sign size={17} stroke={2} aria-hidden="true" />
        {row.pair && <small>{t('matching.score', { score })}</small>}
      </span>
      <span className="k-pair-names">
        <MarkedName side="before" name={name} pieces={inOne} nobody={t('matching.nobody')} />
        <MarkedName side="after" name={partner} pieces={inOther} nobody={t('matching.nobody')} />
      </span>
      <span className="k-pair-kinds">
        <Kinds one={one} other={other} before={before} after={after} />
      </span>
      <span className="k-pair-why">
        <Why row={row} review={review} partners={partners} chosen={afterId} />
      </span>
    </div>
  );
});

const scoreOf = ({ pair }: Row, chosen: string | undefined): number => {
  if (pair === undefined) return 0;
  const others = pair.others.find(({ after }) => after === chosen);
  return Math.round(100 * (pair.after === chosen ? pair.score : (others?.score ?? 0)));
};

interface KindsProps {
  readonly one: Element | undefined;
  readonly other: Element | undefined;
  readonly before: Model;
  readonly after: Model;
}

/** Said twice only where the two differ. */
function Kinds({ one, other, before, after }: KindsProps) {
  const { textOf } = useWords();
  const types = [one, other].flatMap((each) =>
    each ? [textOf(elementTypeInfo(each.type).name)] : [],
  );
  const owners = [
    one?.owner && textOf(before.elements.get(one.owner)?.name),
    other?.owner && textOf(after.elements.get(other.owner)?.name),
  ].filter((name): name is string => Boolean(name));
  return (
    <>
      <span data-differs={new Set(types).size > 1 || undefined}>
        {[...new Set(types)].join(' → ')}
      </span>
      <small>{[...new Set(owners)].join(' → ')}</small>
    </>
  );
}

const MOST_REASONS = 3;

interface WhyProps {
  readonly row: Row;
  readonly review: Review;
  readonly partners: Partners;
  readonly chosen: string | undefined;
}

function Why({ row, review, partners, chosen }: WhyProps) {
  const { t, textOf } = useWords();
  const { pair } = row;
  if (pair === undefined) return null;
  const holder = takenBy(row, partners);
  if (holder !== undefined && chosen === pair.after)
    return (
      <small>
        {t('matching.taken', { name: textOf(review.before.elements.get(holder)?.name) })}
      </small>
    );
  const reasons = pair.after === chosen ? pair.reasons : [];
  return (
    <>
      {reasons.slice(0, MOST_REASONS).map((reason) => (
        <Reason key={reason.kind} reason={reason} />
      ))}
      {pair.others.length > 0 && (
        <small className="k-pair-rivals">
          {t('matching.rivals', { count: pair.others.length })}
        </small>
      )}
    </>
  );
}

export function Reason({ reason }: { reason: MatchReason }) {
  const { t } = useWords();
  const words = t(
    `matching.reasons.${reason.kind}`,
    reason.kind === 'neighbours' ? { agree: reason.agree, of: reason.of } : {},
  );
  const against = reason.weight < 0;
  return (
    <span
      className="k-match-reason"
      data-against={against || undefined}
      title={t(against ? 'matching.against' : 'matching.for', { reason: words })}
    >
      {against ? (
        <IconMinus size={11} stroke={2.5} aria-hidden="true" />
      ) : (
        <IconPlus size={11} stroke={2.5} aria-hidden="true" />
      )}
      {words}
    </span>
  );
}
