/**
 * A figure as Office sees it, before any XML: a tree of groups, shapes with their text in them,
 * connectors that know what they join, and pictures. In mm of the figure.
 */
import type { EdgeEnd, Paint, PathCommand, Picture, Point, Rect, Side } from '@khung/diagram';
import type { TextBody } from './text-body.ts';

export type OfficeNode = OfficeGroup | OfficeShape | OfficeLine | OfficePicture;

interface Named {
  /** Unique in the tree, from 1. */
  readonly id: number;
  /** As lists of shapes show it. */
  readonly name: string;
  /** For those who cannot see it. */
  readonly description?: string;
}

/** What moves together: a container with what it holds, a box with its badge. */
export interface OfficeGroup extends Named {
  readonly kind: 'group';
  readonly box: Rect;
  readonly children: readonly OfficeNode[];
}

export interface OfficeShape extends Named {
  readonly kind: 'shape';
  readonly box: Rect;
  readonly outline: Outline;
  /** Degrees clockwise round its middle. */
  readonly turn?: number;
  readonly paint: Paint;
  readonly text?: TextBody;
}

export type Outline =
  | {
      readonly kind: 'rectangle';
      /** Of its corners, mm. */
      readonly radius: number;
      readonly ports: readonly Port[];
      /** Its text has the whole of it: Office's own rounded rectangle keeps text out of its corners, on all four sides. */
      readonly full: boolean;
    }
  | { readonly kind: 'cylinder'; readonly cap: number; readonly ports: readonly Port[] }
  | {
      readonly kind: 'path';
      readonly commands: readonly PathCommand[];
      readonly ports: readonly Port[];
    }
  /** Nothing but its text. */
  | { readonly kind: 'none' };

/** A place on the outline that lines attach to, besides the middles of the four sides. */
export interface Port {
  readonly at: Point;
  readonly side: Side;
}

export interface OfficeLine extends Named {
  readonly kind: 'line';
  readonly points: readonly Point[];
  readonly paint: Paint;
  /** Ends that Office has; others are shapes of their own. */
  readonly tail: EdgeEnd;
  readonly head: EdgeEnd;
  /** Length of the shapes at its ends, mm. */
  readonly endLength: number;
  readonly from?: Attachment;
  readonly to?: Attachment;
  /** The same as drawn, with gaps and rounded bends, for readers that would lead a connector their own way. */
  readonly drawn: OfficeNode | undefined;
}

/** A shape and the index of one of its connection sites. */
export interface Attachment {
  readonly shape: number;
  readonly site: number;
}

export interface OfficePicture extends Named {
  readonly kind: 'picture';
  readonly box: Rect;
  readonly picture: Picture;
}

export function boxOf(node: OfficeNode): Rect {
  return node.kind === 'line' ? boundsOf(node.points) : node.box;
}

export function boundsOf(points: readonly Point[]): Rect {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

export function around(rects: readonly Rect[]): Rect {
  return boundsOf(
    rects.flatMap(({ x, y, width, height }): Point[] => [
      [x, y],
      [x + width, y + height],
    ]),
  );
}
