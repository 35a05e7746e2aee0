/** What is dragged in from outside, with the browser's own drag and drop: kinds, elements, files. */
import type { Occurrence } from '@khung/diagram';
import { type DragEvent, useMemo } from 'react';
import { ELEMENTS_MIME, PALETTE_MIME, type Place } from '../figure-canvas/props.ts';
import { holderAt, placeAt } from './creating.ts';
import { IDLE } from './gesture.ts';
import type { PointerTools } from './pointerTools.ts';

export function usePaletteDrop({ props, hand, toFigure, refuse }: PointerTools) {
  return useMemo(() => {
    const pointOf = (event: DragEvent) => toFigure({ x: event.clientX, y: event.clientY });

    const placeFor = (event: DragEvent, item: string | undefined): Place | undefined => {
      const { canCreateAt } = props();
      const legal = (parent: Occurrence | undefined) =>
        item === undefined || (canCreateAt?.(item, parent) ?? true);
      return placeAt(props(), pointOf(event), legal);
    };

    /** What is being dragged, as far as this canvas takes it. */
    const kindOf = ({ dataTransfer: { types } }: DragEvent) => {
      const { onCreateAt, onBring, arrange } = props();
      if (onCreateAt && types.includes(PALETTE_MIME)) return 'create';
      if (arrange?.onPut && types.includes(ELEMENTS_MIME)) return 'elements';
      if (onBring && types.includes(ELEMENTS_MIME)) return 'bring';
      if (arrange?.onFiles && types.includes('Files')) return 'files';
      return undefined;
    };

    const onDragOver = (event: DragEvent) => {
      const kind = kindOf(event);
      if (kind === undefined) return;
      event.preventDefault();
      if (kind === 'bring') {
        event.dataTransfer.dropEffect = 'copy';
        return;
      }
      const { creating, readOnly, arrange } = props();
      const locked = kind === 'create' ? readOnly : arrange?.readOnly;
      const place = locked === undefined ? placeFor(event, creating) : undefined;
      event.dataTransfer.dropEffect = place || locked !== undefined ? 'copy' : 'none';
      hand.set({ gesture: { kind: 'create', place }, hover: undefined });
    };

    const onDragLeave = (event: DragEvent<HTMLElement>) => {
      const to = event.relatedTarget;
      if (to instanceof Node && event.currentTarget.contains(to)) return;
      if (hand.get().gesture.kind === 'create') hand.set({ gesture: IDLE });
    };

    const onDrop = (event: DragEvent) => {
      const kind = kindOf(event);
      if (kind === 'bring') {
        event.preventDefault();
        props().onBring?.(event.dataTransfer.getData(ELEMENTS_MIME).split(' '));
        return;
      }
      if (kind === undefined || hand.get().gesture.kind !== 'create') return;
      event.preventDefault();
      hand.set({ gesture: IDLE });
      const screen = { x: event.clientX, y: event.clientY };
      const { arrange } = props();
      if (kind === 'create') {
        const item = event.dataTransfer.getData(PALETTE_MIME);
        if (!item || refuse('create', screen)) return;
        const place = placeFor(event, item);
        if (place) props().onCreateAt?.(item, place);
        return;
      }
      if (refuse('arrange', screen)) return;
      const put = { parent: holderAt(props(), pointOf(event)), at: pointOf(event) };
      if (kind === 'files') arrange?.onFiles?.([...event.dataTransfer.files], put);
      else arrange?.onPut?.(event.dataTransfer.getData(ELEMENTS_MIME).split(' '), put);
    };

    return { onDragOver, onDragLeave, onDrop };
  }, [props, hand, toFigure, refuse]);
}
