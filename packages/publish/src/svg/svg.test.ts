import { elementId, relationId } from '@khung/core';
import { print } from '@khung/diagram';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { fixture, fixtureNamed, fonts, theme } from '../../test/fixture.ts';
import { linesFixture } from '../../test/lines-fixture.ts';
import { figureToSvg } from './svg.ts';

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly group: Readonly<Record<string, string>> | undefined;
}

/** Every start tag with the group it stands in; throws where the XML is not well-formed. */
function tagsOf(svg: string): Tag[] {
  const parser = new SaxesParser();
  const tags: Tag[] = [];
  const open: Record<string, string>[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const own = { ...attributes };
    tags.push({ name, attributes: own, group: open.at(-1) });
    if (name === 'g') open.push(own);
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'g') open.pop();
  });
  parser.write(svg).close();
  return tags;
}

const groupsNamed = (tags: readonly Tag[], attribute: string) =>
  tags
    .filter((tag) => tag.name === 'g' && attribute in tag.attributes)
    .map((tag) => tag.attributes);

describe('a figure as SVG', () => {
  const svg = figureToSvg(fixture, { theme });
  const tags = tagsOf(svg);

  it('looks as it looked when a person last looked at it', async () => {
    await expect(svg).toMatchFileSnapshot('../../test/golden/fixture.svg');
  });

  it('is as large in millimetres as the figure, and says what it is', () => {
    expect(tags[0]?.attributes).toMatchObject({
      width: '160mm',
      height: '80mm',
      viewBox: '0 0 1600 800',
      role: 'img',
      'aria-label': 'Sơ đồ tổng thể (minh họa)',
      lang: 'vi',
      'font-family': 'Arimo, Arial, Liberation Sans, Helvetica, sans-serif',
    });
  });

  it('carries the caption once', () => {
    expect(svg.split(fixture.caption)).toHaveLength(2);
  });

  it('has one group for each drawn element, with its fate, though badges are painted last', () => {
    expect(groupsNamed(tags, 'data-element')).toEqual([
      { 'data-element': 'cong-dvc', 'data-occurrence': 'o-portal', 'data-fate': 'changed' },
      { 'data-element': 'gplx', 'data-occurrence': 'o-licence', 'data-fate': 'retired' },
      { 'data-element': 'csdl-phuong-tien', 'data-occurrence': 'o-database', 'data-fate': 'new' },
    ]);
    const badge = tags.find((tag) => tag.attributes['data-part'] === 'badge');
    expect(badge?.group?.['data-element']).toBe('gplx');
  });

  it('has a group for each relation, and one for an arrow that stands for several', () => {
    expect(groupsNamed(tags, 'data-relation')).toEqual([
      { 'data-relation': 'r-1', 'data-fate': 'new' },
      { 'data-relation': 'r-2', 'data-fate': 'kept' },
      { 'data-relation': 'r-3', 'data-fate': 'retired' },
    ]);
    expect(groupsNamed(tags, 'data-relations')).toEqual([
      { 'data-relations': 'r-1 r-2', 'data-fate': 'new' },
    ]);
  });

  it('has a group for each lane, note or cell, with its words', () => {
    const lanes = tagsOf(figureToSvg(linesFixture, { theme: print }));
    expect(groupsNamed(lanes, 'data-item')).toEqual(
      linesFixture.items.map(({ id }) => ({ 'data-item': id })),
    );
    const words = lanes.filter((tag) => tag.attributes['data-part'] === 'frame-label');
    expect(words.map((tag) => tag.group?.['data-item'])).toEqual(['lane-0', 'lane-1']);
  });

  it('holds a picture as it came, and refuses one that would have to be fetched', () => {
    const picture = (href: string) =>
      figureToSvg(
        {
          ...fixture,
          marks: [
            {
              id: 'p',
              shape: 'image',
              x: 1,
              y: 1,
              width: 9,
              height: 9,
              href,
              look: { part: 'image' },
            },
          ],
        },
        { theme },
      );
    const drawing = 'data:image/svg+xml,%3Csvg viewBox="0 0 3 2"/%3E';
    const image = tagsOf(picture(drawing)).find(({ name }) => name === 'image');
    expect(image?.attributes['xlink:href']).toBe(drawing);
    expect(() => picture('https://example.org/a.png')).toThrow(
      expect.objectContaining({ code: 'bad-picture' }),
    );
  });

  it('finds each of very many relations, without nesting deeper than readers of XML allow', () => {
    const ids = Array.from({ length: 250 }, (_, at) => relationId(`r-${at}`));
    const marks = fixture.marks.map((mark) =>
      mark.id === 'flow' ? { ...mark, source: { kind: 'relations' as const, ids } } : mark,
    );
    const many = figureToSvg({ ...fixture, marks }, { theme });
    const found = groupsNamed(tagsOf(many), 'data-relation').map((own) => own['data-relation']);
    expect(found.slice(0, 250)).toEqual(ids);
    expect(many.match(/data-part="arrow"/g)).toHaveLength(4);
  });

  it('writes every line of text as text, where the layout put it', () => {
    const lines = fixture.marks.flatMap((mark) => (mark.shape === 'text' ? mark.lines : []));
    expect(tags.filter((tag) => tag.name === 'text')).toHaveLength(lines.length);
    expect(svg).toContain('>Bộ Giao thông vận tải</text>');
  });

  it('gives the same bytes for the same figure', () => {
    expect(figureToSvg(structuredClone(fixture), { theme })).toBe(svg);
  });

  it('changes paint and nothing else with the theme', () => {
    const black = figureToSvg(fixture, {
      theme: { name: 'black', paint: () => ({ fill: '#000000' }) },
    });
    const geometry = (text: string) => text.replace(/ (fill|stroke[a-z-]*)="[^"]*"/g, '');
    expect(geometry(black)).toBe(geometry(svg));
    expect(black).not.toContain('stroke');
  });

  it('embeds the letters it uses in 40 kB or less when it must stand alone', () => {
    const alone = figureToSvg(fixture, { theme, embedFont: fonts });
    expect(alone.match(/@font-face/g)).toHaveLength(2);
    expect(alone.length - svg.length).toBeLessThan(40_000);
  });

  it('refuses a coordinate that is no number', () => {
    const [first] = fixture.marks;
    if (first?.shape !== 'box') throw new Error('the fixture begins with its page');
    const broken = { ...fixture, marks: [{ ...first, x: Number.NaN }] };
    expect(() => figureToSvg(broken, { theme })).toThrow(
      expect.objectContaining({ code: 'bad-number' }),
    );
  });

  it('stays well-formed whatever the names are', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      }),
      fc.constantFrom(
        '</text><script>',
        ']]>',
        '"\'&<>&amp;',
        '\u0000\u0008\ud800',
        '<!--',
        '&#0;',
      ),
    );
    fc.assert(
      fc.property(hostile, hostile, (name, id) => {
        const marks = fixtureNamed(name).marks.map((mark) =>
          mark.source?.kind === 'element'
            ? { ...mark, source: { ...mark.source, id: elementId(`x${id}`) } }
            : mark,
        );
        tagsOf(figureToSvg({ ...fixtureNamed(name), marks }, { theme }));
      }),
    );
  });

  it('shows a decomposed name composed, as the measured font draws it', () => {
    const name = 'Cục Đường thủy'.normalize('NFD');
    expect(figureToSvg(fixtureNamed(name), { theme })).toContain('>Cục Đường thủy</text>');
  });
});
