/** How large a box is on the view on screen: set by hand in mm, or left to the layout. */
import { type Figure, TABLE_CORNER } from '@khung/diagram';
import { type Box, chosenBoxes, isOccurrence } from '@khung/react';
import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { autoSizeAction, unpinAction } from '../../actions/byHand.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import { useViewpoint } from '../../session/views.ts';
import { Section } from '../inspector/Section.tsx';
import { useUnshown } from '../status/unshown.ts';
import { putDown } from './putDown.ts';

/** Nothing where no single box is taken, or the view gives boxes their size alone. */
export function SizeSection() {
  const { t } = useWords();
  const figure = useUnshown((s) => s.figure);
  const viewpoint = useViewpoint();
  const selection = useSession((s) => s.selection);
  const picked = useSession((s) => s.picked);
  if (figure?.placing === undefined || !viewpoint?.movable) return null;
  const [box, ...others] = chosenBoxes(figure, selection, picked);
  if (box === undefined || others.length > 0) return null;
  if (!isOccurrence(box) && viewpoint.handDrawn !== true && box.id !== TABLE_CORNER) return null;
  return (
    <Section
      title={t('byHand.onView')}
      aside={
        <span className="k-section-tools">
          <ActionButton action={unpinAction} />
          <ActionButton action={autoSizeAction} />
        </span>
      }
    >
      <div className="k-size-fields">
        <Side figure={figure} box={box} side="width" scale={figure.placing.scale} />
        <Side figure={figure} box={box} side="height" scale={figure.placing.scale} />
      </div>
    </Section>
  );
}

interface SideProps {
  readonly figure: Figure;
  readonly box: Box;
  readonly side: 'width' | 'height';
  readonly scale: number;
}

/** No box is smaller. mm */
const LEAST = 5;

function Side({ figure, box, side, scale }: SideProps) {
  const { t, language } = useWords();
  const disabled = useSession((s) => s.keeping.kind === 'read-only');
  const drawn = Math.round((box.box[side] / scale) * 10) / 10;
  const id = `k-size-${side}`;
  const [typed, setTyped] = useState<number>();
  const commit = () => {
    setTyped(undefined);
    if (typed === undefined || typed === drawn || typed < LEAST) return;
    const parent = [...figure.occurrences, ...figure.items].find(({ id }) => id === box.parent);
    const to = { ...box.box, [side]: typed * scale };
    putDown(figure, [{ box, to, parent, resized: true }]);
  };
  return (
    <div>
      <label className="k-field-label" htmlFor={id}>
        {t(`byHand.${side}`)}
      </label>
      <NumberInput
        id={id}
        size="xs"
        suffix=" mm"
        decimalScale={1}
        decimalSeparator={language === 'vi' ? ',' : '.'}
        min={LEAST}
        max={1000}
        clampBehavior="blur"
        disabled={disabled}
        value={typed ?? drawn}
        onChange={(value) => setTyped(typeof value === 'number' ? value : undefined)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
        }}
      />
    </div>
  );
}
