/** Where the hand is over the figure, as long as it was the hand that moved last and not the keys. */
import type { ScreenPoint } from '@khung/react';

let at: ScreenPoint | undefined;
let restsAt: ScreenPoint | undefined;

/** CSS px that mean that the hand has moved on. */
const NEAR = 8;
const WALKING = /^(Arrow|Tab$|Home$|End$|Page)/;

/** @returns how to stop */
export function followPointer(): () => void {
  const moved = ({ target, clientX, clientY }: PointerEvent) => {
    if (target instanceof Element && target.closest('.khung-canvas'))
      at = { x: clientX, y: clientY };
  };
  const walked = ({ key }: KeyboardEvent) => {
    if (WALKING.test(key)) at = undefined;
  };
  window.addEventListener('pointermove', moved, { passive: true });
  window.addEventListener('pointerdown', moved, { passive: true });
  window.addEventListener('keydown', walked, true);
  return () => {
    window.removeEventListener('pointermove', moved);
    window.removeEventListener('pointerdown', moved);
    window.removeEventListener('keydown', walked, true);
  };
}

/** Something was copied or pasted: the hand means that place no more until it moves. */
export function restPointer(): void {
  restsAt = at;
}

/** `undefined`: the keys say where. */
export function pointerPlace(): ScreenPoint | undefined {
  if (at === undefined || restsAt === undefined) return at;
  return Math.hypot(at.x - restsAt.x, at.y - restsAt.y) < NEAR ? undefined : at;
}
