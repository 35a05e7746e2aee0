/** Pointer gestures on the figure: hover, click, marquee, dragging boxes and lines, connecting, double click. */
import type { DrawnEdge, Occurrence } from '@khung/diagram';
import { type MouseEvent, type PointerEvent, useMemo } from 'react';
import type { ScreenPoint } from '../figure-canvas/props.ts';
import { chosenBoxes, isOccurrence } from '../geometry/boxes.ts';
import { occurrenceAt, type Point, pinnedAt, relationsAt } from '../geometry/hit.ts';
import { bendAt, bendsOf, boxUnder, lineUnder } from './arranging.ts';
import { cellUnder, sameCell, takeCell } from './cells.ts';
import { connectTargets } from './connecting.ts';
import { roomAt } from './creating.ts';
import { drags as makeDrags } from './drags.ts';
import { type Grip, IDLE, type Side } from './gesture.ts';
import { longPress } from './longPress.ts';
import type { PointerTools, Press } from './pointerTools.ts';
import { NO_KEYS, selectionAfterClick, selectionOfLine, type Taken } from './selecting.ts';

/** A press that moves less than this is a click. CSS px. */
const THRESHOLD = 4;

export function usePointer(tools: PointerTools) {
  return useMemo(() => pointerHandlers(tools), [tools]);
}

function pointerHandlers(tools: PointerTools) {
  const { props, hand, toFigure } = tools;
  let press: Press | undefined;
  /** The finger that is still down has opened the menu; some browsers then ask for it once more. */
  let menuOpened = false;

  const take = ({ elements, picked, at }: Taken) => {
    hand.set({ at });
    props().onSelect?.(elements, at, picked);
  };

  const drags = makeDrags(tools, take);

  const held = longPress((at) => {
    press = undefined;
    menuOpened = true;
    openMenu(at);
  });

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const touch = event.pointerType === 'touch';
    menuOpened = false;
    held.stop();
    if (touch && !event.isPrimary) {
      // Two fingers pan and zoom; neither taps.
      press = undefined;
      return;
    }
    if (event.button !== 0 || !onFigure(event) || tools.panning()) return;
    if (!touch && props().tool !== 'hand') event.currentTarget.focus({ preventScroll: true });
    const screen = { x: event.clientX, y: event.clientY };
    const point = toFigure(screen);
    const { hover, gesture } = hand.get();
    if (gesture.kind === 'connect') return;
    const onHandle = event.target instanceof Element && event.target.closest('[data-connector]');
    if (onHandle && hover && !touch) {
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
    if (touch) held.start(screen);
  };

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const screen = { x: event.clientX, y: event.clientY };
    const point = toFigure(screen);
    if (!press || press.id !== event.pointerId) return hoverAt(event, point);
    if (!press.moved) {
      if (Math.hypot(screen.x - press.screen.x, screen.y - press.screen.y) < THRESHOLD) return;
      press.moved = true;
      held.stop();
      event.currentTarget.setPointerCapture(event.pointerId);
      drags.begin(event, press);
    }
    const keys = {
      nesting: event.ctrlKey || event.metaKey,
      loose: event.altKey,
      straight: event.shiftKey,
    };
    drags.advance(point, keys);
    if (hand.get().gesture.kind !== 'idle')
      tools.edge.follow(screen, () => drags.advance(toFigure(screen), keys));
  };

  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    held.stop();
    if (!press || press.id !== event.pointerId) return;
    const ended = press;
    press = undefined;
    tools.edge.stop();
    const done = drags.letGo(event, ended);
    if (!done) click(event, ended);
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
    const cell = hit ? undefined : cellUnder(props(), point);
    if (cell) {
      hand.set({ cell, at: undefined });
      return takeCell(tools, screen);
    }
    hand.set({ cell: undefined });
    const relations = onPickRelations && !hit ? relationsAt(figure, point) : undefined;
    if (relations) return onPickRelations?.(relations, screen);
    take(selectionAfterClick(props(), hit, event));
  };

  const onPointerCancel = () => {
    held.stop();
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
    const hoverCell = here && !line && !hover ? cellUnder(props(), point) : undefined;
    const before = hand.get();
    const still = sameCell(hoverCell, before.hoverCell);
    if (hover !== before.hover || side !== before.side || line !== before.line || !still)
      hand.set({ hover, side, line, hoverCell });
  };

  const onPointerLeave = () => {
    if (hand.get().gesture.kind === 'idle')
      hand.set({ hover: undefined, line: undefined, hoverCell: undefined });
  };

  const onDoubleClick = (event: MouseEvent<HTMLElement>) => {
    if (!onFigure(event)) return;
    const { arrange, onRename, onMake } = props();
    const screen = { x: event.clientX, y: event.clientY };
    if (gripOf(event.target) !== undefined) return autoSize(screen);
    const point = toFigure(screen);
    const line = lineUnder(props(), point, tools.zoom());
    if (line) return unbend(line, point, screen);
    const hit = boxUnder(props(), point);
    const cell = hit ? undefined : cellUnder(props(), point);
    const place = onMake && !cell ? roomAt(props(), hit, point) : undefined;
    if (place) {
      if (tools.refuse('create', screen)) return;
      hand.set({ hover: undefined });
      onMake?.(place, screen);
      return;
    }
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

  /** A double click on a handle leaves the size to the layout again. */
  const autoSize = (screen: ScreenPoint) => {
    const { figure, selection, picked, arrange } = props();
    const boxes = chosenBoxes(figure, selection, picked).filter(({ id }) =>
      arrange?.sized?.has(id),
    );
    if (boxes.length === 0 || tools.refuse('arrange', screen)) return;
    tools.arrange(({ onAutoSize }) => onAutoSize?.(boxes));
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
    if (!props().onContextMenu || !onFigure(event)) return;
    event.preventDefault();
    if (!menuOpened) openMenu({ x: event.clientX, y: event.clientY });
  };

  const openMenu = (screen: ScreenPoint) => {
    const { onContextMenu: report, selection, picked = [] } = props();
    const point = toFigure(screen);
    const line = lineUnder(props(), point, tools.zoom());
    const hit = line ? undefined : boxUnder(props(), point);
    const at = hit && isOccurrence(hit) ? hit : undefined;
    if (line) take(selectionOfLine(line));
    else if (hit && !picked.includes(hit.id) && !(at && selection.includes(at.element)))
      take(selectionAfterClick(props(), hit, NO_KEYS));
    hand.set({ at });
    report?.(at, screen);
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
