/** The node as large as the figure, under all others: page, bands, bars. */
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { GroundLayer } from './GroundLayer.tsx';
import { PX_PER_MM } from './props.ts';
import type { FrameNode } from './useFigureNodes.ts';

/** Paper left round the figure on screen, mm: a figure has no margin of its own. */
export const PAPER = 4;
export const PAGE = { part: 'page' } as const;

export const FrameView = memo(function FrameView({ data }: NodeProps<FrameNode>) {
  const { ground, theme } = data;
  if (!ground) return null;
  const inset = -PAPER * PX_PER_MM;
  return (
    <>
      <div className="khung-paper" style={{ inset, background: theme.paint(PAGE).fill }} />
      <GroundLayer {...ground} />
    </>
  );
});
