/** Every kind of view that can be made, with the question that it answers. */

import { VIEWPOINTS } from '@khung/diagram';
import { UnstyledButton } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { takesFocus } from '../parts/takesFocus.ts';
import { newView } from './newView.ts';
import { Sketch } from './Sketch.tsx';

export function Gallery({ onDone }: { onDone: () => void }) {
  const { t, textOf } = useWords();
  return (
    <>
      <p className="k-gallery-title">{t('views.choose')}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows are a short way from button to button. */}
      <div className="k-gallery" onKeyDown={stepInside}>
        {VIEWPOINTS.map((viewpoint, at) => (
          <UnstyledButton
            key={viewpoint.id}
            className="k-gallery-one"
            data-viewpoint={viewpoint.id}
            {...(at === 0 ? takesFocus : {})}
            onClick={() => {
              onDone();
              newView(viewpoint);
            }}
          >
            <Sketch viewpoint={viewpoint.id} />
            <span>
              <b>{textOf(viewpoint.name)}</b>
              <small>{textOf(viewpoint.purpose)}</small>
            </span>
          </UnstyledButton>
        ))}
      </div>
    </>
  );
}

/** From one to the next with the arrows, in the rows as they stand on screen. */
function stepInside(event: KeyboardEvent<HTMLDivElement>): void {
  const all = [...event.currentTarget.querySelectorAll('button')];
  const here = all.findIndex((one) => one.matches(':focus'));
  const top = all[0]?.offsetTop;
  const columns = Math.max(1, all.filter(({ offsetTop }) => offsetTop === top).length);
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: here + 1,
    ArrowLeft: here - 1,
    ArrowDown: here + columns,
    ArrowUp: here - columns,
    [HOME]: 0,
    [END]: all.length - 1,
  };
  const next = all[steps[event.key] ?? -1];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

const HOME = 'Home';
const END = 'End';
