/** The shape that a kind of element has on figures, small. */
import type { Kind } from './kinds.ts';

export function ShapeIcon({ shape }: { shape: Kind['shape'] }) {
  return (
    <svg viewBox="0 0 22 16" width="22" height="16" aria-hidden="true" className="k-shape">
      {shape === 'cylinder' ? (
        <path d="M4 4.2v7.6c0 1.2 3.1 2.2 7 2.2s7-1 7-2.2V4.2M4 4.2C4 3 7.100 2 11 2s7 1 7 2.200-3.100 2.200-7 2.200-7-1-7-2.200z" />
      ) : shape === 'bus' ? (
        <path d="M1.500 8l4-4.500v2.500h11V3.500l4 4.500-4 4.500V10h-11v2.500z" />
      ) : (
        <rect x="2" y="2.500" width="18" height="11" rx="1.500" />
      )}
      {shape === 'group' && <path d="M2 6h18" />}
    </svg>
  );
}
