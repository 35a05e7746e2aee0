/**
 * The tree as XML. Slides and Word documents have the same shapes under other names, and set their
 * text each in its own language: a dialect says both.
 */

import { type LineGeometry, lineGeometry } from './line.ts';
import { angle, type EmuRect, emuRect, type Standing } from './measure.ts';
import { outlineXml } from './outline.ts';
import { fillXml, lineXml } from './paint.ts';
import type { TextBody } from './text-body.ts';
import type { OfficeGroup, OfficeLine, OfficeNode, OfficePicture, OfficeShape } from './tree.ts';
import { type Attributes, tag } from './xml.ts';

export interface Dialect {
  /** Of what a group on the sheet is called, and a group in a group. */
  readonly group: (properties: GroupParts, depth: number) => string;
  readonly shape: (parts: ShapeParts) => string;
  readonly line: (parts: LineParts) => string;
  readonly picture: (parts: PictureParts) => string;
}

export interface GroupParts {
  readonly named: Attributes;
  readonly frame: string;
  readonly children: string;
}

export interface ShapeParts {
  readonly named: Attributes;
  readonly properties: string;
  readonly text: TextBody | undefined;
  /** Nothing but its text. */
  readonly textOnly: boolean;
}

export interface LineParts {
  readonly named: Attributes;
  readonly properties: string;
  /** What it is attached to. */
  readonly ends: string;
  /** The same line as a mere drawing, for readers that would lead a connector their own way. */
  readonly drawn: () => string;
}

export interface PictureParts {
  readonly named: Attributes;
  readonly properties: string;
  readonly picture: OfficePicture;
}

/** @param firstId added to every id of the tree, so that trees in one document don't share ids */
export function nodesXml(
  nodes: readonly OfficeNode[],
  dialect: Dialect,
  standing: Standing,
  firstId: number,
): string {
  const write = (node: OfficeNode, depth: number): string => {
    const named = nameOf(node, firstId);
    switch (node.kind) {
      case 'group':
        return dialect.group(
          {
            named,
            frame: groupFrame(node, standing),
            children: node.children.map((child) => write(child, depth + 1)).join(''),
          },
          depth,
        );
      case 'shape':
        return dialect.shape({
          named,
          properties: shapeProperties(node, standing),
          text: node.text,
          textOnly: node.outline.kind === 'none',
        });
      case 'line':
        return dialect.line({
          named,
          properties: lineProperties(node, standing, lineGeometry(node.points, standing)),
          ends: attachments(node, firstId),
          drawn: () => (node.drawn ? write(node.drawn, depth) : ''),
        });
      case 'picture':
        return dialect.picture({
          named,
          picture: node,
          properties: `${transform('a:xfrm', emuRect(node.box, standing))}${outlineXml(NO_OUTLINE, node.box, standing)}`,
        });
    }
  };
  return nodes.map((node) => write(node, 0)).join('');
}

const NO_OUTLINE = { kind: 'none' } as const;

function nameOf({ id, name, description }: OfficeNode, firstId: number): Attributes {
  return { id: firstId + id, name, descr: description };
}

/** What it holds keeps the coordinates of the sheet. */
export function groupFrame(group: Pick<OfficeGroup, 'box'>, standing: Standing): string {
  const place = emuRect(group.box, standing);
  return tag(
    'a:xfrm',
    {},
    tag('a:off', { x: place.x, y: place.y }),
    tag('a:ext', { cx: place.width, cy: place.height }),
    tag('a:chOff', { x: place.x, y: place.y }),
    tag('a:chExt', { cx: place.width, cy: place.height }),
  );
}

export function transform(name: string, place: EmuRect, turned: Attributes = {}): string {
  return tag(
    name,
    turned,
    tag('a:off', { x: place.x, y: place.y }),
    tag('a:ext', { cx: place.width, cy: place.height }),
  );
}

function shapeProperties(shape: OfficeShape, standing: Standing): string {
  const { box, outline, turn = 0, paint } = shape;
  const rot = turn === 0 ? undefined : angle(((turn % 360) + 360) % 360);
  return [
    transform('a:xfrm', emuRect(box, standing), { rot }),
    outlineXml(outline, box, standing),
    fillXml(paint),
    lineXml(paint, standing.scale),
  ].join('');
}

function lineProperties(line: OfficeLine, standing: Standing, geometry: LineGeometry): string {
  const { place, turn, flipH, flipV, xml } = geometry;
  return [
    transform('a:xfrm', place, {
      rot: turn === 0 ? undefined : angle(turn),
      flipH: flipH ? 1 : undefined,
      flipV: flipV ? 1 : undefined,
    }),
    xml,
    tag('a:noFill'),
    lineXml(line.paint, standing.scale, line),
  ].join('');
}

function attachments({ from, to }: OfficeLine, firstId: number): string {
  return [
    from ? tag('a:stCxn', { id: firstId + from.shape, idx: from.site }) : '',
    to ? tag('a:endCxn', { id: firstId + to.shape, idx: to.site }) : '',
  ].join('');
}
