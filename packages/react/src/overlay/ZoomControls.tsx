/** Zoom out, the zoom in per cent, zoom in, show all. */
import { useStore } from '@xyflow/react';
import type { CanvasStrings } from '../figure-canvas/props.ts';

export interface ZoomControlsProps {
  readonly strings: CanvasStrings;
  readonly zoomBy: (factor: number) => void;
  readonly trueSize: () => void;
  readonly fit: () => void;
}

export function ZoomControls({ strings, zoomBy, trueSize, fit }: ZoomControlsProps) {
  const zoom = useStore((state) => state.transform[2]);
  return (
    <div className="khung-controls" data-khung-over="controls">
      <IconButton label={strings.zoomOut} path="M4 8h8" onClick={() => zoomBy(0.8)} />
      <button type="button" className="khung-zoom" onClick={trueSize} title="100%">
        {Math.round(zoom * 100)}%
      </button>
      <IconButton label={strings.zoomIn} path="M4 8h8M8 4v8" onClick={() => zoomBy(1.25)} />
      <i />
      <IconButton label={strings.fit} path="M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3" onClick={fit} />
    </div>
  );
}

function IconButton({
  label,
  path,
  onClick,
}: {
  label: string;
  path: string;
  onClick: () => void;
}) {
  return (
    <button type="button" aria-label={label} title={label} onClick={onClick}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path
          d={path}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </button>
  );
}
