/** The React Flow nodes for what is shown: a frame as large as the figure, then the occurrences. */
import type { OccurrenceId } from '@khung/diagram';
import type { Node } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import { chosenBoxes, isOccurrence } from '../geometry/boxes.ts';
import { indexOf } from '../geometry/figureIndex.ts';
import { fontStack } from '../marks/MarkSvg.tsx';
import type { GroundLayerProps } from './GroundLayer.tsx';
import { type OccurrenceNode, occurrenceNodes } from './occurrenceNodes.ts';
import { type FigureCanvasProps, PX_PER_MM } from './props.ts';

export interface FrameData extends Record<string, unknown> {
  readonly theme: GroundLayerProps['theme'];
  /** Absent where a canvas paints the figure. */
  readonly ground: GroundLayerProps | undefined;
}
export type FrameNode = Node<FrameData, 'frame'>;

/** At most so many boxes exist for screen readers while a canvas paints the figure. */
const KEPT_WHEN_PAINTED = 24;

/**
 * @param painted a canvas paints the figure: only selected boxes are nodes, without marks
 */
export function useFigureNodes(
  props: FigureCanvasProps,
  painted: boolean,
  domIdOf: (id: OccurrenceId) => string,
): (FrameNode | OccurrenceNode)[] {
  const { figure, theme, selection, picked, highlight, strings, describe } = props;
  const previous = useRef<ReadonlyMap<string, OccurrenceNode>>(new Map());

  const nodes = useMemo(() => {
    const chosen = new Set(chosenBoxes(figure, selection, picked).map(({ id }) => id));
    const selected = new Set(selection);
    const family = fontStack(figure.font);
    return occurrenceNodes(
      figure,
      {
        theme,
        family,
        domIdOf: ({ id }) => domIdOf(id),
        describe: (box) => {
          if (!isOccurrence(box)) return box.label;
          const fate = box.fate && strings.fates[box.fate];
          return describe?.(box) ?? [box.label, fate].filter(Boolean).join(', ');
        },
        isSelected: (box) => chosen.has(box.id) || (isOccurrence(box) && selected.has(box.element)),
        isFaded: (box) =>
          !!highlight?.fade && isOccurrence(box) && !highlight.elements.has(box.element),
      },
      previous.current,
    );
  }, [figure, theme, selection, picked, highlight, strings, describe, domIdOf]);

  useEffect(() => {
    previous.current = new Map(nodes.map((node) => [node.id, node]));
  }, [nodes]);

  return useMemo(() => {
    const kept = painted
      ? nodes
          .filter((node) => node.selected)
          .slice(0, KEPT_WHEN_PAINTED)
          .map((node) => ({ ...node, data: { ...node.data, marks: [] } }))
      : nodes;
    return [frameOf(props.figure, props.theme, painted), ...kept];
  }, [nodes, painted, props.figure, props.theme]);
}

function frameOf(
  figure: FigureCanvasProps['figure'],
  theme: FigureCanvasProps['theme'],
  painted: boolean,
): FrameNode {
  const width = figure.width * PX_PER_MM;
  const height = figure.height * PX_PER_MM;
  const marks = indexOf(figure).under;
  return {
    id: '#frame',
    type: 'frame',
    position: { x: 0, y: 0 },
    width,
    height,
    measured: { width, height },
    handles: [],
    data: {
      theme,
      ground: painted ? undefined : { figure, theme, marks, className: 'khung-ground' },
    },
    domAttributes: { 'aria-roledescription': undefined, 'aria-hidden': true },
  };
}
