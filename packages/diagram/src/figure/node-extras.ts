/** The marks that a box wears besides its label: its category's stripe with the code, and its icon. */
import type { PlacedNode } from '../layout/chart/arrangement.ts';
import { fateLook } from './blocks.ts';
import type { Look, Mark } from './figure.ts';
import { iconPath } from './icons/icon-path.ts';
import { textMark } from './text-mark.ts';

export function toneMarks({ node, tone }: PlacedNode): Mark[] {
  if (tone === undefined || node.tone === undefined) return [];
  const id = `${node.id}/tone`;
  const look: Look = { part: 'tone', tone: node.tone.index };
  const stripe: Mark = { shape: 'box', id, look, ...tone.box, radius: 0.3 };
  if (tone.text.lines.length === 0) return [stripe];
  return [stripe, textMark(`${id}-text`, { ...look, part: 'tone-text' }, tone.text)];
}

export function iconMarks({ node, icon }: PlacedNode, weight: number): Mark[] {
  if (icon === undefined || node.icon === undefined) return [];
  const commands = iconPath(node.icon, icon);
  if (commands.length === 0) return [];
  const look: Look = {
    part: 'icon',
    layer: node.layer,
    weight,
    ...fateLook(node),
    ...(node.emphasis === undefined ? {} : { emphasis: node.emphasis }),
  };
  return [{ shape: 'path', id: `${node.id}/icon`, look, commands }];
}
