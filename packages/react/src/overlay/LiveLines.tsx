/** Lines that a box on its way takes along or pushes aside, led anew with each step of the hand. */
import type { Figure, Mark, Theme } from '@khung/diagram';
import { useDeferredValue, useLayoutEffect, useMemo } from 'react';
import { type Arrange, PX_PER_MM } from '../figure-canvas/props.ts';
import { type LiveLine, liveLines } from '../geometry/liveLines.ts';
import { type Moved, shiftedBoxes } from '../geometry/routeRequest.ts';
import { type Gesture, NO_LINES } from '../gestures/gesture.ts';
import { useHand, useHandStore } from '../gestures/handStore.ts';
import { edgeMarksOf, movedEdgeMarks } from '../marks/edgeMarks.ts';
import { fontStack, MarkSvg } from '../marks/MarkSvg.tsx';

interface LiveLinesProps {
  readonly figure: Figure;
  readonly theme: Theme;
  readonly arrange: Arrange | undefined;
}

const NONE: readonly LiveLine[] = [];

export function LiveLines({ figure, theme, arrange }: LiveLinesProps) {
  const gesture = useHand((hand) => hand.gesture);
  // What the hand holds is drawn first; where leading takes longer than a frame, the lines follow a little later.
  const followed = useDeferredValue(gesture);
  const led = useMemo(
    () => arrange && { free: arrange.free === true, bends: arrange.bends },
    [arrange],
  );
  const lines = useMemo(() => {
    const moved = movedBy(figure, followed);
    return moved === undefined || led === undefined ? NONE : liveLines(figure, moved, led);
  }, [figure, followed, led]);
  const live = gesture.kind === followed.kind ? lines : NONE;
  useRedrawn(live);
  const marks = useMemo(
    () => live.flatMap(({ edge, points, label }) => movedEdgeMarks(figure, edge, points, label)),
    [figure, live],
  );
  if (marks.length === 0) return null;
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

/** Before the browser paints, the layers below know which lines they leave out. */
function useRedrawn(lines: readonly LiveLine[]): void {
  const hand = useHandStore();
  useLayoutEffect(() => {
    const before = hand.get().redrawn;
    const same = lines.length === before.size && lines.every(({ edge }) => before.has(edge.id));
    if (!same) hand.set({ redrawn: new Set(lines.map(({ edge }) => edge.id)) });
  }, [hand, lines]);
}

const NO_MARKS: ReadonlySet<Mark> = new Set();
const hidden = new WeakMap<ReadonlySet<string>, ReadonlySet<Mark>>();

/** Marks of the figure that are drawn elsewhere just now; the same set while the same lines are. */
export function useHiddenMarks(figure: Figure): ReadonlySet<Mark> {
  return useHand(({ redrawn }) => {
    if (redrawn === NO_LINES || redrawn.size === 0) return NO_MARKS;
    const known = hidden.get(redrawn);
    if (known !== undefined) return known;
    const of = edgeMarksOf(figure);
    const marks = new Set([...redrawn].flatMap((id) => of.get(id) ?? []));
    hidden.set(redrawn, marks);
    return marks;
  });
}
