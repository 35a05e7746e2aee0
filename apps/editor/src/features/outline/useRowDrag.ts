/** Rows are dragged onto the canvas, into another row, or between two: what is dragged stands there then. */
import type { ElementId } from '@khung/core';
import { ELEMENTS_MIME } from '@khung/react';
import { type DragEvent, useState } from 'react';
import { canEdit } from '../../actions/conditions.ts';
import { useSession } from '../../session/session.ts';
import { canNest } from '../canvas/dropping.ts';
import { nest } from '../canvas/gestures.ts';
import type { DropPlace } from './dropPlace.ts';
import type { OutlineRow } from './tree.ts';

/** What is under way: a browser tells it only when it is dropped. */
let dragged: readonly ElementId[] = [];

export type PlaceAt = (
  row: OutlineRow,
  share: number,
  takes: (parent: ElementId | undefined) => boolean,
) => DropPlace | undefined;

/** @param placeAt what dropping at this row means, by how far down it the hand is */
export function useRowDrag(row: OutlineRow, placeAt: PlaceAt) {
  const [over, setOver] = useState<DropPlace['kind']>();
  const placeOf = ({ dataTransfer, clientY, currentTarget }: DragEvent): DropPlace | undefined => {
    if (!dataTransfer.types.includes(ELEMENTS_MIME) || dragged.length === 0) return undefined;
    if (!canEdit(useSession.getState())) return undefined;
    const { top, height } = currentTarget.getBoundingClientRect();
    return placeAt(row, (clientY - top) / height, (parent) => canNest(dragged, parent));
  };
  return {
    over,
    handlers: {
      draggable: row.kind === 'element',
      onDragStart: (event: DragEvent) => {
        if (row.kind !== 'element') return;
        dragged = draggedWith(row.id);
        event.dataTransfer.setData(ELEMENTS_MIME, dragged.join(' '));
        event.dataTransfer.effectAllowed = 'copyMove';
      },
      onDragEnd: () => {
        dragged = [];
      },
      onDragOver: (event: DragEvent) => {
        const place = placeOf(event);
        setOver(place?.kind);
        if (place === undefined) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
      },
      onDragLeave: () => setOver(undefined),
      onDrop: (event: DragEvent) => {
        setOver(undefined);
        const place = placeOf(event);
        if (place === undefined) return;
        event.preventDefault();
        nest(dragged, place.parent, place.before);
      },
    },
  };
}

/** All that is selected goes with the row that is dragged, if it is one of them. */
function draggedWith(id: ElementId): readonly ElementId[] {
  const { selection } = useSession.getState();
  return selection.includes(id) ? selection : [id];
}
