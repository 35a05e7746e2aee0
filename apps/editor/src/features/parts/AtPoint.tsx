/** A point on screen for a menu to stand at; its name, unseen, is the menu's. */
import { VisuallyHidden } from '@mantine/core';
import type { Ref } from 'react';

interface AtPointProps {
  /** CSS px in the window. */
  readonly at: { readonly x: number; readonly y: number };
  readonly name: string;
  /** Given by the menu, whose other attributes are for a button and mean nothing here. */
  readonly ref?: Ref<HTMLSpanElement>;
  readonly id?: string;
}

export function AtPoint({ at, name, ref, id }: AtPointProps) {
  return (
    <span
      ref={ref}
      id={id}
      style={{ position: 'fixed', left: at.x, top: at.y, width: 1, height: 1 }}
    >
      <VisuallyHidden>{name}</VisuallyHidden>
    </span>
  );
}
