/** The pairs, of which only those in sight are mounted. It keeps the focus; the keys are heard around it. */

import { IconSearchOff } from '@tabler/icons-react';
import { useWords } from '../../i18n/useWords.ts';
import { Empty } from '../parts/Empty.tsx';
import { useReviewList } from '../parts/useReviewList.ts';
import type { Partners } from './decisions.ts';
import { ReviewRow } from './ReviewRow.tsx';
import type { Row } from './rows.ts';
import type { Review } from './state.ts';

const HEIGHT = 62;

interface ReviewListProps {
  readonly review: Review;
  readonly rows: readonly Row[];
  readonly at: number;
  readonly partners: Partners;
}

export function ReviewList({ review, rows, at, partners }: ReviewListProps) {
  const { t } = useWords();
  const { scroll, virtual } = useReviewList(
    rows.length,
    at,
    () => HEIGHT,
    (nth) => rows[nth]?.key ?? nth,
  );
  const active = rows[at];
  return (
    <div
      ref={scroll}
      className="k-review-list k-scroll"
      role="listbox"
      tabIndex={0}
      data-autofocus
      aria-label={t('matching.list')}
      aria-describedby="k-review-keys"
      {...(active && { 'aria-activedescendant': idOf(active) })}
    >
      {rows.length === 0 && (
        <Empty
          icon={IconSearchOff}
          title={t('matching.nothing')}
          hint={t('matching.nothingHint')}
        />
      )}
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }} role="none">
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <ReviewRow
              key={key}
              review={review}
              row={row}
              partners={partners}
              place={{
                id: idOf(row),
                top: start,
                nth: index,
                of: rows.length,
                active: index === at,
              }}
            />
          );
        })}
      </div>
    </div>
  );
}

const idOf = ({ key }: Row) => `k-pair-${key.replaceAll(' ', '-')}`;
