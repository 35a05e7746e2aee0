/** A file drawn elsewhere as an architecture: what is asked first, then the review over the whole screen. */
import { Modal } from '@mantine/core';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import { shortNameOf } from '../header/shortName.ts';
import { leaveReview } from '../parts/leaveReview.ts';
import { comeBackToReview } from './keepReview.ts';
import '../parts/review.css';
import './matching.css';
import { ReviewScreen } from './ReviewScreen.tsx';
import { SetupForm } from './SetupForm.tsx';
import { useMatching } from './state.ts';

const close = () => useSession.setState({ dialog: undefined });

export function MatchingDialog() {
  const { t, language } = useWords();
  const open = useSession((s) => s.dialog === 'matching');
  const review = useMatching((s) => s.review);
  const [looked, setLooked] = useState(false);
  useEffect(() => {
    if (!open) return setLooked(false);
    void comeBackToReview(useSession.getState().workspace).finally(() => setLooked(true));
  }, [open]);
  const base = useSession(({ workspace }) => review && workspace.architectures.get(review.base));
  const full = looked && review !== undefined;
  return (
    <Modal
      opened={open && looked}
      onClose={close}
      fullScreen={full}
      size={600}
      title={
        full
          ? t('matching.reviewTitle', {
              file: review.file,
              base: base ? shortNameOf(base, language) : review.base,
            })
          : t('matching.title')
      }
      {...(full && {
        classNames: FULL,
        closeOnEscape: false,
        onKeyDown: (event: KeyboardEvent) => leaveReview(event, close),
      })}
    >
      {full ? <ReviewScreen review={review} /> : <SetupForm />}
    </Modal>
  );
}

const FULL = { content: 'k-review-content', header: 'k-review-header', body: 'k-review-body' };
