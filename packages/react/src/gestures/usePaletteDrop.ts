/** A palette item dragged in from outside, with the browser's own drag and drop. */
import type { Occurrence } from '@khung/diagram';
import { type DragEvent, useMemo } from 'react';
import { PALETTE_MIME } from '../figure-canvas/props.ts';
import { dropPlace } from '../geometry/dropPlace.ts';
import { IDLE } from './gesture.ts';
import type { PointerTools } from './usePointer.ts';

export function usePaletteDrop({ props, hand, toFigure, refuse }: PointerTools) {
  return useMemo(() => {
    const placeAt = (event: DragEvent, item: string | undefined) => {
      const { figure, canCreateAt } = props();
      const legal = (parent: Occurrence | undefined) =>
        item === undefined || (canCreateAt?.(item, parent) ?? true);
      return dropPlace(figure, toFigure({ x: event.clientX, y: event.clientY }), [], legal);
    };

    const onDragOver = (event: DragEvent) => {
      const { creating, onCreateAt, readOnly } = props();
      if (!onCreateAt || !event.dataTransfer.types.includes(PALETTE_MIME)) return;
      event.preventDefault();
      const place = readOnly === undefined ? placeAt(event, creating) : undefined;
      event.dataTransfer.dropEffect = place || readOnly !== undefined ? 'copy' : 'none';
      hand.set({ gesture: { kind: 'create', place }, hover: undefined });
    };

    const onDragLeave = (event: DragEvent<HTMLElement>) => {
      const to = event.relatedTarget;
      if (to instanceof Node && event.currentTarget.contains(to)) return;
      if (hand.get().gesture.kind === 'create') hand.set({ gesture: IDLE });
    };

    const onDrop = (event: DragEvent) => {
      if (hand.get().gesture.kind !== 'create') return;
      event.preventDefault();
      hand.set({ gesture: IDLE });
      const item = event.dataTransfer.getData(PALETTE_MIME);
      if (!item || refuse('create', { x: event.clientX, y: event.clientY })) return;
      const place = placeAt(event, item);
      if (place) props().onCreateAt?.(item, place);
    };

    return { onDragOver, onDragLeave, onDrop };
  }, [props, hand, toFigure, refuse]);
}
