/** A kind of element in the palette, with the shape it will have. */

import { PALETTE_MIME } from '@khung/react';
import { UnstyledButton } from '@mantine/core';
import { setDragged } from './dragged.ts';
import type { Kind } from './kinds.ts';
import { ShapeIcon } from './ShapeIcon.tsx';

interface DraggableKindProps {
  readonly kind: Kind;
  readonly disabled: boolean;
  readonly onPick: () => void;
}

export function DraggableKind({ kind, disabled, onPick }: DraggableKindProps) {
  return (
    <UnstyledButton
      className="k-kind"
      data-layer={kind.layer}
      data-kind={kind.item}
      disabled={disabled}
      draggable={!disabled}
      onDragStart={(event) => {
        event.dataTransfer.setData(PALETTE_MIME, kind.item);
        event.dataTransfer.effectAllowed = 'copy';
        setDragged(kind.item);
      }}
      onDragEnd={() => setDragged(undefined)}
      onClick={onPick}
    >
      <ShapeIcon shape={kind.shape} />
      <span>{kind.name}</span>
    </UnstyledButton>
  );
}
