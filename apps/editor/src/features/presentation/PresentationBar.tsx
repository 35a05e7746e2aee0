/** Below a presentation: what is shown, the states of the view, the ways on, back and out. */
import { UnstyledButton } from '@mantine/core';
import { type Icon, IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import type { Shown } from '../../session/shown.ts';
import { shortNameOf } from '../header/shortName.ts';
import { type Slide, sameShown } from './slides.ts';

interface PresentationBarProps {
  readonly slide: Slide;
  readonly slides: readonly Slide[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly onStep: (by: -1 | 1) => void;
  readonly onState: (shown: Shown) => void;
  readonly onLeave: () => void;
}

export function PresentationBar(props: PresentationBarProps) {
  const { slide, slides, page, pages, onStep, onState, onLeave } = props;
  const { t, textOf } = useWords();
  const views = [...new Set(slides.map(({ view }) => view.id))];
  const place = { number: views.indexOf(slide.view.id) + 1, count: views.length };
  const states = slides.filter(({ view }) => view.id === slide.view.id);
  const [first, last] = [slides[0], slides.at(-1)];
  return (
    <footer className="k-present-bar">
      <span className="k-present-name" aria-live="polite">
        <b>{textOf(slide.view.name)}</b>
        <span>{t('presentation.place', place)}</span>
        {pages > 1 && <span>{t('views.page', { page: page + 1, of: pages })}</span>}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: a field set would have to hold fields. */}
      <div className="k-present-states" role="group" aria-label={t('header.shown')}>
        {states.map(({ shown }) => (
          <State
            key={JSON.stringify(shown)}
            shown={shown}
            current={sameShown(shown, slide.shown)}
            onChoose={() => onState(shown)}
          />
        ))}
      </div>
      <div className="k-present-ways">
        <Way
          icon={IconChevronLeft}
          name={t('presentation.back')}
          keys="←"
          disabled={slide === first && page === 0}
          onGo={() => onStep(-1)}
        />
        <Way
          icon={IconChevronRight}
          name={t('presentation.on')}
          keys="→"
          disabled={slide === last && page === pages - 1}
          onGo={() => onStep(1)}
        />
        <Way icon={IconX} name={t('presentation.leave')} keys="Esc" onGo={onLeave} />
      </div>
    </footer>
  );
}

interface StateProps {
  readonly shown: Shown;
  readonly current: boolean;
  readonly onChoose: () => void;
}

function State({ shown, current, onChoose }: StateProps) {
  const { t, language } = useWords();
  const architecture = useSession((s) =>
    shown.kind === 'architecture' ? s.workspace.architectures.get(shown.id) : undefined,
  );
  const name = architecture ? shortNameOf(architecture, language) : t('header.compare');
  return (
    <UnstyledButton aria-pressed={current} onClick={onChoose}>
      {name}
    </UnstyledButton>
  );
}

interface WayProps {
  readonly icon: Icon;
  readonly name: string;
  readonly keys: string;
  readonly disabled?: boolean;
  readonly onGo: () => void;
}

function Way({ icon: Icon, name, keys, disabled = false, onGo }: WayProps) {
  return (
    <UnstyledButton
      className="k-icon-button"
      aria-label={name}
      title={`${name} (${keys})`}
      disabled={disabled}
      onClick={onGo}
    >
      <Icon size={20} stroke={1.75} />
    </UnstyledButton>
  );
}
