/** What is being dragged, half transparent, with all that it holds; let go, it glides home or to its new place. */
import type { Figure, Theme } from '@khung/diagram';
import { useEffect, useState } from 'react';
import { PX_PER_MM } from '../figure-canvas/props.ts';
import { type Box, isOccurrence, withBoxes } from '../geometry/boxes.ts';
import { indexOf } from '../geometry/figureIndex.ts';
import { IDLE } from '../gestures/gesture.ts';
import { useHand, useHandStore } from '../gestures/handStore.ts';
import { fontStack, MarkSvg } from '../marks/MarkSvg.tsx';
import { placed } from './Outlines.tsx';

/** As long as the nodes take; also in the stylesheet. ms */
const GLIDE = 220;

export function Ghost({ figure, theme }: { figure: Figure; theme: Theme }) {
  const gesture = useHand((hand) => hand.gesture);
  if (gesture.kind === 'drag' || gesture.kind === 'move' || gesture.kind === 'order') {
    const by = { x: gesture.to.x - gesture.from.x, y: gesture.to.y - gesture.from.y };
    const boxes = gesture.kind === 'drag' ? gesture.occurrences : gesture.boxes;
    const refused =
      (gesture.kind === 'drag' && !gesture.place) ||
      (gesture.kind === 'move' && gesture.into === false);
    return (
      <>
        <Left boxes={boxes} />
        {gesture.kind === 'order' && <Sheets theme={theme} boxes={boxes} by={by} />}
        <GhostMarks figure={figure} theme={theme} boxes={boxes} by={by} legal={!refused} />
      </>
    );
  }
  if (gesture.kind === 'settle')
    return (
      <Settling
        key="settling"
        figure={figure}
        theme={theme}
        boxes={gesture.boxes}
        by={gesture.by}
      />
    );
  return null;
}

/** A veil where the boxes were taken from. */
function Left({ boxes }: { boxes: readonly Box[] }) {
  return boxes.map(({ id, box }) => (
    <div
      key={id}
      className="khung-left"
      style={{
        transform: `translate(${box.x * PX_PER_MM}px, ${box.y * PX_PER_MM}px)`,
        width: box.width * PX_PER_MM,
        height: box.height * PX_PER_MM,
      }}
    />
  ));
}

/** The words of a header have no ground of their own: a sheet under them hides what they pass over. */
function Sheets({ theme, boxes, by }: Pick<GhostMarksProps, 'theme' | 'boxes' | 'by'>) {
  const { fill } = theme.paint({ part: 'header', depth: 1 });
  return boxes.map(({ id, box }) => (
    <div
      key={id}
      className="khung-sheet"
      style={{ ...placed({ ...box, x: box.x + by.x, y: box.y + by.y }), background: fill }}
    />
  ));
}

function Settling(props: {
  figure: Figure;
  theme: Theme;
  boxes: readonly Box[];
  by: { x: number; y: number };
}) {
  const { figure, theme, boxes, by } = props;
  const hand = useHandStore();
  const [home, setHome] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setHome(true));
    const timer = setTimeout(() => {
      if (hand.get().gesture.kind === 'settle') hand.set({ gesture: IDLE });
    }, GLIDE);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [hand]);
  const [first] = boxes;
  const now = first && standIn(figure, first);
  const target =
    now && first ? { x: now.box.x - first.box.x, y: now.box.y - first.box.y } : { x: 0, y: 0 };
  return (
    <GhostMarks
      figure={figure}
      theme={theme}
      boxes={boxes}
      by={home ? target : by}
      legal
      gliding={home}
    />
  );
}

/** The same occurrence in the figure now shown, or another of the same element. */
function standIn(figure: Figure, box: Box): Box | undefined {
  const { boxById, ofElement } = indexOf(figure);
  return boxById.get(box.id) ?? (isOccurrence(box) ? ofElement.get(box.element)?.[0] : undefined);
}

interface GhostMarksProps {
  readonly figure: Figure;
  readonly theme: Theme;
  readonly boxes: readonly Box[];
  readonly by: { readonly x: number; readonly y: number };
  readonly legal: boolean;
  readonly gliding?: boolean;
}

function GhostMarks({ figure, theme, boxes, by, legal, gliding }: GhostMarksProps) {
  // The marks are those of the figure the drag began in, so that a new figure doesn't move them under the ghost.
  const [marks] = useState(() => {
    const { marksOf } = indexOf(figure);
    return withBoxes(figure, boxes).flatMap(({ id }) => marksOf.get(id) ?? []);
  });
  return (
    <svg
      className={`khung-ghost ${legal ? '' : 'khung-ghost-refused'} ${gliding ? 'khung-gliding' : ''}`}
      style={{ transform: `translate(${by.x * PX_PER_MM}px, ${by.y * PX_PER_MM}px)` }}
      width={figure.width * PX_PER_MM}
      height={figure.height * PX_PER_MM}
      viewBox={`0 0 ${figure.width} ${figure.height}`}
      fontFamily={fontStack(figure.font)}
      aria-hidden="true"
    >
      {marks.map((mark) => (
        <MarkSvg key={mark.id} mark={mark} theme={theme} />
      ))}
    </svg>
  );
}
