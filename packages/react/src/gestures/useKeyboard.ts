/** Keys on the canvas: arrows walk, Enter renames, C connects, Delete deletes, Escape lets go. */
import type { Occurrence } from '@khung/diagram';
import { type KeyboardEvent, useMemo } from 'react';
import type { Arrange, FigureCanvasProps, ScreenPoint } from '../figure-canvas/props.ts';
import { chosenBoxes, isOccurrence, middleOf } from '../geometry/boxes.ts';
import { ancestorsOf, outermost } from '../geometry/family.ts';
import { indexOf } from '../geometry/figureIndex.ts';
import { type Direction, firstInside, step } from '../geometry/step.ts';
import { atCell, stepCell, takeCell } from './cells.ts';
import { connectTargets, finishConnect } from './connecting.ts';
import { placeBeside } from './creating.ts';
import { IDLE } from './gesture.ts';
import type { HandStore } from './handStore.ts';
import { nextLine, nudge, nudgeLine, resize, slideLabel, takenLine } from './nudging.ts';
import { selectionOfLine } from './selecting.ts';

export interface KeyboardTools {
  readonly props: () => FigureCanvasProps;
  readonly hand: HandStore;
  readonly refuse: (gesture: 'rename' | 'connect' | 'delete' | 'arrange') => boolean;
  /** Scroll an occurrence into sight. */
  readonly reveal: (occurrence: Pick<Occurrence, 'box'>) => void;
  readonly screenOf: (occurrence: Pick<Occurrence, 'box'>) => ScreenPoint;
  readonly zoomBy: (factor: number) => void;
  readonly fit: () => void;
  readonly arrange: (tell: (arrange: Arrange) => void) => void;
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
      const direction = ARROWS[event.key];
      if ((event.ctrlKey || event.metaKey || event.altKey) && !direction) return;
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
    const { picked = [] } = props();
    if (extend) onSelect?.([...new Set([...selection, next.element])], next, [...picked, next.id]);
    else onSelect?.([next.element], next, [next.id]);
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
        hand.set({ gesture: { ...gesture, to, at: middleOf(to) } });
      }
      return true;
    }
    if (event.altKey && event.shiftKey)
      return resize(tools, direction, event.ctrlKey || event.metaKey);
    if (event.altKey && takenLine(tools) && (direction === 'left' || direction === 'right'))
      return slideLabel(tools, direction === 'right');
    const free = props().arrange?.free === true;
    if (!event.altKey && (event.ctrlKey || event.metaKey || free)) {
      if (nudgeLine(tools, direction, event.shiftKey)) return true;
      if (nudge(tools, direction, event.shiftKey) || event.ctrlKey || event.metaKey) return true;
    }
    const from = current();
    if (!event.altKey && stepCell(tools, from, direction, (next) => goTo(next, false))) return true;
    if (event.altKey && from) {
      if (direction === 'down') return goTo(firstInside(figure, from), false);
      if (direction === 'up')
        return goTo(ancestorsOf(figure, from).next().value ?? undefined, false);
    }
    return goTo(step(figure, from, direction), event.shiftKey);
  };

  const rename = () => {
    const { gesture } = hand.get();
    if (atCell(tools)) {
      takeCell(tools);
      return true;
    }
    const [own] = chosenBoxes(props().figure, [], props().picked);
    if (own && !isOccurrence(own) && own.kind !== 'image' && props().arrange?.onWrite) {
      if (!tools.refuse('arrange')) hand.set({ gesture: { kind: 'rename', box: own } });
      return true;
    }
    if (gesture.kind === 'connect') {
      if (gesture.to) finishConnect(props(), hand, gesture, tools.screenOf(gesture.to));
      else {
        hand.set({ gesture: IDLE });
        const { from } = gesture;
        // Which kind it will be is not known yet, so neither is what holds it.
        const place = { ...placeBeside(props(), from), parent: undefined, before: undefined };
        props().onConnectNew?.(from, place, tools.screenOf(from));
      }
      return true;
    }
    const occurrence = current();
    if (!occurrence || !props().onRename) return false;
    if (!tools.refuse('rename')) hand.set({ gesture: { kind: 'rename', box: occurrence } });
    return true;
  };

  const remove = () => {
    const { figure, selection, picked = [], arrange, onDelete } = props();
    if (arrange?.onTakeOff && selection.length + picked.length > 0) {
      const boxes = chosenBoxes(figure, selection, picked).map(({ id }) => id);
      if (!tools.refuse('arrange')) arrange.onTakeOff([...new Set([...picked, ...boxes])]);
      return true;
    }
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
    hand.set({ gesture: { kind: 'connect', from, at: middleOf(from), to: undefined, targets } });
    return true;
  };

  /** The lines of the box that the keyboard is at, one after the other. */
  const takeLine = () => {
    const box = current() ?? chosenBoxes(props().figure, [], props().picked)[0];
    const line = box && nextLine(tools, box);
    if (!line) return false;
    const { elements, picked } = selectionOfLine(line);
    props().onSelect?.(elements, undefined, picked);
    return true;
  };

  const letGo = () => {
    const { gesture } = hand.get();
    if (gesture.kind !== 'idle') hand.set({ gesture: IDLE });
    else if (hand.get().cell) hand.set({ cell: undefined });
    else if (props().selection.length + (props().picked?.length ?? 0) > 0)
      props().onSelect?.([], undefined, []);
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
    l: takeLine,
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

function isTyping(target: EventTarget): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
