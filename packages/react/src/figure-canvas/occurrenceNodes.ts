/** A figure as React Flow nodes: flat, in absolute places, the same object as before where nothing changed. */
import type { Figure, Mark, Theme } from '@khung/diagram';
import type { Node } from '@xyflow/react';
import type { Box } from '../geometry/boxes.ts';
import { indexOf } from '../geometry/figureIndex.ts';
import { PX_PER_MM } from './props.ts';

export interface OccurrenceData extends Record<string, unknown> {
  readonly box: Box;
  readonly marks: readonly Mark[];
  /** What a screen reader says. */
  readonly label: string;
  readonly domId: string;
  readonly theme: Theme;
  readonly family: string;
}
export type OccurrenceNode = Node<OccurrenceData, 'occurrence'>;

export interface NodeLook {
  readonly theme: Theme;
  readonly family: string;
  /** Unique on the page, also with several canvases. */
  readonly domIdOf: (box: Box) => string;
  readonly describe: (box: Box) => string;
  readonly isFaded: (box: Box) => boolean;
}

/** @param previous the nodes of the figure shown until now, by id */
export function occurrenceNodes(
  figure: Figure,
  look: NodeLook,
  previous: ReadonlyMap<string, OccurrenceNode>,
): OccurrenceNode[] {
  const { marksOf, boxes } = indexOf(figure);
  return boxes.map((box) => {
    const old = previous.get(box.id);
    const next = nodeOf(box, marksOf.get(box.id) ?? [], look, old);
    const entering = previous.size > 0 && !old;
    return entering ? { ...next, className: `${next.className ?? ''} khung-entering` } : next;
  });
}

/** Nodes without marks, for boxes that a canvas paints. */
export const bareNodes = (boxes: readonly Box[], look: NodeLook): OccurrenceNode[] =>
  boxes.map((box) => nodeOf(box, [], look, undefined));

function nodeOf(
  box: Box,
  marks: readonly Mark[],
  look: NodeLook,
  old: OccurrenceNode | undefined,
): OccurrenceNode {
  const label = look.describe(box);
  const className = look.isFaded(box) ? 'khung-faded' : '';
  const data: OccurrenceData =
    old &&
    old.data.theme === look.theme &&
    old.data.family === look.family &&
    same(old.data.box, box) &&
    old.data.label === label &&
    same(old.data.marks, marks)
      ? old.data
      : {
          box,
          marks,
          label,
          domId: look.domIdOf(box),
          theme: look.theme,
          family: look.family,
        };
  if (old?.data === data && old.className === className) return old;
  const width = box.box.width * PX_PER_MM;
  const height = box.box.height * PX_PER_MM;
  return {
    id: box.id,
    type: 'occurrence',
    position: { x: box.box.x * PX_PER_MM, y: box.box.y * PX_PER_MM },
    width,
    height,
    measured: { width, height },
    handles: [],
    data,
    className,
    selected: false,
    style: { pointerEvents: 'all' },
    domAttributes: { 'aria-roledescription': undefined },
  };
}

/** Deep equality of plain data; figures are made anew with each edit, mostly with the same content. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((one, i) => same(one, b[i]));
  const [keysA, keysB] = [Object.entries(a), Object.entries(b)];
  if (keysA.length !== keysB.length) return false;
  const other = new Map(keysB);
  return keysA.every(([key, value]) => other.has(key) && same(value, other.get(key)));
}
