import type { Figure } from '@khung/diagram';
import { print, screenDark } from '@khung/diagram';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fixture, fixtureNamed } from '../../test/fixture.ts';
import { linesFixture } from '../../test/lines-fixture.ts';
import {
  all,
  first,
  parsed,
  partsOf,
  taking,
  wordsIn,
  type XmlElement,
} from '../../test/office-file.ts';
import { type DocxOptions, figureToDocx } from '../docx/docx.ts';
import { loadAssets } from '../node.ts';
import { figureToPptx } from '../pptx/pptx.ts';

const SHAPES = ['p:sp', 'wps:wsp'];
const GROUPS = ['p:grpSp', 'wpg:wgp', 'wpg:grpSp'];
const NAMES = ['p:cNvPr', 'wps:cNvPr', 'wpg:cNvPr', 'pic:cNvPr'];

const assets = await loadAssets();
const word: DocxOptions = { theme: print, dpi: 40, shapes: 'native', ...assets };

/** The figure on its slide, and on its canvas in Word. */
const surfaces: Record<string, (figure: Figure) => Promise<XmlElement>> = {
  slide: async (figure) => {
    const slide = partsOf(await figureToPptx(figure, { theme: print, ...assets })).get(
      'ppt/slides/slide1.xml',
    );
    return taking('mc:Choice', parsed(slide ?? ''));
  },
  canvas: async (figure) => {
    const document = partsOf(await figureToDocx(figure, word)).get('word/document.xml');
    return taking('mc:Choice', parsed(document ?? ''));
  },
};

const nameOf = (shape: XmlElement) => first(shape, ...NAMES)?.attributes;
const isLine = (shape: XmlElement) => shape.name === 'p:cxnSp' || first(shape, 'wps:cNvCnPr');
const linesIn = (root: XmlElement) => all(root, 'p:cxnSp', 'wps:wsp').filter(isLine);
const boxesIn = (root: XmlElement) => all(root, ...SHAPES).filter((shape) => !isLine(shape));

describe.each(Object.entries(surfaces))('a figure as shapes on a %s', (_, write) => {
  let root: XmlElement;
  beforeAll(async () => {
    root = await write(linesFixture);
  });
  const named = (label: string) =>
    boxesIn(root).filter((shape) => nameOf(shape)?.['name'] === label);

  it('has one shape for each box and lane, with its text in it', () => {
    for (const { label } of linesFixture.occurrences) {
      const shapes = named(label);
      expect(shapes).toHaveLength(1);
      expect(shapes.map(wordsIn)).toEqual([label]);
    }
    for (const { label } of linesFixture.items) {
      expect(boxesIn(root).filter((shape) => wordsIn(shape) === label)).toHaveLength(1);
    }
  });

  it('says every text once', () => {
    for (const text of ['hồ sơ', 'kết quả', 'DỰ THẢO'])
      expect(boxesIn(root).filter((shape) => wordsIn(shape) === text)).toHaveLength(1);
  });

  it('tells what becomes of an element to those who cannot see it', () => {
    expect(named('Kiểm tra').map((shape) => nameOf(shape)?.['descr'])).toEqual([
      'Kiểm tra (Ứng dụng, dừng sử dụng)',
    ]);
  });

  it('has one connector for each line, attached where it is drawn to the shapes it joins', () => {
    const lines = linesIn(root);
    expect(lines).toHaveLength(linesFixture.edges.length);
    const byId = new Map(boxesIn(root).map((shape) => [nameOf(shape)?.['id'], shape]));
    for (const [index, edge] of linesFixture.edges.entries()) {
      const line = lines[index];
      const ends = line ? all(line, 'a:stCxn', 'a:endCxn') : [];
      const labels = [edge.from, edge.to].map(
        (id) => linesFixture.occurrences.find((one) => one.id === id)?.label,
      );
      expect(ends.map(({ name }) => name)).toEqual(['a:stCxn', 'a:endCxn']);
      for (const [end, { attributes }] of ends.entries()) {
        const shape = byId.get(attributes['id']);
        expect(nameOf(shape ?? root)?.['name']).toBe(labels[end]);
        if (shape) expect(siteOf(shape, Number(attributes['idx']))).toBeDefined();
      }
    }
  });

  it('ends each connector where its sites are', () => {
    const byId = new Map(boxesIn(root).map((shape) => [nameOf(shape)?.['id'], shape]));
    for (const line of linesIn(root)) {
      const drawn = endsOf(line);
      for (const [end, { attributes }] of all(line, 'a:stCxn', 'a:endCxn').entries()) {
        const shape = byId.get(attributes['id']);
        const site = shape && siteOf(shape, Number(attributes['idx']));
        const at = drawn[end];
        if (!site || !at) throw new Error('an end without a place');
        // Hollow ends are shapes of their own, and the line stops at their base: 1.6 to 2.4 mm.
        expect(Math.hypot(site[0] - at[0], site[1] - at[1]) / 36_000).toBeLessThan(2.9);
      }
    }
  });

  it('nests groups as containers nest, so that what a container holds moves with it', () => {
    const chain = (id: string): string[] => {
      const what = [...linesFixture.occurrences, ...linesFixture.items].find(
        (one) => one.id === id,
      );
      return what ? [...(what.parent ? chain(what.parent) : []), what.label] : [];
    };
    const groups = groupsRound(root);
    for (const { id, label } of linesFixture.occurrences) {
      const round = groups.get(named(label)[0]);
      for (const holder of chain(id).slice(0, -1)) expect(round).toContain(holder);
    }
  });

  it('gives every shape an id of its own', () => {
    const ids = all(root, ...NAMES, 'wp:docPr').map(({ attributes }) => attributes['id']);
    const own = ids.filter((id) => id !== '0');
    expect(new Set(own).size).toBe(own.length);
  });

  it('stays within its extent, in whole numbers', () => {
    const extent = first(root, 'p:sldSz', 'wp:extent')?.attributes ?? {
      cx: '12192000',
      cy: '6858000',
    };
    for (const shape of [...boxesIn(root), ...linesIn(root)]) {
      const [off, ext] = [first(shape, 'a:off'), first(shape, 'a:ext')];
      if (!off) continue;
      for (const [start, size, whole] of [
        ['x', 'cx', extent['cx']],
        ['y', 'cy', extent['cy']],
      ] as const) {
        const [from, length] = [Number(off.attributes[start]), Number(ext?.attributes[size])];
        expect(Number.isInteger(from) && Number.isInteger(length) && length >= 0).toBe(true);
        // Outlines and free words may reach over the edge by a little; turned shapes are stored unturned.
        const turned = first(shape, 'a:xfrm')?.attributes['rot'] !== undefined;
        if (!turned) expect(from + length).toBeLessThanOrEqual(Number(whole) + 36_000);
      }
    }
  });

  it('survives whatever names are', async () => {
    const names = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('\u0000\u0008\ud800', ']]>', '"<&>', 'م'.repeat(300), 'Ế'.repeat(300)),
    );
    await fc.assert(
      fc.asyncProperty(names, async (name) => {
        const occurrences = fixture.occurrences.map((one) => ({ ...one, label: name }));
        await write({ ...fixtureNamed(name), occurrences });
      }),
      { numRuns: 12 },
    );
  });
});

describe('native shapes', () => {
  it('are the same bytes for the same figure', async () => {
    const twice = async (make: () => Promise<Uint8Array>) => {
      const [one, other] = [await make(), await make()];
      expect(Buffer.from(one).equals(other)).toBe(true);
    };
    await twice(() => figureToPptx(linesFixture, { theme: print }));
    await twice(() => figureToDocx(linesFixture, word));
  });

  it('come in Word without a group where words are turned, which its readers lay flat', async () => {
    const document = partsOf(await figureToDocx(linesFixture, word)).get('word/document.xml');
    const [alternatives] = all(parsed(document ?? ''), 'mc:AlternateContent');
    expect(alternatives?.children.map(({ attributes }) => attributes['Requires'])).toEqual([
      'wpc wpg',
      undefined,
    ]);
  });

  it('come in Word on a canvas, as a group and as a picture, each for another reader', async () => {
    const upright = {
      ...linesFixture,
      marks: linesFixture.marks.filter((mark) => mark.shape !== 'text' || !mark.rotate),
    };
    const document = partsOf(await figureToDocx(upright, word)).get('word/document.xml');
    const [alternatives] = all(parsed(document ?? ''), 'mc:AlternateContent');
    expect(
      alternatives?.children.map(({ name, attributes }) => [name, attributes['Requires']]),
    ).toEqual([
      ['mc:Choice', 'wpc wpg'],
      ['mc:Choice', 'wpg'],
      ['mc:Fallback', undefined],
    ]);
    const [canvas, group, picture] = alternatives?.children ?? [];
    expect(canvas && all(canvas, 'wpc:wpc')).toHaveLength(1);
    expect(group && all(group, 'wpg:wgp')).toHaveLength(1);
    expect(picture && all(picture, 'pic:pic')).toHaveLength(1);
  });

  it('stand on a slide each, with the caption as its title', async () => {
    const parts = partsOf(await figureToPptx([linesFixture, fixture], { theme: print }));
    const slide = parsed(parts.get('ppt/slides/slide2.xml') ?? '');
    const title = all(slide, 'p:sp').find((shape) => first(shape, 'p:ph'));
    expect(title && wordsIn(title)).toBe(fixture.caption);
  });

  it('point only at parts that are there', async () => {
    const files = [
      await figureToPptx([linesFixture, withPicture], { theme: print, ...assets }),
      await figureToDocx([linesFixture, withPicture], word),
    ];
    for (const file of files) {
      const parts = partsOf(file);
      for (const [path, xml] of parts) {
        if (!path.endsWith('.rels')) continue;
        const folder = path.replace(/_rels\/[^/]*$/, '');
        const links = all(parsed(xml), 'Relationship').filter(
          ({ attributes }) => attributes['TargetMode'] !== 'External',
        );
        for (const { attributes } of links) {
          const target = new URL(attributes['Target'] ?? '', `zip:///${folder}`).pathname.slice(1);
          expect(parts.has(target), target).toBe(true);
        }
        const ids = links.map(({ attributes }) => attributes['Id']);
        expect(new Set(ids).size).toBe(ids.length);
      }
    }
  });

  it('take the dark theme with its ground', async () => {
    const slide = partsOf(await figureToPptx(fixture, { theme: screenDark })).get(
      'ppt/slides/slide1.xml',
    );
    const ground = screenDark.paint({ part: 'page' }).fill?.slice(1).toUpperCase();
    expect(slide).toMatch(new RegExp(`<p:bgPr><a:solidFill><a:srgbClr val="${ground}"/>`));
  });

  it('refuse a picture that would have to be fetched', async () => {
    const href = 'https://example.org/a.png';
    const marks = withPicture.marks.map((mark) =>
      mark.shape === 'image' ? { ...mark, href } : mark,
    );
    const bad = { ...withPicture, marks };
    for (const write of [() => figureToPptx(bad, { theme: print }), () => figureToDocx(bad, word)])
      await expect(write()).rejects.toMatchObject({ code: 'bad-picture' });
  });
});

const DOT =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const withPicture: Figure = {
  ...fixture,
  marks: [
    ...fixture.marks,
    {
      id: 'logo',
      shape: 'image',
      x: 110,
      y: 50,
      width: 20,
      height: 10,
      href: DOT,
      look: { part: 'image' },
    },
  ],
};

/** The names of the groups that a shape stands in. */
function groupsRound(root: XmlElement): Map<XmlElement | undefined, string[]> {
  const found = new Map<XmlElement | undefined, string[]>();
  const walk = (element: XmlElement, round: readonly string[]) => {
    const inside = GROUPS.includes(element.name)
      ? [...round, first(element, ...NAMES)?.attributes['name'] ?? '']
      : round;
    found.set(element, [...inside]);
    for (const child of element.children) walk(child, inside);
  };
  walk(root, []);
  return found;
}

type Point = readonly [number, number];

function frameOf(shape: XmlElement) {
  const [frame, off, ext] = ['a:xfrm', 'a:off', 'a:ext'].map((name) => first(shape, name));
  const number = (element: XmlElement | undefined, name: string) =>
    Number(element?.attributes[name] ?? 0);
  return {
    x: number(off, 'x'),
    y: number(off, 'y'),
    width: number(ext, 'cx'),
    height: number(ext, 'cy'),
    turn: number(frame, 'rot') / 60_000,
    flipH: frame?.attributes['flipH'] === '1',
    flipV: frame?.attributes['flipV'] === '1',
  };
}

/** Where a site is: the four of a preset, or by the guides of a path. */
function siteOf(shape: XmlElement, index: number): Point | undefined {
  const { x, y, width, height } = frameOf(shape);
  const sites = all(shape, 'a:cxn');
  if (sites.length === 0) {
    const preset: Point[] = [
      [x + width / 2, y],
      [x, y + height / 2],
      [x + width / 2, y + height],
      [x + width, y + height / 2],
    ];
    return preset[index];
  }
  const guides = new Map(
    all(shape, 'a:gd').map(({ attributes }) => [
      attributes['name'],
      Number(attributes['fmla']?.split(' ')[1]),
    ]),
  );
  const place = sites[index] && first(sites[index], 'a:pos')?.attributes;
  if (!place) return undefined;
  return [x + (guides.get(place['x']) ?? Number.NaN), y + (guides.get(place['y']) ?? Number.NaN)];
}

/** Where a connector begins and ends, after flipping and turning. */
function endsOf(line: XmlElement): [Point, Point] {
  const { x, y, width, height, turn, flipH, flipV } = frameOf(line);
  const points = all(line, 'a:pt').map(
    ({ attributes }): Point => [Number(attributes['x']), Number(attributes['y'])],
  );
  const [from, to]: [Point, Point] = [points[0] ?? [0, 0], points.at(-1) ?? [width, height]];
  const placed = ([px, py]: Point): Point => {
    const [dx, dy] = [
      (flipH ? width - px : px) - width / 2,
      (flipV ? height - py : py) - height / 2,
    ];
    const radians = (turn * Math.PI) / 180;
    const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
    return [x + width / 2 + dx * cos - dy * sin, y + height / 2 + dx * sin + dy * cos];
  };
  return [placed(from), placed(to)];
}
