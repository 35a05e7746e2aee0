/** Lines of what is being moved or sized, led anew with each step of the hand; their marks in the figure are hidden meanwhile. */
import type { Figure, Mark, Theme } from '@khung/diagram';
import { useDeferredValue, useMemo } from 'react';
import { type Arrange, PX_PER_MM } from '../figure-canvas/props.ts';
import { type Box, withBoxes } from '../geometry/boxes.ts';
import { liveLines } from '../geometry/liveLines.ts';
import { linesAt, type Moved, shiftedBoxes } from '../geometry/routeRequest.ts';
import type { Gesture } from '../gestures/gesture.ts';
import { useHand } from '../gestures/handStore.ts';
import { edgeMarksOf, movedEdgeMarks } from '../marks/edgeMarks.ts';
import { fontStack, MarkSvg } from '../marks/MarkSvg.tsx';

interface LiveLinesProps {
  readonly figure: Figure;
  readonly theme: Theme;
  readonly arrange: Arrange | undefined;
}

export function LiveLines({ figure, theme, arrange }: LiveLinesProps) {
  const gesture = useHand((hand) => hand.gesture);
  // What the hand holds is drawn first; where many lines take longer than a frame, they follow a little later.
  const followed = useDeferredValue(gesture);
  const marks = useMemo(() => {
    const moved = movedBy(figure, followed);
    if (moved === undefined || arrange === undefined) return [];
    const led = { free: arrange.free === true, bends: arrange.bends };
    return liveLines(figure, moved, led).flatMap(({ edge, points }) =>
      movedEdgeMarks(figure, edge, points),
    );
  }, [figure, followed, arrange]);
  if (marks.length === 0 || gesture.kind !== followed.kind) return null;
  return (
    <svg
      className="khung-live"
      width={figure.width * PX_PER_MM}
      height={figure.height * PX_PER_MM}
      viewBox={`0 0 ${figure.width} ${figure.height}`}
      fontFamily={fontStack(figure.font)}
      aria-hidden="true"
    >
      {marks.map(({ mark, by }) => (
        <g key={mark.id} transform={`translate(${by.x} ${by.y})`}>
          <MarkSvg mark={mark} theme={theme} />
        </g>
      ))}
    </svg>
  );
}

function movedBy(figure: Figure, gesture: Gesture): Moved | undefined {
  if (gesture.kind === 'move') {
    const { boxes, from, to, into } = gesture;
    const by = { x: to.x - from.x, y: to.y - from.y };
    return shiftedBoxes(figure, boxes, by, into === false ? undefined : into);
  }
  if (gesture.kind !== 'resize') return undefined;
  const { box, to } = gesture;
  return new Map([[box.id, { box: to, parent: box.parent }]]);
}

const NONE: ReadonlySet<Mark> = new Set();
const hidden = new WeakMap<object, { figure: Figure; marks: ReadonlySet<Mark> }>();

/** The marks that stand elsewhere now; the same set for as long as the same boxes are moved. */
export function useHiddenMarks(figure: Figure): ReadonlySet<Mark> {
  return useHand(({ gesture }) => {
    if (gesture.kind !== 'move' && gesture.kind !== 'resize') return NONE;
    const key = gesture.kind === 'move' ? gesture.boxes : gesture.box;
    const known = hidden.get(key);
    if (known?.figure === figure) return known.marks;
    const boxes: readonly Box[] = gesture.kind === 'move' ? gesture.boxes : [gesture.box];
    const ids = gesture.kind === 'move' ? withBoxes(figure, boxes) : boxes;
    const edges = linesAt(figure, new Set<string>(ids.map(({ id }) => id)));
    const of = edgeMarksOf(figure);
    const marks = new Set(edges.flatMap(({ id }) => of.get(id) ?? []));
    hidden.set(key, { figure, marks });
    return marks;
  });
}
