/** When boxes are nodes, and when they are so many that the figure is painted on a canvas. */
import type { Figure } from '@khung/diagram';
import { useStore } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { PX_PER_MM } from './props.ts';
import type { Viewport } from './useViewport.ts';

/** More boxes than this in sight are painted; fewer than the second are nodes again. Measured in parts.md. */
const MANY = 200;
const FEW = 160;

/**
 * Are there so many boxes in sight that they are better painted? Until the view stands it is taken that
 * all are, so that nothing is mounted only to be thrown away.
 */
export function useManyInSight(figure: Figure, viewport: Pick<Viewport, 'stands'>): boolean {
  const before = useRef(false);
  const many = useStore(({ transform: [x, y, zoom], width, height }) => {
    if (figure.occurrences.length <= FEW) return false;
    if (!viewport.stands()) return figure.occurrences.length > MANY;
    const scale = zoom * PX_PER_MM;
    const [left, top] = [-x / scale, -y / scale];
    const [right, bottom] = [left + width / scale, top + height / scale];
    let seen = 0;
    for (const { box } of figure.occurrences) {
      if (box.x < right && box.x + box.width > left && box.y < bottom && box.y + box.height > top)
        seen++;
    }
    return seen > (before.current ? FEW : MANY);
  });
  useEffect(() => {
    before.current = many;
  }, [many]);
  return many;
}
