/** Pointer gestures on the figure: hover, click, marquee, dragging boxes, connecting, double click. */
import type { Occurrence } from '@khung/diagram';
import { type MouseEvent, type PointerEvent, useMemo } from 'react';
import type { FigureCanvasProps, ScreenPoint } from '../figure-canvas/props.ts';
import { dropPlace, staysPut } from '../geometry/dropPlace.ts';
import { outermost } from '../geometry/family.ts';
import { occurrenceAt, type Point, pinnedAt, relationsAt } from '../geometry/hit.ts';
import { connectTargets, finishConnect } from './connecting.ts';
import type { EdgePan } from './edgePan.ts';
import { type Gesture, IDLE, type Side } from './gesture.ts';
import type { HandStore } from './handStore.ts';
import { selectionAfterClick, selectionAfterMarquee } from './selecting.ts';

/** A press that moves less than this is a click. CSS px. */
const THRESHOLD = 4;

export interface PointerTools {
  /** The newest props, read when something happens. */
  readonly props: () => FigureCanvasProps;
  readonly hand: HandStore;
  readonly toFigure: (at: ScreenPoint) => Point;
  /** Space is held: the hand pans. */
  readonly panning: () => boolean;
  readonly refuse: (
    gesture: 'rename' | 'drop' | 'connect' | 'delete' | 'create',
    at?: ScreenPoint,
  ) => boolean;
  readonly edge: EdgePan;
}

interface Press {
  readonly id: number;
  readonly screen: ScreenPoint;
  readonly point: Point;
  readonly hit: Occurrence | undefined;
  moved: boolean;
}

export function usePointer(tools: PointerTools) {
  return useMemo(() => pointerHandlers(tools), [tools]);
}

function pointerHandlers(tools: PointerTools) {
  const { props, hand, toFigure } = tools;
  let press: Press | undefined;

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
      hit: occurrenceAt(props().figure, point),
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
    advance(point);
    if (hand.get().gesture.kind !== 'idle')
      tools.edge.follow(screen, () => advance(toFigure(screen)));
  };

  /** The press has become a drag: of boxes, or of a marquee. */
  const begin = (event: PointerEvent<HTMLElement>, { hit, point, screen }: Press) => {
    if (hand.get().gesture.kind !== 'idle') return;
    const { figure, selection, tool, onDropInto, onSelect } = props();
    if (event.pointerType === 'touch' || tool === 'hand') return;
    if (!hit || event.shiftKey) {
      hand.set({ gesture: { kind: 'marquee', from: point, to: point }, hover: undefined });
      return;
    }
    if (!onDropInto || tools.refuse('drop', screen)) return;
    const selected = new Set(selection);
    const moving = selected.has(hit.element)
      ? figure.occurrences.filter(({ element }) => selected.has(element))
      : [hit];
    if (!selected.has(hit.element)) onSelect?.([hit.element], hit);
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

  const advance = (point: Point) => {
    const { figure, canDrop } = props();
    const { gesture } = hand.get();
    if (gesture.kind === 'marquee') hand.set({ gesture: { ...gesture, to: point } });
    if (gesture.kind === 'drag') {
      const legal = (parent: Occurrence | undefined) =>
        canDrop?.(gesture.occurrences, parent) ?? true;
      const place = dropPlace(figure, point, gesture.occurrences, legal);
      hand.set({ gesture: { ...gesture, to: point, place } });
    }
    if (gesture.kind === 'connect') {
      const under = occurrenceAt(figure, point, (one) => one.id === gesture.from.id);
      hand.set({ gesture: { ...gesture, at: point, to: under } });
    }
  };

  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    if (!press || press.id !== event.pointerId) return;
    const ended = press;
    press = undefined;
    tools.edge.stop();
    const { gesture } = hand.get();
    const screen = { x: event.clientX, y: event.clientY };
    if (gesture.kind === 'connect' && ended.moved)
      return finishConnect(props(), hand, gesture, screen);
    if (gesture.kind === 'marquee') {
      const { elements, at } = selectionAfterMarquee(props(), gesture, event);
      hand.set({ gesture: IDLE, at });
      props().onSelect?.(elements, at);
      return;
    }
    if (gesture.kind === 'drag') return drop(gesture);
    if (gesture.kind === 'connect') hand.set({ gesture: IDLE });
    if (!ended.moved) click(event, ended);
  };

  const drop = (gesture: Extract<Gesture, { kind: 'drag' }>) => {
    const { occurrences, from, to, place } = gesture;
    const by = { x: to.x - from.x, y: to.y - from.y };
    hand.set({ gesture: { kind: 'settle', occurrences, by } });
    if (place && !staysPut(props().figure, occurrences, place))
      props().onDropInto?.(occurrences, place);
  };

  const click = (event: PointerEvent<HTMLElement>, { hit, point, screen }: Press) => {
    const { figure, onPin, onPickRelations, onSelect } = props();
    const pinned = onPin && pinnedAt(figure, point);
    if (pinned) {
      hand.set({ at: pinned });
      onSelect?.([pinned.element], pinned);
      onPin(pinned);
      return;
    }
    const relations = onPickRelations && !hit ? relationsAt(figure, point) : undefined;
    if (relations) return onPickRelations?.(relations, screen);
    hand.set({ at: hit });
    onSelect?.(selectionAfterClick(props().selection, hit, event), hit);
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
    const hover = onFigure(event) ? occurrenceAt(props().figure, point) : undefined;
    const side = hover ? sideOf(hover, point) : 'right';
    if (hover !== hand.get().hover || side !== hand.get().side) hand.set({ hover, side });
  };

  const onPointerLeave = () => {
    if (hand.get().gesture.kind === 'idle') hand.set({ hover: undefined });
  };

  const onDoubleClick = (event: MouseEvent<HTMLElement>) => {
    if (!onFigure(event) || !props().onRename) return;
    const screen = { x: event.clientX, y: event.clientY };
    const hit = occurrenceAt(props().figure, toFigure(screen));
    if (!hit || tools.refuse('rename', screen)) return;
    hand.set({ gesture: { kind: 'rename', occurrence: hit }, at: hit, hover: undefined });
  };

  const onContextMenu = (event: MouseEvent<HTMLElement>) => {
    const { onContextMenu: report, onSelect, selection, figure } = props();
    if (!report || !onFigure(event)) return;
    event.preventDefault();
    const screen = { x: event.clientX, y: event.clientY };
    const hit = occurrenceAt(figure, toFigure(screen));
    if (hit && !selection.includes(hit.element)) onSelect?.([hit.element], hit);
    hand.set({ at: hit });
    report(hit, screen);
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

/** Not on a menu, a rename box or a button that lies over the figure. */
function onFigure(event: { target: EventTarget }): boolean {
  return !(event.target instanceof Element && event.target.closest('[data-khung-over]'));
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
