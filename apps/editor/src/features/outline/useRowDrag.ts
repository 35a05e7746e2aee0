/** Rows are dragged onto the canvas, or onto another row: what is dragged stands in that element then. */
import type { ElementId } from '@khung/core';
import { ELEMENTS_MIME } from '@khung/react';
import { type DragEvent, useState } from 'react';
import { canEdit } from '../../actions/conditions.ts';
import { useSession } from '../../session/session.ts';
import { canNest } from '../canvas/dropping.ts';
import { nest } from '../canvas/gestures.ts';
import type { OutlineRow } from './tree.ts';

/** What is under way: a browser tells it only when it is dropped. */
let dragged: readonly ElementId[] = [];

export function useRowDrag(row: OutlineRow) {
  const [over, setOver] = useState(false);
  // On the heading of a band: out of every box.
  const parent = row.kind === 'element' ? row.id : undefined;
  const takes = ({ dataTransfer }: DragEvent): boolean =>
    dataTransfer.types.includes(ELEMENTS_MIME) &&
    dragged.length > 0 &&
    canEdit(useSession.getState()) &&
    canNest(dragged, parent);
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
        if (!takes(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        setOver(false);
        if (!takes(event)) return;
        event.preventDefault();
        nest(dragged, parent);
      },
    },
  };
}

/** All that is selected goes with the row that is dragged, if it is one of them. */
function draggedWith(id: ElementId): readonly ElementId[] {
  const { selection } = useSession.getState();
  return selection.includes(id) ? selection : [id];
}
