/** Two copies that went apart: which they are, what they disagree on, and what comes of it. */
import { Modal } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import { leaveReview } from '../parts/leaveReview.ts';
import { ConflictScreen } from './ConflictScreen.tsx';
import { MergeSetup } from './MergeSetup.tsx';
import { MergeSummary } from './MergeSummary.tsx';
import '../parts/review.css';
import './merging.css';
import { type Merging, useMerging } from './state.ts';

const close = () => useSession.setState({ dialog: undefined });

export function MergeDialog() {
  const { t } = useWords();
  const open = useSession((s) => s.dialog === 'merging');
  const merging = useMerging((s) => s.merging);
  const full = merging !== undefined;
  return (
    <Modal
      opened={open}
      onClose={close}
      fullScreen={full}
      size={620}
      title={full ? t('merging.reviewTitle', { name: merging.name }) : t('merging.title')}
      {...(full && {
        classNames: FULL,
        closeOnEscape: false,
        onKeyDown: (event: KeyboardEvent) => leaveReview(event, close),
      })}
    >
      {full ? <Deciding merging={merging} /> : <MergeSetup />}
    </Modal>
  );
}

const FULL = { content: 'k-review-content', header: 'k-review-header', body: 'k-review-body' };

function Deciding({ merging }: { merging: Merging }) {
  const [finishing, setFinishing] = useState(merging.conflicts.length === 0);
  return finishing ? (
    <MergeSummary merging={merging} onBack={() => setFinishing(false)} />
  ) : (
    <ConflictScreen merging={merging} onFinish={() => setFinishing(true)} />
  );
}
