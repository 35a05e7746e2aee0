/** What the application may ask of the canvas: show, zoom, reveal, rename. */
import type { ElementId } from '@khung/core';
import type { OccurrenceId, Rect } from '@khung/diagram';
import { type RefObject, useImperativeHandle } from 'react';
import { isOccurrence, middleOf } from '../geometry/boxes.ts';
import { indexOf } from '../geometry/figureIndex.ts';
import { connectTargets } from '../gestures/connecting.ts';
import { anyPlaceAt, placeBeside } from '../gestures/creating.ts';
import type { PointerTools } from '../gestures/pointerTools.ts';
import type { FigureCanvasHandle, FigureCanvasProps } from './props.ts';
import { whole } from './useNewFigure.ts';
import type { Viewport } from './useViewport.ts';

export function useHandle(
  ref: FigureCanvasProps['ref'],
  tools: PointerTools,
  viewport: Viewport,
  root: RefObject<HTMLElement | null>,
): void {
  useImperativeHandle(ref, (): FigureCanvasHandle => {
    const occurrencesOf = (element: ElementId) =>
      indexOf(tools.props().figure).ofElement.get(element) ?? [];
    return {
      fit: (elements) => {
        const boxes = elements?.flatMap(occurrencesOf).map(({ box }) => box) ?? [];
        viewport.fit(around(boxes) ?? whole(tools.props().figure), { animate: true });
      },
      zoomBy: viewport.zoomBy,
      zoomTo: viewport.zoomTo,
      reveal: (element) => {
        const [first] = occurrencesOf(element);
        if (first) viewport.reveal(first);
      },
      revealBox: (id) => {
        const box = indexOf(tools.props().figure).boxById.get(id as OccurrenceId);
        if (box) viewport.reveal(box);
      },
      rename: (element) => {
        const [occurrence] = occurrencesOf(element);
        if (!occurrence || tools.refuse('rename')) return;
        viewport.reveal(occurrence);
        tools.hand.set({ gesture: { kind: 'rename', box: occurrence }, at: occurrence });
      },
      write: (id) => {
        const box = indexOf(tools.props().figure).boxById.get(id as OccurrenceId);
        if (!box || isOccurrence(box) || tools.refuse('arrange')) return;
        tools.hand.set({ gesture: { kind: 'rename', box } });
      },
      middle: () => {
        const frame = root.current?.getBoundingClientRect();
        return tools.toFigure({
          x: (frame?.left ?? 0) + (frame?.width ?? 0) / 2,
          y: (frame?.top ?? 0) + (frame?.height ?? 0) / 2,
        });
      },
      beside: (element) => {
        const [occurrence] = occurrencesOf(element);
        if (!occurrence) return undefined;
        viewport.reveal(occurrence);
        const screen = viewport.screenBox(occurrence.box);
        return { ...placeBeside(tools.props(), occurrence), screen };
      },
      placeAt: (at) => anyPlaceAt(tools.props(), tools.toFigure(at)),
      connect: (element) => {
        const [from] = occurrencesOf(element);
        if (!from || !tools.props().candidates || tools.refuse('connect')) return;
        viewport.reveal(from);
        const targets = connectTargets(tools.props(), from);
        const gesture = {
          kind: 'connect',
          from,
          at: middleOf(from),
          to: undefined,
          targets,
        } as const;
        tools.hand.set({ gesture, at: from });
      },
      onScreen: viewport.screenBox,
      focus: () => root.current?.querySelector<HTMLElement>('.react-flow')?.focus(),
      screenBox: (id) => {
        const occurrence = indexOf(tools.props().figure).byId.get(id);
        return occurrence && viewport.screenBox(occurrence.box);
      },
    };
  }, [tools, viewport, root]);
}

function around(boxes: readonly Rect[]): Rect | undefined {
  if (boxes.length === 0) return undefined;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
