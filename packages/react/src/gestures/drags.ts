/** What a press on the figure becomes when the hand moves, how it goes on, and what letting go means. */
import type { Occurrence } from '@khung/diagram';
import type { PointerEvent } from 'react';
import type { ScreenPoint } from '../figure-canvas/props.ts';
import { type Box, chosenBoxes, isOccurrence } from '../geometry/boxes.ts';
import { dropPlace, staysPut } from '../geometry/dropPlace.ts';
import { outermost } from '../geometry/family.ts';
import { indexOf } from '../geometry/figureIndex.ts';
import { occurrenceAt, type Point } from '../geometry/hit.ts';
import { nearestOn } from '../geometry/lines.ts';
import {
  bendsOf,
  type Held,
  lineDrag,
  movedTo,
  movedWith,
  placedBoxes,
  resizedTo,
} from './arranging.ts';
import { finishConnect } from './connecting.ts';
import { type Gesture, type Grip, IDLE } from './gesture.ts';
import { orderedTo, orderFrom } from './ordering.ts';
import type { PointerTools, Press } from './pointerTools.ts';
import {
  NO_KEYS,
  selectionAfterClick,
  selectionAfterMarquee,
  selectionOfLine,
  type Taken,
} from './selecting.ts';

export function drags(tools: PointerTools, take: (taken: Taken) => void) {
  const { props, hand } = tools;

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
    // Where order shows, Ctrl from the start means the architecture: into what, before what.
    const ordered = props().figure.placing?.grounds !== undefined;
    const orders = ordered && (event.ctrlKey || event.metaKey);
    if (arrange !== undefined && !orders) beginMove(hit, point, screen);
    else if (isOccurrence(hit)) beginDrag(hit, point, screen);
  };

  const beginMove = (hit: Box, point: Point, screen: ScreenPoint) => {
    if (tools.refuse('arrange', screen)) return;
    if (props().figure.runs !== undefined) return beginOrder(hit, point);
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

  const beginOrder = (hit: Box, point: Point) => {
    const gesture = orderFrom(props(), hit, point);
    if (gesture === undefined) return;
    if (gesture.boxes.length === 1) take(selectionAfterClick(props(), hit, NO_KEYS));
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

  const advance = (point: Point, held: Held) => {
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
        return hand.set({ gesture: movedTo(props(), gesture, point, zoom, held) });
      case 'order':
        return hand.set({ gesture: orderedTo(props(), gesture, point) });
      case 'resize':
        return hand.set({ gesture: resizedTo(props(), gesture, point, zoom, held) });
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

  /** @returns whether the press was more than a click */
  const letGo = (event: PointerEvent<HTMLElement>, ended: Press): boolean => {
    const { gesture } = hand.get();
    const screen = { x: event.clientX, y: event.clientY };
    switch (gesture.kind) {
      case 'connect':
        if (ended.moved) finishConnect(props(), hand, gesture, screen);
        else hand.set({ gesture: IDLE });
        return ended.moved;
      case 'marquee':
        hand.set({ gesture: IDLE });
        take(selectionAfterMarquee(props(), gesture, event));
        return true;
      case 'drag':
        drop(gesture);
        if (!gesture.place) refuseDrop(screen);
        return true;
      case 'move':
        putDown(gesture);
        if (gesture.into === false) refuseDrop(screen);
        return true;
      case 'order':
        putInOrder(gesture);
        return true;
      case 'resize':
        hand.set({ gesture: IDLE });
        tools.arrange(({ onPlace }) =>
          onPlace([
            { box: gesture.box, to: gesture.to, parent: holderOf(gesture.box), resized: true },
          ]),
        );
        return true;
      case 'bend':
        hand.set({ gesture: IDLE });
        tools.arrange(({ onBend }) => onBend(gesture.edge, gesture.bends));
        return true;
      case 'slide':
        hand.set({ gesture: IDLE });
        tools.arrange(({ onSlideLabel }) => onSlideLabel(gesture.edge, gesture.share));
        return true;
    }
    return ended.moved;
  };

  const refuseDrop = (at: ScreenPoint) => hand.set({ note: { text: props().strings.noDrop, at } });

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

  const putInOrder = ({ run, boxes, from, to, place }: Extract<Gesture, { kind: 'order' }>) => {
    hand.set({ gesture: { kind: 'settle', boxes, by: { x: to.x - from.x, y: to.y - from.y } } });
    if (place.line !== undefined)
      tools.arrange(({ onOrder }) => onOrder?.(run, boxes, place.before));
  };

  return { begin, advance, letGo };
}
