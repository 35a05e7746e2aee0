/** The React Flow nodes for what is shown: a frame as large as the figure, then the occurrences. */
import type { OccurrenceId } from '@khung/diagram';
import type { Node } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import { chosenBoxes, isOccurrence } from '../geometry/boxes.ts';
import { indexOf } from '../geometry/figureIndex.ts';
import { fontStack } from '../marks/MarkSvg.tsx';
import type { GroundLayerProps } from './GroundLayer.tsx';
import {
  bareNodes,
  type NodeLook,
  type OccurrenceNode,
  occurrenceNodes,
} from './occurrenceNodes.ts';
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

  const look = useMemo(
    (): NodeLook => ({
      theme,
      family: fontStack(figure.font),
      domIdOf: ({ id }) => domIdOf(id),
      describe: (box) => {
        if (!isOccurrence(box)) return box.label;
        const fate = box.fate && strings.fates[box.fate];
        return describe?.(box) ?? [box.label, fate].filter(Boolean).join(', ');
      },
      isFaded: (box) =>
        !!highlight?.fade && isOccurrence(box) && !highlight.elements.has(box.element),
    }),
    [figure.font, theme, highlight, strings, describe, domIdOf],
  );
  const chosen = useMemo(() => {
    const { ofElement } = indexOf(figure);
    const all = selection.flatMap((element) => ofElement.get(element) ?? []);
    return new Set<string>([...chosenBoxes(figure, selection, picked), ...all].map(({ id }) => id));
  }, [figure, selection, picked]);

  // What is selected changes often, and then only the nodes concerned are other ones.
  const nodes = useMemo(
    () => (painted ? NONE : occurrenceNodes(figure, look, previous.current)),
    [figure, look, painted],
  );
  useEffect(() => {
    if (!painted) previous.current = new Map(nodes.map((node) => [node.id, node]));
  }, [nodes, painted]);

  const some = useMemo(() => {
    if (!painted) return nodes.map((node) => (chosen.has(node.id) ? selectedOf(node) : node));
    const { boxes } = indexOf(figure);
    const kept = boxes.filter(({ id }) => chosen.has(id)).slice(0, KEPT_WHEN_PAINTED);
    return bareNodes(kept, look).map(selectedOf);
  }, [nodes, chosen, painted, figure, look]);

  const focus = highlight?.fade ? highlight.elements : undefined;
  const frame = useMemo(
    () => frameOf(figure, theme, painted, focus),
    [figure, theme, painted, focus],
  );
  return useMemo(() => [frame, ...some], [frame, some]);
}

const NONE: readonly OccurrenceNode[] = [];
const selectedNodes = new WeakMap<OccurrenceNode, OccurrenceNode>();

/** The same object for the same node, so that only what changed is drawn again. */
function selectedOf(node: OccurrenceNode): OccurrenceNode {
  const known = selectedNodes.get(node);
  if (known) return known;
  const made = { ...node, selected: true };
  selectedNodes.set(node, made);
  return made;
}

function frameOf(
  figure: FigureCanvasProps['figure'],
  theme: FigureCanvasProps['theme'],
  painted: boolean,
  focus: ReadonlySet<string> | undefined,
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
      ground: painted ? undefined : { figure, theme, marks, className: 'khung-ground', focus },
    },
    domAttributes: { 'aria-roledescription': undefined, 'aria-hidden': true },
  };
}
