/** The node as large as the figure, under all others: page, bands, bars. */
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { GroundLayer } from './GroundLayer.tsx';
import type { FrameNode } from './useFigureNodes.ts';

export const FrameView = memo(function FrameView({ data }: NodeProps<FrameNode>) {
  return data.ground ? <GroundLayer {...data.ground} /> : null;
});
