/** How large a box is on the view on screen: set by hand in mm, or left to the layout. */
import { type Figure, groundOf, TABLE_CORNER } from '@khung/diagram';
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
import { autoSize, place } from './edits.ts';
import { checkPlaces } from './keptPlaces.ts';
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
        <GroundSide figure={figure} box={box} />
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
  const { t } = useWords();
  const set = (mm: number) => {
    const parent = [...figure.occurrences, ...figure.items].find(({ id }) => id === box.parent);
    const to = { ...box.box, [side]: mm * scale };
    putDown(figure, [{ box, to, parent, resized: true }]);
  };
  const id = `k-size-${side}`;
  return (
    <Millimetres id={id} label={t(`byHand.${side}`)} now={box.box[side] / scale} onSet={set} />
  );
}

/** How high the band is that the box stands in, or how wide the bar; emptied, as the layout would have it. */
function GroundSide({ figure, box }: Pick<SideProps, 'figure' | 'box'>) {
  const { t } = useWords();
  const ground = groundOf(figure, box.box);
  if (ground === undefined) return null;
  const { scale } = figure.placing ?? { scale: 1 };
  const set = (mm: number) => {
    const places = new Map([[ground.id, { [ground.sized]: mm }]]);
    const forget = checkPlaces(places);
    if (!place(places)) forget();
  };
  return (
    <Millimetres
      id="k-size-ground"
      label={t(ground.sized === 'height' ? 'byHand.bandHeight' : 'byHand.barWidth')}
      now={ground.box[ground.sized] / scale}
      onSet={set}
      onEmptied={() => autoSize([ground.id])}
    />
  );
}

interface MillimetresProps {
  readonly id: string;
  readonly label: string;
  readonly now: number;
  readonly onSet: (mm: number) => void;
  readonly onEmptied?: () => void;
}

function Millimetres({ id, label, now, onSet, onEmptied }: MillimetresProps) {
  const { language } = useWords();
  const disabled = useSession((s) => s.keeping.kind === 'read-only');
  const drawn = Math.round(now * 10) / 10;
  const [typed, setTyped] = useState<number | ''>();
  const commit = () => {
    setTyped(undefined);
    if (typed === '') return onEmptied?.();
    if (typed !== undefined && typed !== drawn && typed >= LEAST) onSet(typed);
  };
  return (
    <div>
      <label className="k-field-label" htmlFor={id}>
        {label}
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
        onChange={(value) =>
          setTyped(typeof value === 'number' || value === '' ? value : undefined)
        }
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
        }}
      />
    </div>
  );
}
