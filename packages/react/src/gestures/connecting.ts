/** Connecting two elements: which are targets, and what letting go over one of them means. */
import type { Occurrence } from '@khung/diagram';
import type { FigureCanvasProps, ScreenPoint } from '../figure-canvas/props.ts';
import { isHolder } from '../geometry/boxes.ts';
import { anyPlaceAt } from './creating.ts';
import { type Gesture, IDLE } from './gesture.ts';
import type { HandStore } from './handStore.ts';

/** Figures with more boxes than this ask only for the target under the hand. */
const ASK_ALL = 1500;

/** All that may be connected to, so that they can be lit. */
export function connectTargets(
  { figure, candidates }: FigureCanvasProps,
  from: Occurrence,
): ReadonlySet<Occurrence> {
  if (!candidates || figure.occurrences.length > ASK_ALL) return new Set();
  return new Set(
    figure.occurrences.filter((to) => to.id !== from.id && candidates(from, to).length > 0),
  );
}

/**
 * One legal relation: made at once. Several, or something that may take the other end inside it: a menu.
 * None: said so. Nothing there: the other end is to be made.
 */
export function finishConnect(
  props: FigureCanvasProps,
  hand: HandStore,
  { from, to, at: point }: Extract<Gesture, { kind: 'connect' }>,
  at: ScreenPoint,
): void {
  const place = props.onConnectNew ? anyPlaceAt(props, point) : undefined;
  if (!to) {
    hand.set({ gesture: IDLE });
    if (place) props.onConnectNew?.(from, place, at);
    return;
  }
  const inside = place && isHolder(props.figure, to) ? place : undefined;
  const candidates = props.candidates?.(from, to) ?? [];
  const [first, second] = candidates;
  if (!first && inside) {
    hand.set({ gesture: IDLE });
    props.onConnectNew?.(from, inside, at);
  } else if (!first) {
    hand.set({ gesture: IDLE, note: { text: props.strings.noRelation, at } });
  } else if (!second && !inside) {
    hand.set({ gesture: IDLE });
    props.onConnect?.(from, to, first);
  } else {
    hand.set({ gesture: { kind: 'choose', from, to, candidates, at, inside } });
  }
}
