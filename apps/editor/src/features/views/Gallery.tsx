/** Every kind of view that can be made, with the question that it answers. */

import { VIEWPOINTS } from '@khung/diagram';
import { UnstyledButton } from '@mantine/core';
import { useWords } from '../../i18n/useWords.ts';
import { takesFocus } from '../parts/takesFocus.ts';
import { newView } from './newView.ts';
import { Sketch } from './Sketch.tsx';

export function Gallery({ onDone }: { onDone: () => void }) {
  const { t, textOf } = useWords();
  return (
    <>
      <p className="k-gallery-title">{t('views.choose')}</p>
      <div className="k-gallery">
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
