/** Keys on the canvas: arrows walk, Enter renames, C connects, Delete deletes, Escape lets go. */
import type { Occurrence } from '@khung/diagram';
import { type KeyboardEvent, useMemo } from 'react';
import type { FigureCanvasProps, ScreenPoint } from '../figure-canvas/props.ts';
import { ancestorsOf, outermost } from '../geometry/family.ts';
import { indexOf } from '../geometry/figureIndex.ts';
import { type Direction, firstInside, step } from '../geometry/step.ts';
import { connectTargets, finishConnect } from './connecting.ts';
import { IDLE } from './gesture.ts';
import type { HandStore } from './handStore.ts';

export interface KeyboardTools {
  readonly props: () => FigureCanvasProps;
  readonly hand: HandStore;
  readonly refuse: (gesture: 'rename' | 'connect' | 'delete') => boolean;
  /** Scroll an occurrence into sight. */
  readonly reveal: (occurrence: Occurrence) => void;
  readonly screenOf: (occurrence: Occurrence) => ScreenPoint;
  readonly zoomBy: (factor: number) => void;
  readonly fit: () => void;
}

const HOME = 'Home';
const END = 'End';
const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

export function useKeyboard(tools: KeyboardTools) {
  return useMemo(() => {
    const keys = keyActions(tools);
    return (event: KeyboardEvent<HTMLElement>) => {
      if (event.nativeEvent.isComposing || isTyping(event.target)) return;
      if (event.ctrlKey || event.metaKey) return;
      const direction = ARROWS[event.key];
      const action = direction ? () => keys.arrow(direction, event) : keys.plain[event.key];
      if (action?.() !== true) return;
      event.preventDefault();
      event.stopPropagation();
    };
  }, [tools]);
}

/** Actions say `true` where they used the key up. */
function keyActions(tools: KeyboardTools) {
  const { props, hand } = tools;

  const current = (): Occurrence | undefined => {
    const { figure, selection } = props();
    const { byId, ofElement } = indexOf(figure);
    const { at } = hand.get();
    const here = at && byId.get(at.id);
    if (here && (selection.length === 0 || selection.includes(here.element))) return here;
    const [first] = selection;
    return first === undefined ? undefined : ofElement.get(first)?.[0];
  };

  const goTo = (next: Occurrence | undefined, extend: boolean) => {
    if (!next) return true;
    const { selection, onSelect } = props();
    hand.set({ at: next, hover: undefined });
    tools.reveal(next);
    onSelect?.(extend ? [...new Set([...selection, next.element])] : [next.element], next);
    return true;
  };

  const arrow = (direction: Direction, event: KeyboardEvent) => {
    const { figure } = props();
    const { gesture } = hand.get();
    if (gesture.kind === 'connect') {
      const to = step(figure, gesture.to ?? gesture.from, direction, (one) =>
        gesture.targets.has(one),
      );
      if (to) {
        tools.reveal(to);
        hand.set({ gesture: { ...gesture, to, at: middle(to) } });
      }
      return true;
    }
    const from = current();
    if (event.altKey && from) {
      if (direction === 'down') return goTo(firstInside(figure, from), false);
      if (direction === 'up')
        return goTo(ancestorsOf(figure, from).next().value ?? undefined, false);
    }
    return goTo(step(figure, from, direction), event.shiftKey);
  };

  const rename = () => {
    const { gesture } = hand.get();
    if (gesture.kind === 'connect') {
      if (gesture.to) finishConnect(props(), hand, gesture, tools.screenOf(gesture.to));
      return true;
    }
    const occurrence = current();
    if (!occurrence || !props().onRename) return false;
    if (!tools.refuse('rename')) hand.set({ gesture: { kind: 'rename', occurrence } });
    return true;
  };

  const remove = () => {
    const { figure, selection, onDelete } = props();
    if (!onDelete || selection.length === 0) return false;
    const { ofElement } = indexOf(figure);
    const chosen = selection.flatMap((element) => ofElement.get(element) ?? []);
    if (chosen.length > 0 && !tools.refuse('delete')) onDelete(outermost(figure, chosen));
    return true;
  };

  const connect = () => {
    const from = current();
    if (!from || !props().candidates || hand.get().gesture.kind !== 'idle') return false;
    if (tools.refuse('connect')) return true;
    const targets = connectTargets(props(), from);
    hand.set({ gesture: { kind: 'connect', from, at: middle(from), to: undefined, targets } });
    return true;
  };

  const letGo = () => {
    const { gesture } = hand.get();
    if (gesture.kind !== 'idle') hand.set({ gesture: IDLE });
    else if (props().selection.length > 0) props().onSelect?.([], undefined);
    else return false;
    return true;
  };

  const menu = () => {
    const occurrence = current();
    const { onContextMenu } = props();
    if (!occurrence || !onContextMenu) return false;
    onContextMenu(occurrence, tools.screenOf(occurrence));
    return true;
  };

  const zoom = (factor: number) => () => {
    tools.zoomBy(factor);
    return true;
  };

  const edge = (which: 0 | -1) => goTo(props().figure.occurrences.at(which), false);

  const plain: Readonly<Record<string, () => boolean>> = {
    Enter: rename,
    F2: rename,
    Delete: remove,
    Backspace: remove,
    Escape: letGo,
    c: connect,
    ContextMenu: menu,
    [HOME]: () => edge(0),
    [END]: () => edge(-1),
    '+': zoom(1.25),
    '=': zoom(1.25),
    '-': zoom(0.8),
    '0': () => {
      tools.fit();
      return true;
    },
  };
  return { arrow, plain };
}

function middle({ box }: Occurrence) {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function isTyping(target: EventTarget): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
