/** What a person placed, sized and bent in this view, and the way back to what the layout does by itself. */
import { isKeepable } from '@khung/diagram';
import { Button } from '@mantine/core';
import {
  autoSizeAllAction,
  keepLayoutAction,
  straightenAllAction,
  unpinAllAction,
} from '../../actions/byHand.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import { useView, useViewpoint } from '../../session/views.ts';
import { Section } from '../inspector/Section.tsx';
import { useUnshown } from '../status/unshown.ts';
import { bentIn, pinnedIn, sizedIn } from './edits.ts';

const KINDS = [
  { of: pinnedIn, words: 'views.pinned', back: unpinAllAction },
  { of: sizedIn, words: 'views.sized', back: autoSizeAllAction },
  { of: bentIn, words: 'views.bent', back: straightenAllAction },
] as const;

export function ByHand() {
  const { t } = useWords();
  const view = useView();
  const viewpoint = useViewpoint();
  const disabled = useSession((s) => s.keeping.kind === 'read-only');
  const table = useUnshown((s) => s.figure?.runs !== undefined);
  const whole = useUnshown((s) => s.figure !== undefined && isKeepable(s.figure));
  if (viewpoint === undefined || viewpoint.handDrawn === true) return null;
  const done = KINDS.map((kind) => ({ ...kind, count: kind.of(view).size }));
  const some = done.filter(({ count }) => count > 0);
  return (
    <Section title={t('views.byHand')}>
      {some.map(({ words, count, back }) => (
        <div key={words} className="k-by-hand">
          {t(words, { count })}
          <Button
            size="compact-xs"
            variant="light"
            disabled={disabled}
            leftSection={<back.icon size={14} />}
            onClick={() => void back.run()}
          >
            {t(back.label)}
          </Button>
        </div>
      ))}
      {some.length === 0 && (
        <p className="k-setting-hint">
          {t(
            !viewpoint.movable
              ? 'views.notMovable'
              : table
                ? 'views.notByHandTable'
                : 'views.notByHand',
          )}
        </p>
      )}
      {whole && (
        <>
          <Button
            size="compact-xs"
            variant="light"
            disabled={disabled}
            leftSection={<keepLayoutAction.icon size={14} />}
            onClick={() => void keepLayoutAction.run()}
          >
            {t(keepLayoutAction.label)}
          </Button>
          <p className="k-setting-hint">{t('views.keepLayout')}</p>
        </>
      )}
    </Section>
  );
}
