/** The small menu of legal relations, as sentences, after connecting two elements. */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { ConnectCandidate, FigureCanvasProps, ScreenPoint } from '../figure-canvas/props.ts';
import { IDLE } from '../gestures/gesture.ts';
import { useHand, useHandStore } from '../gestures/handStore.ts';

type MenuProps = Pick<FigureCanvasProps, 'strings' | 'onConnect' | 'onConnectNew'> & {
  /** Window px to px inside the canvas, and the canvas' size there. */
  readonly inCanvas: (at: ScreenPoint) => ScreenPoint & { width: number; height: number };
};

/** CSS px, as in the stylesheet. */
const WIDTH = 300;

export function RelationMenu({ strings, onConnect, onConnectNew, inCanvas }: MenuProps) {
  const hand = useHandStore();
  const gesture = useHand((now) => now.gesture);
  const menu = useRef<HTMLDivElement>(null);
  const open = gesture.kind === 'choose';

  useEffect(() => {
    if (open) menu.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [open]);

  useEffect(() => {
    if (!open) return;
    const away = (event: Event) => {
      if (event.target instanceof Node && menu.current?.contains(event.target)) return;
      hand.set({ gesture: IDLE });
    };
    window.addEventListener('pointerdown', away, true);
    return () => window.removeEventListener('pointerdown', away, true);
  }, [open, hand]);

  if (gesture.kind !== 'choose') return null;
  const at = inCanvas(gesture.at);
  const { inside } = gesture;
  const height = 40 + gesture.candidates.length * 46 + (inside ? 34 : 0);

  const close = () => {
    menu.current
      ?.closest<HTMLElement>('.khung-canvas')
      ?.querySelector<HTMLElement>('.react-flow')
      ?.focus();
    hand.set({ gesture: IDLE });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const here = buttons.findIndex((button) => button.matches(':focus'));
    const turn = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (turn !== 0) buttons.at((here + turn) % buttons.length)?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={menu}
      className="khung-menu nopan nowheel"
      data-khung-over="menu"
      role="menu"
      tabIndex={-1}
      aria-label={strings.chooseRelation}
      style={{
        left: Math.max(8, Math.min(at.x, at.width - WIDTH - 8)),
        top: Math.max(8, Math.min(at.y + 8, at.height - Math.min(height, 320) - 8)),
      }}
      onKeyDown={onKeyDown}
    >
      <div className="khung-menu-title">{strings.chooseRelation}</div>
      {gesture.candidates.map((candidate) => (
        <button
          key={candidate.id}
          type="button"
          role="menuitem"
          data-candidate={candidate.id}
          onClick={() => {
            close();
            onConnect?.(gesture.from, gesture.to, candidate);
          }}
        >
          <SentenceOf candidate={candidate} />
          {candidate.note && <small>{candidate.note}</small>}
        </button>
      ))}
      {inside && (
        <button
          type="button"
          role="menuitem"
          data-candidate="new"
          onClick={() => {
            close();
            onConnectNew?.(gesture.from, inside, gesture.at);
          }}
        >
          {strings.connectNew}
        </button>
      )}
    </div>
  );
}

function SentenceOf({ candidate: { sentence, parts } }: { candidate: ConnectCandidate }) {
  if (parts === undefined) return <span>{sentence}</span>;
  const [subject, verb, object] = parts;
  return (
    <span>
      {subject} <em>{verb}</em> {object}
    </span>
  );
}
