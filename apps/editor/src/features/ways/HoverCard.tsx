/** Beside the box under the hand: what it was, what it is, and why. For the eye; the details say it to all. */
import { fateWords } from '@khung/core';
import { Paper } from '@mantine/core';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useComparison } from '../../session/derived.ts';
import { FateBadge } from '../parts/FateBadge.tsx';
import { hideHovered, useHovered } from './hovered.ts';
import { usePairRows } from './usePairRows.ts';

export function HoverCard() {
  const { t, textOf } = useWords();
  const comparison = useComparison();
  const element = useHovered((s) => s.element);
  const at = useHovered((s) => s.at);
  const row = element === undefined ? undefined : comparison?.elements.get(element);
  const pairs = usePairRows(row, MOST);
  const card = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ readonly left: number; readonly top: number }>();
  const shown = row !== undefined && row.fate !== 'kept' && at !== undefined;

  useLayoutEffect(() => {
    const stage = card.current?.parentElement?.getBoundingClientRect();
    const own = card.current?.getBoundingClientRect();
    if (!shown || stage === undefined || own === undefined) return setPlace(undefined);
    const below = at.y + at.height + GAP;
    const above = at.y - GAP - own.height;
    const top = below + own.height <= stage.bottom || above < stage.top ? below : above;
    const left = Math.min(at.x, stage.right - own.width - GAP);
    setPlace({
      left: Math.max(left, stage.left + GAP) - stage.left,
      top: Math.min(top, stage.bottom - own.height - GAP) - stage.top,
    });
  }, [shown, at]);

  useEffect(() => {
    if (!shown) return;
    const leave = (event: KeyboardEvent) => event.key === 'Escape' && hideHovered();
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, [shown]);

  if (!shown) return null;
  return (
    <Paper
      ref={card}
      className="k-hover-card"
      withBorder
      aria-hidden="true"
      style={place ?? { visibility: 'hidden' }}
    >
      <p className="k-hover-fate">
        <FateBadge fate={row.fate} />
        <span>{textOf(fateWords(row.fate).word)}</span>
      </p>
      <dl>
        {pairs.rows.map(({ field, label, was, to }) => (
          <div key={field} data-same={was === to || undefined}>
            <dt>{label}</dt>
            <dd>
              {was === to ? (
                <span>{was}</span>
              ) : (
                <>
                  <span className="k-was">{was === '' ? t('ways.nothing') : was}</span>
                  <span className="k-hover-arrow">→</span>
                  <span className="k-to">{to === '' ? t('ways.nothing') : to}</span>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {pairs.more > 0 && <p className="k-quiet">{t('ways.more', { count: pairs.more })}</p>}
      {row.reason !== undefined && <p className="k-reason">{textOf(row.reason)}</p>}
    </Paper>
  );
}

const MOST = 5;
/** Between the box and the card, CSS px. */
const GAP = 8;
