/** XML as text, an element at a time; names from unknown files stay well-formed. */
import { xmlAttribute, xmlText } from '../svg/text.ts';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with its children, which are XML already. @example tag('a:off', { x: 1, y: 2 }) */
export function tag(name: string, attributes: Attributes = {}, ...children: string[]): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${attribute(value)}"`))
    .join('');
  const inside = children.join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** An element that holds words. */
export function words(name: string, text: string, attributes: Attributes = {}): string {
  return tag(name, attributes, xmlText(text) || ' ');
}

const attribute = (value: string | number): string =>
  typeof value === 'number' ? String(value) : xmlAttribute(value);
