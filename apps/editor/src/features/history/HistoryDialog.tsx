/** Every gesture of this sitting, the newest first; a click goes back to how things stood after it. */
import type { Edit } from '@khung/core';
import { Modal, UnstyledButton } from '@mantine/core';
import { IconHistoryToggle } from '@tabler/icons-react';
import { gestureText } from '../../actions/lastGesture.ts';
import { clockText } from '../../i18n/dateText.ts';
import { useWords } from '../../i18n/useWords.ts';
import { timeOf } from '../../session/gestureTimes.ts';
import { goToGesture } from '../../session/perform.ts';
import { useSession } from '../../session/session.ts';
import { Empty } from '../parts/Empty.tsx';
import './history.css';

const close = () => useSession.setState({ dialog: undefined });

export function HistoryDialog() {
  const { t } = useWords();
  const open = useSession((s) => s.dialog === 'history');
  return (
    <Modal opened={open} onClose={close} title={t('history.title')} size={520}>
      <Gestures />
    </Modal>
  );
}

function Gestures() {
  const { t } = useWords();
  const { done, undone } = useSession((s) => s.history);
  const mayWrite = useSession((s) => s.keeping.kind !== 'read-only');
  if (done.length + undone.length === 0) {
    return (
      <Empty
        icon={IconHistoryToggle}
        title={t('history.nothing')}
        hint={t('history.nothingHint')}
      />
    );
  }
  const gestures = [...done, ...undone.toReversed()].map((edit, at) => ({ edit, count: at + 1 }));
  return (
    <>
      <p className="k-dialog-intro">{t('history.text')}</p>
      <ol className="k-history" aria-label={t('history.title')} reversed>
        {gestures.toReversed().map(({ edit, count }) => (
          <Gesture
            key={count}
            edit={edit}
            count={count}
            state={stateOf(count, done.length)}
            disabled={!mayWrite}
          />
        ))}
        <li data-state={done.length === 0 ? 'now' : 'done'}>
          <UnstyledButton
            disabled={!mayWrite}
            aria-current={done.length === 0 ? 'step' : undefined}
            onClick={() => goToGesture(0)}
          >
            <span>{t('history.begin')}</span>
          </UnstyledButton>
        </li>
      </ol>
    </>
  );
}

const stateOf = (count: number, done: number): GestureProps['state'] => {
  if (count === done) return 'now';
  return count > done ? 'undone' : 'done';
};

interface GestureProps {
  readonly edit: Edit;
  /** How many gestures are done once this one is. */
  readonly count: number;
  readonly state: 'done' | 'now' | 'undone';
  readonly disabled: boolean;
}

function Gesture({ edit, count, state, disabled }: GestureProps) {
  const { t } = useWords();
  const time = timeOf(edit);
  const text = gestureText(edit);
  return (
    <li data-state={state}>
      <UnstyledButton
        disabled={disabled}
        aria-current={state === 'now' ? 'step' : undefined}
        onClick={() => goToGesture(count)}
      >
        <span>{text.charAt(0).toLocaleUpperCase() + text.slice(1)}</span>
        {state === 'undone' && <small>{t('history.undone')}</small>}
        {time && <time dateTime={time.toISOString()}>{clockText(time)}</time>}
      </UnstyledButton>
    </li>
  );
}
