/** On the one box that is chosen: handles that make it larger or smaller, and a pin where it has a place of its own. */
import type { Rect } from '@khung/diagram';
import { type Arrange, type FigureCanvasProps, PX_PER_MM } from '../figure-canvas/props.ts';
import { useZoom } from '../figure-canvas/useZoom.ts';
import { type Box, chosenBoxes } from '../geometry/boxes.ts';
import { isSizable } from '../gestures/arranging.ts';
import { useHand } from '../gestures/handStore.ts';
import { placed } from './Outlines.tsx';

type GripsProps = Pick<FigureCanvasProps, 'figure' | 'selection' | 'picked' | 'strings'> & {
  readonly arrange: Arrange;
};

/** Smaller boxes on screen get fewer handles, for they would cover it. CSS px */
const ROOM = 18;
const FULL = 44;
/** Pins on more than so many boxes would say nothing. */
const MOST_PINS = 60;

export function Grips({ figure, selection, picked, arrange, strings }: GripsProps) {
  const zoom = useZoom();
  const gesture = useHand((hand) => hand.gesture);
  if (gesture.kind === 'resize')
    return <div className="khung-resizing" style={placed(gesture.to)} />;
  if (gesture.kind !== 'idle') return null;
  const boxes = chosenBoxes(figure, selection, picked);
  const [only, ...others] = boxes;
  return (
    <>
      {boxes
        .slice(0, MOST_PINS)
        .map((box) =>
          arrange.pinned.has(box.id) && arrange.free !== true ? (
            <Pin
              key={box.id}
              box={box}
              zoom={zoom}
              label={strings.pinned}
              onUnpin={() => arrange.onUnpin([box])}
            />
          ) : null,
        )}
      {only && others.length === 0 && isSizable(arrange, only) && (
        <Handles box={only.box} zoom={zoom} table={figure.runs !== undefined} />
      )}
    </>
  );
}

const CORNERS = ['-1 -1', '1 -1', '1 1', '-1 1'];
const SIDES = ['0 -1', '1 0', '0 1', '-1 0'];

/** Of a table, columns are wider or narrower at their right edge, rows higher or lower at their foot. */
const TABLE = ['1 0', '0 1'];

function Handles({ box, zoom, table }: { box: Rect; zoom: number; table: boolean }) {
  const px = PX_PER_MM * zoom;
  const least = Math.min(box.width, box.height) * px;
  if (least < (table ? ROOM / 2 : ROOM)) return null;
  const grips = table ? TABLE : [...CORNERS, ...(least < FULL ? [] : SIDES)];
  return grips.map((grip) => {
    const [x = 0, y = 0] = grip.split(' ').map(Number);
    const left = (box.x + ((x + 1) / 2) * box.width) * PX_PER_MM;
    const top = (box.y + ((y + 1) / 2) * box.height) * PX_PER_MM;
    return (
      <div
        key={grip}
        className="khung-grip"
        data-grip={grip}
        style={{
          transform: `translate(${left}px, ${top}px) scale(${1 / zoom})`,
          cursor: cursorOf(x, y),
        }}
      />
    );
  });
}

function cursorOf(x: number, y: number): string {
  if (x === 0) return 'ns-resize';
  if (y === 0) return 'ew-resize';
  return x === y ? 'nwse-resize' : 'nesw-resize';
}

interface PinProps {
  readonly box: Box;
  readonly zoom: number;
  readonly label: string;
  readonly onUnpin: () => void;
}

function Pin({ box: { box }, zoom, label, onUnpin }: PinProps) {
  const left = box.x * PX_PER_MM;
  const top = box.y * PX_PER_MM;
  return (
    <button
      type="button"
      className="khung-pin"
      data-khung-over="pin"
      aria-label={label}
      title={label}
      tabIndex={-1}
      onClick={onUnpin}
      style={{
        transform: `translate(${left}px, ${top}px) scale(${1 / zoom}) translate(5px, -24px)`,
      }}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M5.5 2h5l-.7 4.3L12 8.5v1.2H4V8.5l2.2-2.2zM8 9.7V14" />
      </svg>
    </button>
  );
}
