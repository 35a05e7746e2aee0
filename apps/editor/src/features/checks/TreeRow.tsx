/** A row of the list of checks: where it stands, and what it is to a screen reader. */
import type { ReactNode } from 'react';
import type { RowPlace } from './rowPlace.ts';

interface TreeRowProps {
  readonly place: RowPlace;
  /** What the tests and styles know it by. */
  readonly rule?: string;
  readonly accepted?: boolean;
  /** A head opens and closes what stands under it; undefined: it stands under one. */
  readonly open?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

export function TreeRow({ place, rule, accepted, open, onClick, children }: TreeRowProps) {
  const head = open !== undefined;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself takes the keys.
    <div
      ref={place.measure}
      id={place.id}
      data-index={place.index}
      className={head ? 'k-check-rule' : 'k-check'}
      role="treeitem"
      tabIndex={-1}
      aria-level={head ? 1 : 2}
      aria-expanded={open}
      aria-selected={place.active}
      data-rule={rule}
      data-accepted={accepted || undefined}
      style={{ transform: `translateY(${place.top}px)` }}
      onClick={onClick}
    >
      {children}
    </div>
  );
}
