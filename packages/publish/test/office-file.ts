/** An Office file taken apart for tests: its parts, and any part as a tree of elements. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

export function partsOf(file: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** @throws where the XML is not well-formed */
export function parsed(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = { name, attributes: { ...attributes }, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return root;
}

/** All below it with one of these names, in document order. */
export function all(element: XmlElement, ...names: string[]): XmlElement[] {
  return element.children.flatMap((child) => [
    ...(names.includes(child.name) ? [child] : []),
    ...all(child, ...names),
  ]);
}

export function first(element: XmlElement, ...names: string[]): XmlElement | undefined {
  return all(element, ...names)[0];
}

/** The words in it, lines parted by spaces. */
export function wordsIn(element: XmlElement): string {
  return all(element, 'a:t', 'w:t', 'a:br', 'w:br')
    .map(({ name, text }) => (name.endsWith(':br') ? ' ' : text))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** As a reader sees it that takes one way of every alternative. */
export function taking(way: 'mc:Choice' | 'mc:Fallback', element: XmlElement): XmlElement {
  const children = element.children.flatMap((child): XmlElement[] => {
    if (child.name !== 'mc:AlternateContent') return [taking(way, child)];
    const taken = child.children.find(({ name }) => name === way);
    return taken ? taking(way, taken).children : [];
  });
  return { ...element, children };
}
