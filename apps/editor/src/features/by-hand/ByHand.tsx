/** What a person placed and bent in this view, and the way back to what the layout does by itself. */
import { Button } from '@mantine/core';
import { IconPinnedOff, IconRoute } from '@tabler/icons-react';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import { useView, useViewpoint } from '../../session/views.ts';
import { Section } from '../inspector/Section.tsx';
import { bentIn, pinnedIn, straightenAll, unpinAll } from './edits.ts';

export function ByHand() {
  const { t } = useWords();
  const view = useView();
  const viewpoint = useViewpoint();
  const disabled = useSession((s) => s.keeping.kind === 'read-only');
  if (viewpoint === undefined || viewpoint.handDrawn === true) return null;
  const pinned = pinnedIn(view).size;
  const bent = bentIn(view).size;
  return (
    <Section title={t('views.byHand')}>
      {pinned > 0 && (
        <div className="k-by-hand">
          {t('views.pinned', { count: pinned })}
          <Button
            size="compact-xs"
            variant="light"
            disabled={disabled}
            leftSection={<IconPinnedOff size={14} />}
            onClick={unpinAll}
          >
            {t('actions.unpinAll')}
          </Button>
        </div>
      )}
      {bent > 0 && (
        <div className="k-by-hand">
          {t('views.bent', { count: bent })}
          <Button
            size="compact-xs"
            variant="light"
            disabled={disabled}
            leftSection={<IconRoute size={14} />}
            onClick={straightenAll}
          >
            {t('actions.straightenAll')}
          </Button>
        </div>
      )}
      {pinned + bent === 0 && (
        <p className="k-setting-hint">
          {t(viewpoint.movable ? 'views.notByHand' : 'views.notMovable')}
        </p>
      )}
    </Section>
  );
}
