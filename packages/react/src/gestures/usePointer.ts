/** Pointer gestures on the figure: hover, click, marquee, dragging boxes and lines, connecting, double click. */
import type { DrawnEdge, Occurrence } from '@khung/diagram';
import { type MouseEvent, type PointerEvent, useMemo } from 'react';
import type { Arrange, FigureCanvasProps, ScreenPoint } from '../figure-canvas/props.ts';
import { type Box, chosenBoxes, isOccurrence } from '../geometry/boxes.ts';
import { dropPlace, staysPut } from '../geometry/dropPlace.ts';
import { outermost } from '../geometry/family.ts';
import { indexOf } from '../geometry/figureIndex.ts';
import { occurrenceAt, type Point, pinnedAt, relationsAt } from '../geometry/hit.ts';
import { nearestOn } from '../geometry/lines.ts';
import {
  bendAt,
  bendsOf,
  boxUnder,
  lineDrag,
  lineUnder,
  movedTo,
  movedWith,
  placedBoxes,
  resizedTo,
} from './arranging.ts';
import { connectTargets, finishConnect } from './connecting.ts';
import type { EdgePan } from './edgePan.ts';
import { type Gesture, type Grip, IDLE, type Side } from './gesture.ts';
import type { HandStore } from './handStore.ts';
import {
  selectionAfterClick,
  selectionAfterMarquee,
  selectionOfLine,
  type Taken,
} from './selecting.ts';

/** A press that moves less than this is a click. CSS px. */
const THRESHOLD = 4;

export interface PointerTools {
  /** The newest props, read when something happens. */
  readonly props: () => FigureCanvasProps;
  readonly hand: HandStore;
  readonly toFigure: (at: ScreenPoint) => Point;
  readonly zoom: () => number;
  /** Space is held: the hand pans. */
  readonly panning: () => boolean;
  readonly refuse: (
    gesture: 'rename' | 'drop' | 'connect' | 'delete' | 'create' | 'arrange',
    at?: ScreenPoint,
  ) => boolean;
  readonly edge: EdgePan;
  /** Tells what was set by hand. */
  readonly arrange: (tell: (arrange: Arrange) => void) => void;
}

interface Press {
  readonly id: number;
  readonly screen: ScreenPoint;
  readonly point: Point;
  readonly hit: Box | undefined;
  readonly line: DrawnEdge | undefined;
  readonly grip: Grip | undefined;
  moved: boolean;
}

export function usePointer(tools: PointerTools) {
  return useMemo(() => pointerHandlers(tools), [tools]);
}

function pointerHandlers(tools: PointerTools) {
  const { props, hand, toFigure } = tools;
  let press: Press | undefined;

  const take = ({ elements, picked, at }: Taken) => {
    hand.set({ at });
    props().onSelect?.(elements, at, picked);
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || !onFigure(event) || tools.panning()) return;
    if (event.pointerType !== 'touch' && props().tool !== 'hand')
      event.currentTarget.focus({ preventScroll: true });
    const screen = { x: event.clientX, y: event.clientY };
    const point = toFigure(screen);
    const { hover, gesture } = hand.get();
    if (gesture.kind === 'connect') return;
    const onHandle = event.target instanceof Element && event.target.closest('[data-connector]');
    if (onHandle && hover) {
      if (tools.refuse('connect', screen)) return;
      const targets = connectTargets(props(), hover);
      hand.set({ gesture: { kind: 'connect', from: hover, at: point, to: undefined, targets } });
    }
    press = {
      id: event.pointerId,
      screen,
      point,
      hit: boxUnder(props(), point),
      line: onHandle ? undefined : lineUnder(props(), point, tools.zoom()),
      grip: gripOf(event.target),
      moved: false,
    };
  };

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const screen = { x: event.clientX, y: event.clientY };
    const point = toFigure(screen);
    if (!press || press.id !== event.pointerId) return hoverAt(event, point);
    if (!press.moved) {
      if (Math.hypot(screen.x - press.screen.x, screen.y - press.screen.y) < THRESHOLD) return;
      press.moved = true;
      event.currentTarget.setPointerCapture(event.pointerId);
      begin(event, press);
    }
    const nesting = event.ctrlKey || event.metaKey;
    advance(point, nesting);
    if (hand.get().gesture.kind !== 'idle')
      tools.edge.follow(screen, () => advance(toFigure(screen), nesting));
  };

  /** The press has become a drag: of boxes, of a line, or of a marquee. */
  const begin = (event: PointerEvent<HTMLElement>, { hit, line, grip, point, screen }: Press) => {
    if (hand.get().gesture.kind !== 'idle') return;
    const { arrange, tool } = props();
    if (event.pointerType === 'touch' || tool === 'hand') return;
    if (grip !== undefined) return beginResize(grip, point, screen);
    if (line !== undefined && arrange !== undefined && !event.shiftKey) {
      if (tools.refuse('arrange', screen)) return;
      take(selectionOfLine(line));
      const gesture = lineDrag(line, bendsOf(arrange, line), point, tools.zoom());
      return hand.set({ gesture, hover: undefined, line: undefined });
    }
    if (!hit || event.shiftKey) {
      hand.set({ gesture: { kind: 'marquee', from: point, to: point }, hover: undefined });
      return;
    }
    if (arrange !== undefined) beginMove(hit, point, screen);
    else if (isOccurrence(hit)) beginDrag(hit, point, screen);
  };

  const beginMove = (hit: Box, point: Point, screen: ScreenPoint) => {
    if (tools.refuse('arrange', screen)) return;
    const boxes = movedWith(props(), hit);
    if (boxes.length === 1) take(selectionAfterClick(props(), hit, NO_KEYS));
    const gesture: Gesture = {
      kind: 'move',
      boxes,
      from: point,
      to: point,
      into: undefined,
      guides: [],
    };
    hand.set({ gesture, hover: undefined, at: isOccurrence(hit) ? hit : undefined });
  };

  const beginResize = (edge: Grip, from: Point, screen: ScreenPoint) => {
    const { figure, picked = [], selection } = props();
    const [box] = chosenBoxes(figure, selection, picked);
    if (!box || tools.refuse('arrange', screen)) return;
    const gesture: Gesture = { kind: 'resize', box, edge, from, to: box.box, guides: [] };
    hand.set({ gesture, hover: undefined });
  };

  const beginDrag = (hit: Occurrence, point: Point, screen: ScreenPoint) => {
    const { figure, selection, onDropInto, onSelect } = props();
    if (!onDropInto || tools.refuse('drop', screen)) return;
    const selected = new Set(selection);
    const moving = selected.has(hit.element)
      ? figure.occurrences.filter(({ element }) => selected.has(element))
      : [hit];
    if (!selected.has(hit.element)) onSelect?.([hit.element], hit, [hit.id]);
    hand.set({
      gesture: {
        kind: 'drag',
        occurrences: outermost(figure, moving),
        from: point,
        to: point,
        place: undefined,
      },
      hover: undefined,
      at: hit,
    });
  };

  const advance = (point: Point, nesting: boolean) => {
    const { figure, canDrop } = props();
    const { gesture } = hand.get();
    const zoom = tools.zoom();
    switch (gesture.kind) {
      case 'marquee':
        return hand.set({ gesture: { ...gesture, to: point } });
      case 'drag': {
        const legal = (parent: Occurrence | undefined) =>
          canDrop?.(gesture.occurrences, parent) ?? true;
        const place = dropPlace(figure, point, gesture.occurrences, legal);
        return hand.set({ gesture: { ...gesture, to: point, place } });
      }
      case 'move':
        return hand.set({ gesture: movedTo(props(), gesture, point, zoom, nesting) });
      case 'resize':
        return hand.set({ gesture: resizedTo(props(), gesture, point, zoom) });
      case 'bend': {
        const bends = gesture.bends.map((bend, at) =>
          at === gesture.index ? { ...bend, ...point } : bend,
        );
        return hand.set({ gesture: { ...gesture, bends } });
      }
      case 'slide': {
        const { share } = nearestOn(gesture.edge.points, point);
        return hand.set({ gesture: { ...gesture, share } });
      }
      case 'connect': {
        const under = occurrenceAt(figure, point, (one) => one.id === gesture.from.id);
        return hand.set({ gesture: { ...gesture, at: point, to: under } });
      }
    }
  };

  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    if (!press || press.id !== event.pointerId) return;
    const ended = press;
    press = undefined;
    tools.edge.stop();
    const { gesture } = hand.get();
    const screen = { x: event.clientX, y: event.clientY };
    switch (gesture.kind) {
      case 'connect':
        if (ended.moved) return finishConnect(props(), hand, gesture, screen);
        hand.set({ gesture: IDLE });
        break;
      case 'marquee':
        hand.set({ gesture: IDLE });
        return take(selectionAfterMarquee(props(), gesture, event));
      case 'drag':
        return drop(gesture);
      case 'move':
        return putDown(gesture);
      case 'resize':
        hand.set({ gesture: IDLE });
        return tools.arrange(({ onPlace }) =>
          onPlace([
            { box: gesture.box, to: gesture.to, parent: holderOf(gesture.box), resized: true },
          ]),
        );
      case 'bend':
        hand.set({ gesture: IDLE });
        return tools.arrange(({ onBend }) => onBend(gesture.edge, gesture.bends));
      case 'slide':
        hand.set({ gesture: IDLE });
        return tools.arrange(({ onSlideLabel }) => onSlideLabel(gesture.edge, gesture.share));
    }
    if (!ended.moved) click(event, ended);
  };

  const holderOf = ({ parent }: Box): Box | undefined =>
    parent === undefined ? undefined : indexOf(props().figure).boxById.get(parent);

  const drop = (gesture: Extract<Gesture, { kind: 'drag' }>) => {
    const { occurrences, from, to, place } = gesture;
    const by = { x: to.x - from.x, y: to.y - from.y };
    hand.set({ gesture: { kind: 'settle', boxes: occurrences, by } });
    if (place && !staysPut(props().figure, occurrences, place))
      props().onDropInto?.(occurrences, place);
  };

  const putDown = (gesture: Extract<Gesture, { kind: 'move' }>) => {
    const { boxes, from, to, into } = gesture;
    const { figure, arrange, onDropInto } = props();
    hand.set({ gesture: { kind: 'settle', boxes, by: { x: to.x - from.x, y: to.y - from.y } } });
    if (into === false) return;
    if (into === undefined || arrange?.free === true) {
      return tools.arrange(({ onPlace }) => onPlace(placedBoxes(figure, gesture)));
    }
    const parent = into.parent && isOccurrence(into.parent) ? into.parent : undefined;
    const place = { parent, before: undefined, ground: undefined, at: to };
    onDropInto?.(boxes.filter(isOccurrence), place);
  };

  const click = (event: PointerEvent<HTMLElement>, { hit, line, point, screen }: Press) => {
    const { figure, onPin, onPickRelations, onSelect } = props();
    const pinned = onPin && pinnedAt(figure, point);
    if (pinned) {
      hand.set({ at: pinned });
      onSelect?.([pinned.element], pinned, [pinned.id]);
      onPin(pinned);
      return;
    }
    if (line) return take(selectionOfLine(line));
    const relations = onPickRelations && !hit ? relationsAt(figure, point) : undefined;
    if (relations) return onPickRelations?.(relations, screen);
    take(selectionAfterClick(props(), hit, event));
  };

  const onPointerCancel = () => {
    press = undefined;
    tools.edge.stop();
    hand.set({ gesture: IDLE });
  };

  const hoverAt = (event: PointerEvent<HTMLElement>, point: Point) => {
    if (event.pointerType === 'touch' || hand.get().gesture.kind !== 'idle') return;
    const target = event.target instanceof Element ? event.target : undefined;
    if (target?.closest('[data-connector]')) return;
    const here = onFigure(event) && gripOf(event.target) === undefined;
    const line = here ? lineUnder(props(), point, tools.zoom()) : undefined;
    const hover = here && !line ? occurrenceAt(props().figure, point) : undefined;
    const side = hover ? sideOf(hover, point) : 'right';
    const before = hand.get();
    if (hover !== before.hover || side !== before.side || line !== before.line)
      hand.set({ hover, side, line });
  };

  const onPointerLeave = () => {
    if (hand.get().gesture.kind === 'idle') hand.set({ hover: undefined, line: undefined });
  };

  const onDoubleClick = (event: MouseEvent<HTMLElement>) => {
    if (!onFigure(event)) return;
    const { arrange, onRename } = props();
    const screen = { x: event.clientX, y: event.clientY };
    const point = toFigure(screen);
    const line = lineUnder(props(), point, tools.zoom());
    if (line) return unbend(line, point, screen);
    const hit = boxUnder(props(), point);
    const writable =
      hit && (isOccurrence(hit) ? onRename : hit.kind !== 'image' && arrange?.onWrite);
    if (!hit || !writable) return;
    if (tools.refuse(isOccurrence(hit) ? 'rename' : 'arrange', screen)) return;
    hand.set({
      gesture: { kind: 'rename', box: hit },
      at: isOccurrence(hit) ? hit : undefined,
      hover: undefined,
    });
  };

  /** A double click on a bend takes it away. */
  const unbend = (line: DrawnEdge, point: Point, screen: ScreenPoint) => {
    const { arrange } = props();
    const bends = bendsOf(arrange, line);
    const index = bendAt(bends, point, tools.zoom());
    if (index < 0 || tools.refuse('arrange', screen)) return;
    tools.arrange(({ onBend }) => onBend(line, bends.toSpliced(index, 1)));
  };

  const onContextMenu = (event: MouseEvent<HTMLElement>) => {
    const { onContextMenu: report, selection, picked = [] } = props();
    if (!report || !onFigure(event)) return;
    event.preventDefault();
    const screen = { x: event.clientX, y: event.clientY };
    const point = toFigure(screen);
    const line = lineUnder(props(), point, tools.zoom());
    const hit = line ? undefined : boxUnder(props(), point);
    const at = hit && isOccurrence(hit) ? hit : undefined;
    if (line) take(selectionOfLine(line));
    else if (hit && !picked.includes(hit.id) && !(at && selection.includes(at.element)))
      take(selectionAfterClick(props(), hit, NO_KEYS));
    hand.set({ at });
    report(at, screen);
  };

  return {
    onPointerDown,
    onPointerMove,
    onPointerUp,
    onPointerCancel,
    onPointerLeave,
    onDoubleClick,
    onContextMenu,
  };
}

const NO_KEYS = { shiftKey: false, ctrlKey: false, metaKey: false };

/** Not on a menu, a rename box or a button that lies over the figure. */
function onFigure(event: { target: EventTarget }): boolean {
  return !(event.target instanceof Element && event.target.closest('[data-khung-over]'));
}

/** The handle under the hand: `data-grip="-1 1"`. */
function gripOf(target: EventTarget): Grip | undefined {
  const handle = target instanceof Element ? target.closest('[data-grip]') : null;
  const [x, y] = handle?.getAttribute('data-grip')?.split(' ').map(Number) ?? [];
  const way = (value: number | undefined) => (value === 1 || value === -1 ? value : 0);
  return handle ? { x: way(x), y: way(y) } : undefined;
}

function sideOf({ box }: Occurrence, { x, y }: Point): Side {
  const gaps: [Side, number][] = [
    ['left', x - box.x],
    ['right', box.x + box.width - x],
    ['top', y - box.y],
    ['bottom', box.y + box.height - y],
  ];
  return gaps.reduce((a, b) => (b[1] < a[1] ? b : a))[0];
}
