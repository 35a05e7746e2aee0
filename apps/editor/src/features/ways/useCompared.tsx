/** What the one canvas of a comparison has beside what every canvas has; nothing where one architecture is shown. */

import type { Figure } from '@khung/diagram';
import type { FigureCanvasProps } from '@khung/react';
import { IconEqual } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import { canvas } from '../canvas/handle.ts';
import { Empty } from '../parts/Empty.tsx';
import { hover } from './hovered.ts';
import { link } from './link.ts';
import { usePointing } from './usePointing.ts';

const HoverCard = lazy(async () => ({ default: (await import('./HoverCard.tsx')).HoverCard }));

interface Compared {
  readonly hands: Pick<FigureCanvasProps, 'link' | 'onHover'>;
  /** Part of the canvas' key: what is laid out by itself is another place to be at. */
  readonly part: string;
  readonly card: ReactNode;
}

const NONE: Compared = { hands: {}, part: '', card: null };

export function useCompared({ occurrences }: Figure): Compared {
  const { t } = useWords();
  usePointing();
  const part = useSession(({ shown, way }) =>
    shown.kind === 'architecture' ? undefined : way === 'changes' ? ' changes' : '',
  );
  if (part === undefined) return NONE;
  return {
    hands: { link, onHover: (occurrence) => hover(occurrence, canvas() ?? null) },
    part,
    card: (
      <>
        {part !== '' && occurrences.length === 0 && (
          <div className="k-stage-empty">
            <Empty icon={IconEqual} title={t('ways.noChanges')} hint={t('ways.noChangesHint')} />
          </div>
        )}
        <Suspense fallback={null}>
          <HoverCard />
        </Suspense>
      </>
    ),
  };
}
