/** The edge that is drawn across the figure: left of it stands before, right of it after. */
import { IconArrowsHorizontal } from '@tabler/icons-react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { MIDDLE, setSplit, splitAfter, useSplit } from './split.ts';

export function Divider() {
  const { t } = useWords();
  const split = useSplit((s) => s.split);
  const follow = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const stage = event.currentTarget.parentElement?.getBoundingClientRect();
    if (stage && stage.width > 0) setSplit(((event.clientX - stage.left) / stage.width) * 100);
  };
  const keys = (event: KeyboardEvent) => {
    const next = splitAfter(event.key, event.shiftKey, useSplit.getState().split);
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    setSplit(next);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className="k-divider"
      role="slider"
      tabIndex={0}
      title={t('ways.dividerHint')}
      aria-label={t('ways.divider')}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(split)}
      aria-valuetext={t('ways.dividerAt', { share: Math.round(split) })}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.focus({ preventScroll: true });
        event.preventDefault();
      }}
      onPointerMove={follow}
      onDoubleClick={() => setSplit(MIDDLE)}
      onKeyDown={keys}
    >
      <span>
        <IconArrowsHorizontal size={16} stroke={2} aria-hidden="true" />
      </span>
    </div>
  );
}
