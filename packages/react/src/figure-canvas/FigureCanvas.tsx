/**
 * A figure that can be taken hold of: select, rename, drag into, connect, walk with the keyboard.
 * Keeps nothing of the application; every gesture ends in a callback.
 */
import '@xyflow/react/dist/base.css';
import './figure-canvas.css';
import type { OccurrenceId } from '@khung/diagram';
import { ReactFlow, ReactFlowProvider, useStore } from '@xyflow/react';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { Gesture } from '../gestures/gesture.ts';
import { HandContext, makeHandStore, useHand, useHandStore } from '../gestures/handStore.ts';
import { useKeyboard } from '../gestures/useKeyboard.ts';
import { usePaletteDrop } from '../gestures/usePaletteDrop.ts';
import { usePointer } from '../gestures/usePointer.ts';
import { NoteBubble } from '../overlay/NoteBubble.tsx';
import { RelationMenu } from '../overlay/RelationMenu.tsx';
import { ZoomControls } from '../overlay/ZoomControls.tsx';
import { FigureMap } from './FigureMap.tsx';
import { FrameView } from './FrameView.tsx';
import { OccurrenceView } from './OccurrenceView.tsx';
import { Overlay } from './Overlay.tsx';
import { PaintedLayer } from './PaintedLayer.tsx';
import type { FigureCanvasProps } from './props.ts';
import { useFigureNodes } from './useFigureNodes.ts';
import { useHandle } from './useHandle.ts';
import { useManyInSight } from './useManyInSight.ts';
import { useNewFigure } from './useNewFigure.ts';
import { useTools } from './useTools.ts';
import { useViewLink } from './useViewLink.ts';
import { MAX_ZOOM, MIN_ZOOM, useViewport } from './useViewport.ts';

/** @example <FigureCanvas figure={figure} theme={screenLight} selection={ids} strings={vietnameseStrings} onSelect={setIds} /> */
export function FigureCanvas(props: FigureCanvasProps) {
  const [hand] = useState(makeHandStore);
  return (
    <ReactFlowProvider>
      <HandContext value={hand}>
        <Surface {...props} />
      </HandContext>
    </ReactFlowProvider>
  );
}

const nodeTypes = { frame: FrameView, occurrence: OccurrenceView };
const noEdges: never[] = [];
const attribution = { hideAttribution: true };
/** CSS px that the zoom buttons take at the bottom. */
const CONTROLS = 36;
/** Fewer boxes than this are quicker drawn than looked through. */
const CULL = 120;

function Surface(props: FigureCanvasProps) {
  const { figure, theme, strings, colorMode = 'light', tool = 'select', wheel = 'pan' } = props;
  const root = useRef<HTMLDivElement>(null);
  const hand = useHandStore();
  const viewport = useViewport(root, props.controls === false ? 0 : CONTROLS);
  const tools = useTools(props, hand, viewport, root);
  const painted = useManyInSight(figure, viewport);
  const ready = useStore((state) => state.width > 0 && state.panZoom !== null);
  const prefix = useId();
  const domIdOf = useCallback((id: OccurrenceId) => `${prefix}${id}`, [prefix]);
  const nodes = useFigureNodes(props, painted, domIdOf);
  useNewFigure(props, root, hand, viewport, ready);
  useViewLink(props, viewport);
  useHandle(props.ref, tools, viewport, root);

  const at = useHand((now) => now.at);
  const doing = useHand((now) => doingOf(now.gesture));
  const atLine = useHand((now) => now.gesture.kind === 'idle' && now.line !== undefined);
  const atCell = useHand((now) => now.gesture.kind === 'idle' && now.hoverCell !== undefined);
  const active = at && props.selection.includes(at.element) ? domIdOf(at.id) : undefined;
  return (
    <div
      ref={root}
      className="khung-canvas"
      data-mode={colorMode}
      data-tool={tool}
      data-doing={doing}
      data-line={atLine || undefined}
      data-cell={atCell || undefined}
      data-readonly={props.readOnly !== undefined || undefined}
      onKeyUpCapture={() => markInput(root.current, 'keyboard')}
      onPointerDownCapture={() => markInput(root.current, 'pointer')}
    >
      {painted && (
        <PaintedLayer
          figure={figure}
          theme={theme}
          highlight={props.highlight}
          stands={viewport.stands}
        />
      )}
      <ReactFlow
        nodes={nodes}
        edges={noEdges}
        nodeTypes={nodeTypes}
        colorMode={colorMode}
        minZoom={MIN_ZOOM}
        maxZoom={MAX_ZOOM}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        elementsSelectable={false}
        elevateNodesOnSelect={false}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        deleteKeyCode={null}
        disableKeyboardA11y
        zoomOnDoubleClick={false}
        onMoveStart={(event) => event && viewport.moved()}
        panOnDrag={tool === 'hand' ? [0, 1] : [1]}
        panOnScroll={wheel === 'pan'}
        zoomOnScroll={wheel === 'zoom'}
        onlyRenderVisibleElements={figure.occurrences.length > CULL}
        proOptions={attribution}
        tabIndex={0}
        aria-label={`${strings.canvas}: ${figure.title}`}
        aria-description={strings.keys}
        aria-activedescendant={active}
        onKeyDown={useKeyboard(tools)}
        {...usePointer(tools)}
        {...usePaletteDrop(tools)}
      >
        <Overlay {...props} painted={painted} />
        {props.onHover && <HoverReport onHover={props.onHover} />}
        {props.onZoom && <ZoomReport onZoom={props.onZoom} />}
        {props.minimap && <FigureMap />}
      </ReactFlow>
      {props.controls !== false && (
        <ZoomControls
          strings={strings}
          zoomBy={viewport.zoomBy}
          trueSize={() => viewport.zoomTo(1)}
          fit={tools.fit}
        />
      )}
      <RelationMenu
        strings={strings}
        onConnect={props.onConnect}
        onConnectNew={props.onConnectNew}
        inCanvas={viewport.inCanvas}
      />
      <NoteBubble inCanvas={viewport.inCanvas} />
    </div>
  );
}

function markInput(canvas: HTMLElement | null, by: 'keyboard' | 'pointer'): void {
  if (canvas) canvas.dataset['by'] = by;
}

/** For the pointer's shape; `refused` while over something that may not take what is dragged. */
function doingOf(gesture: Gesture): string {
  const refused =
    (gesture.kind === 'drag' && !gesture.place) ||
    (gesture.kind === 'move' && gesture.into === false) ||
    (gesture.kind === 'connect' &&
      gesture.to !== undefined &&
      gesture.targets.size > 0 &&
      !gesture.targets.has(gesture.to));
  return refused ? 'refused' : gesture.kind;
}

/** Tells the box under the hand as it changes, without the canvas being drawn anew for it. */
function HoverReport({ onHover }: { onHover: NonNullable<FigureCanvasProps['onHover']> }) {
  const hover = useHand((now) => (now.gesture.kind === 'idle' ? now.hover : undefined));
  const report = useRef(onHover);
  useEffect(() => {
    report.current = onHover;
  }, [onHover]);
  useEffect(() => report.current(hover), [hover]);
  return null;
}

/** Tells the zoom as it changes, without the canvas being drawn anew for it. */
function ZoomReport({ onZoom }: { onZoom: NonNullable<FigureCanvasProps['onZoom']> }) {
  const zoom = useStore((state) => state.transform[2]);
  const report = useRef(onZoom);
  useEffect(() => {
    report.current = onZoom;
  }, [onZoom]);
  useEffect(() => report.current(zoom), [zoom]);
  return null;
}
