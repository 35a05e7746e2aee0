/** Outlines over the boxes: selected, hovered, pointed out, a drop's or a connection's target. */
import type { ElementId } from '@khung/core';
import type { Figure, Occurrence, Rect } from '@khung/diagram';
import { type CSSProperties, memo, useSyncExternalStore } from 'react';
import type { FigureCanvasProps, Side } from '../figure-canvas/props.ts';
import { PX_PER_MM } from '../figure-canvas/props.ts';
import type { ViewLink } from '../figure-canvas/viewLink.ts';
import { standsInColumn } from '../geometry/dropPlace.ts';
import { indexOf } from '../geometry/figureIndex.ts';
import { useHand } from '../gestures/handStore.ts';

type OutlinesProps = Pick<
  FigureCanvasProps,
  'figure' | 'selection' | 'picked' | 'highlight' | 'link' | 'leaving'
>;

export function Outlines({
  figure,
  selection,
  picked = [],
  highlight,
  link,
  leaving,
}: OutlinesProps) {
  const hover = useHand((hand) => (hand.gesture.kind === 'idle' ? hand.hover : undefined));
  const gesture = useHand((hand) => hand.gesture);
  const targets = gesture.kind === 'connect' ? [...gesture.targets] : [];
  const aim = gesture.kind === 'connect' || gesture.kind === 'choose' ? gesture.to : undefined;
  const legalAim =
    gesture.kind === 'choose' ||
    (gesture.kind === 'connect' &&
      (gesture.targets.size === 0 || (aim && gesture.targets.has(aim))));
  const place = gesture.kind === 'drag' || gesture.kind === 'create' ? gesture.place : undefined;
  const holder = gesture.kind === 'create' ? gesture.place?.holder : undefined;
  const into = gesture.kind === 'move' && gesture.into ? gesture.into.parent : holder;
  const items = picked.flatMap((id) => figure.items.find((item) => item.id === id) ?? []);
  return (
    <>
      {leaving && <Each figure={figure} of={leaving} kind="leaving" />}
      {highlight?.sides ? (
        <Sides figure={figure} sides={highlight.sides} />
      ) : (
        highlight && <Each figure={figure} of={highlight.elements} kind="found" />
      )}
      {targets.map((one) => (
        <Outline key={`target ${one.id}`} box={one.box} kind="target" />
      ))}
      {link && <Pointed figure={figure} link={link} selection={selection} />}
      {hover && !selection.includes(hover.element) && <Outline box={hover.box} kind="hover" />}
      <Each figure={figure} of={selection} kind="selected" />
      {items.map(({ id, box }) => (
        <Outline key={id} box={box} kind="selected" />
      ))}
      {into && <Outline box={into.box} kind="into" />}
      {aim && <Outline box={aim.box} kind={legalAim ? 'aim' : 'no-aim'} />}
      {place?.parent && <Outline box={place.parent.box} kind="into" />}
      {place && !('holder' in place) && (
        <Caret figure={figure} parent={place.parent} before={place.before} />
      )}
    </>
  );
}

interface EachProps {
  readonly figure: Figure;
  readonly of: Iterable<ElementId>;
  readonly kind: OutlineKind;
}

/** Apart, so that a hundred selected boxes are not drawn anew when the hand moves. */
const Each = memo(function Each({ figure, of, kind }: EachProps) {
  const { ofElement } = indexOf(figure);
  return [...of]
    .flatMap((element) => ofElement.get(element) ?? [])
    .map(({ id, box }) => <Outline key={id} box={box} kind={kind} />);
});

interface SidesProps {
  readonly figure: Figure;
  readonly sides: ReadonlyMap<ElementId, Side>;
}

/** What something depends on and what depends on it: by the line, and by an arrow at the corner. */
const Sides = memo(function Sides({ figure, sides }: SidesProps) {
  const { ofElement } = indexOf(figure);
  return [...sides].flatMap(([element, side]) =>
    (ofElement.get(element) ?? []).map(({ id, box }) => (
      <div
        key={id}
        className="khung-outline khung-outline-side"
        data-side={side}
        style={placed(box)}
      >
        <span className="khung-side">{ARROWS[side]}</span>
      </div>
    )),
  );
});

interface PointedProps {
  readonly figure: Figure;
  readonly link: ViewLink;
  readonly selection: readonly ElementId[];
}

/** What is looked at on a linked canvas, and what it comes from or becomes. */
function Pointed({ figure, link, selection }: PointedProps) {
  const pointed = useSyncExternalStore(link.onPoint, link.pointed);
  const { ofElement } = indexOf(figure);
  return [...pointed]
    .filter((element) => !selection.includes(element))
    .flatMap((element) => ofElement.get(element) ?? [])
    .map(({ id, box }) => <Outline key={id} box={box} kind="kin" />);
}

const ARROWS: Readonly<Record<Side, string>> = { up: '↑', down: '↓', both: '↕' };

type OutlineKind =
  | 'selected'
  | 'hover'
  | 'kin'
  | 'found'
  | 'target'
  | 'aim'
  | 'no-aim'
  | 'into'
  | 'leaving';

function Outline({ box, kind }: { box: Rect; kind: OutlineKind }) {
  return <div className={`khung-outline khung-outline-${kind}`} style={placed(box)} />;
}

/** The line between two siblings where something is about to stand. */
function Caret(props: {
  figure: Figure;
  parent: Occurrence | undefined;
  before: Occurrence | undefined;
}) {
  const { before, parent, figure } = props;
  const siblings = indexOf(figure).childrenOf.get(parent?.id) ?? [];
  const last = parent ? siblings.at(-1) : undefined;
  const beside = before ?? last;
  if (!beside) return null;
  const beneath = standsInColumn(beside, siblings);
  const { x, y, width, height } = beside.box;
  const gap = 1;
  const box = !beneath
    ? { x: before ? x - gap : x + width + gap, y, width: 0, height }
    : { x, y: before ? y - gap : y + height + gap, width, height: 0 };
  return <div className="khung-caret" style={placed(box)} />;
}

/** mm to flow px, as a moved box, so that it can glide with the node below it. */
export function placed({ x, y, width, height }: Rect): CSSProperties {
  return {
    transform: `translate(${x * PX_PER_MM}px, ${y * PX_PER_MM}px)`,
    width: width * PX_PER_MM,
    height: height * PX_PER_MM,
  };
}
