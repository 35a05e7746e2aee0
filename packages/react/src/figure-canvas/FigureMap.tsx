/** The whole figure, small, in the corner: where one is, and the way elsewhere. Tinted by the theme. */
import { MiniMap } from '@xyflow/react';
import type { OccurrenceNode } from './occurrenceNodes.ts';
import type { FrameNode } from './useFigureNodes.ts';

export function FigureMap() {
  return (
    <MiniMap<FrameNode | OccurrenceNode>
      pannable
      zoomable
      ariaLabel={null}
      nodeColor={(node) => paintOf(node)?.fill ?? 'transparent'}
      nodeStrokeColor={(node) => paintOf(node)?.stroke ?? 'transparent'}
      nodeStrokeWidth={3}
      nodeBorderRadius={4}
    />
  );
}

/** The outline of a node is the first mark of an occurrence, and the page of the frame. */
function paintOf(node: FrameNode | OccurrenceNode) {
  if (node.type === 'frame') return node.data.theme.paint({ part: 'page' });
  const [outline] = node.data.marks;
  return outline && node.data.theme.paint(outline.look);
}
