/**
 * What Word and PowerPoint refuse a file for, or "repair", beyond what a schema says: LibreOffice opens
 * all of it without a word, so it is claimed here.
 */
import type { Figure } from '@khung/diagram';
import { print } from '@khung/diagram';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { figureToDocx, figureToPptx } from '../src/index.ts';
import { loadAssets } from '../src/node.ts';
import { fixture } from './fixture.ts';
import { linesFixture } from './lines-fixture.ts';
import { all, parsed, taking, type XmlElement } from './office-file.ts';

const assets = await loadAssets();
const DOT =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
const odd: Figure = {
  ...fixture,
  title: '\u0007Sơ đồ <“A&B”>\u0000',
  marks: [
    ...fixture.marks,
    {
      id: 'logo',
      shape: 'image',
      x: 9,
      y: 5,
      width: 8,
      height: 8,
      href: DOT,
      look: { part: 'image' },
    },
  ],
};
const figures = [linesFixture, odd, { ...linesFixture, width: 247 }];
/** EMU, exactly: else PowerPoint calls it a size of the user's own. */
const WIDE_SCREEN = '12192000';

const kinds: Record<string, () => Promise<Uint8Array>> = {
  'Word, native': () =>
    figureToDocx(figures, { theme: print, shapes: 'native', dpi: 40, ...assets }),
  'Word, picture': () => figureToDocx(figures, { theme: print, dpi: 40, ...assets }),
  PowerPoint: () => figureToPptx(figures, { theme: print, ...assets }),
};

describe.each(Object.entries(kinds))('%s', (_, make) => {
  let names: string[];
  let bytes: Readonly<Record<string, Uint8Array>>;
  let parts: Map<string, XmlElement>;

  beforeAll(async () => {
    bytes = unzipSync(await make());
    names = Object.keys(bytes);
    parts = new Map(
      names
        .filter((name) => /\.(xml|rels)$/.test(name))
        .map((name) => [name, parsed(textOf(bytes, name))]),
    );
  });

  it('begins with its types, by which mail filters know it, and gives each part one', () => {
    expect(names.slice(0, 2)).toEqual(['[Content_Types].xml', '_rels/.rels']);
    const types = parts.get('[Content_Types].xml');
    const values = (name: string, key: string) =>
      types ? all(types, name).map(({ attributes }) => attributes[key] ?? '') : [];
    const [endings, overrides] = [values('Default', 'Extension'), values('Override', 'PartName')];
    expect(new Set(endings).size).toBe(endings.length);
    expect(new Set(overrides).size).toBe(overrides.length);
    for (const part of overrides) expect(names).toContain(part.slice(1));
    for (const name of names.slice(1)) {
      const known =
        overrides.includes(`/${name}`) || endings.includes(name.split('.').at(-1) ?? '');
      expect(known, name).toBe(true);
    }
  });

  it('has a relation for each reference and a reference for each picture', () => {
    for (const [name, root] of parts) {
      if (name.endsWith('.rels')) continue;
      const links = parts.get(name.replace(/([^/]+)$/, '_rels/$1.rels'));
      const known = links ? all(links, 'Relationship').map(({ attributes }) => attributes) : [];
      const used = everything(root).flatMap(({ attributes }) =>
        ['r:id', 'r:embed', 'r:link'].flatMap((key) => attributes[key] ?? []),
      );
      for (const id of used)
        expect(
          known.map(({ Id }) => Id),
          name,
        ).toContain(id);
      for (const { Id, Type } of known) if (Type?.endsWith('/image')) expect(used).toContain(Id);
    }
  });

  it('declares every prefix that it tells readers to ignore or to know', () => {
    for (const [name, root] of parts) {
      const walk = (element: XmlElement, above: readonly string[]) => {
        const own = Object.keys(element.attributes).flatMap((key) =>
          key.startsWith('xmlns:') ? [key.slice(6)] : [],
        );
        const known = [...above, ...own];
        for (const key of ['mc:Ignorable', 'Requires']) {
          for (const prefix of element.attributes[key]?.split(' ') ?? [])
            expect(known, `${name} ${key}`).toContain(prefix);
        }
        for (const child of element.children) walk(child, known);
      };
      walk(root, []);
    }
  });

  it('keeps the spaces at the ends of words', () => {
    for (const root of parts.values())
      for (const { text, attributes } of all(root, 'w:t'))
        if (text !== text.trim()) expect(attributes['xml:space']).toBe('preserve');
  });

  it('counts in whole numbers that its readers hold, and gives every shape a size', () => {
    for (const root of shapesIn(parts)) {
      for (const element of all(root, 'a:off', 'a:ext', 'a:chOff', 'a:chExt', 'a:pt', 'wp:extent'))
        for (const [key, value] of Object.entries(element.attributes))
          if (key !== 'uri') expect(value, `${element.name} ${key}`).toMatch(/^-?\d{1,10}$/);
      for (const { attributes } of all(root, 'a:xfrm')) {
        const turn = Number(attributes['rot'] ?? 0);
        expect(turn >= 0 && turn < 21_600_000 && Number.isInteger(turn)).toBe(true);
      }
      for (const { attributes } of all(root, 'a:ext', 'wp:extent')) {
        if (attributes['uri']) continue;
        const [cx, cy] = [Number(attributes['cx']), Number(attributes['cy'])];
        expect(cx >= 0 && cy >= 0 && cx + cy > 0).toBe(true);
      }
    }
    const presentation = parts.get('ppt/presentation.xml');
    const [size] = presentation ? all(presentation, 'p:sldSz') : [];
    if (size) expect(size.attributes['cx']).toBe(WIDE_SCREEN);
  });

  it('gives what is drawn ids of its own, whichever way a reader takes', () => {
    for (const root of shapesIn(parts)) {
      for (const way of ['mc:Choice', 'mc:Fallback'] as const) {
        const seen = taking(way, root);
        const ids = all(seen, 'wp:docPr', 'p:cNvPr', 'wps:cNvPr', 'wpg:cNvPr').map(
          ({ attributes }) => Number(attributes['id']),
        );
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(id > 0 && id < 2 ** 31).toBe(true);
      }
    }
  });

  it('keeps the order of elements that Office asks for', () => {
    for (const root of shapesIn(parts)) {
      for (const element of everything(root)) {
        const order = ORDER[element.name];
        if (!order) continue;
        const places = element.children.map(({ name }) => order.indexOf(name.split(':')[1] ?? ''));
        expect(places, element.name).not.toContain(-1);
        expect(places, element.name).toEqual([...places].sort((a, b) => a - b));
      }
    }
  });

  it('has a paragraph in every text, and a picture with something in it for every other reader', () => {
    for (const root of shapesIn(parts)) {
      for (const text of all(root, 'p:txBody', 'w:txbxContent'))
        expect(all(text, 'a:p', 'w:p').length).toBeGreaterThan(0);
      for (const other of all(root, 'mc:Fallback')) expect(other.children.length).toBe(1);
    }
    const pictures = names.filter((name) => /\/media\/.*\.png$/.test(name));
    for (const name of pictures) expect(bytes[name]?.length ?? 0, name).toBeGreaterThan(60);
  });
});

const textOf = (bytes: Readonly<Record<string, Uint8Array>>, name: string) =>
  strFromU8(bytes[name] ?? new Uint8Array());

const shapesIn = (parts: ReadonlyMap<string, XmlElement>): XmlElement[] =>
  [...parts].flatMap(([name, root]) =>
    /^(word\/document|ppt\/slides\/slide\d+)\.xml$/.test(name) ? [root] : [],
  );

function everything(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => [child, ...everything(child)]);
}

/** Children in the order of ECMA-376, of what is written here. */
const FILL = ['noFill', 'solidFill'];
const PROPERTIES = ['xfrm', 'custGeom', 'prstGeom', ...FILL, 'ln'];
const ORDER: Readonly<Record<string, readonly string[]>> = {
  'p:spPr': PROPERTIES,
  'wps:spPr': PROPERTIES,
  'a:ln': [...FILL, 'prstDash', 'custDash', 'round', 'miter', 'headEnd', 'tailEnd'],
  'a:custGeom': ['avLst', 'gdLst', 'ahLst', 'cxnLst', 'rect', 'pathLst'],
  'a:pPr': ['lnSpc', 'spcBef'],
  'a:rPr': ['solidFill', 'latin', 'cs'],
  'p:sp': ['nvSpPr', 'spPr', 'txBody'],
  'p:cxnSp': ['nvCxnSpPr', 'spPr'],
  'p:cNvCxnSpPr': ['stCxn', 'endCxn'],
  'wps:wsp': ['cNvPr', 'cNvSpPr', 'cNvCnPr', 'spPr', 'txbx', 'bodyPr'],
  'wps:cNvCnPr': ['stCxn', 'endCxn'],
  'wp:inline': ['extent', 'effectExtent', 'docPr', 'cNvGraphicFramePr', 'graphic'],
  'w:pPr': ['pStyle', 'keepNext', 'keepLines', 'spacing', 'ind', 'jc', 'rPr', 'sectPr'],
  'w:rPr': ['rStyle', 'rFonts', 'b', 'bCs', 'i', 'color', 'w', 'sz', 'szCs', 'lang'],
};
