/**
 * A font with only the letters that a figure uses: 318 kB become some 20. What is kept draws as
 * before; kerning and ligatures are left out, as the figure's measured widths leave them out.
 */
import { bytesOf, type Font, joined, readFont, tableOf, viewOf } from './sfnt.ts';

/** @throws PublishError `bad-font`. @example subsetFont(ttf, 'Sở Giao thông') */
export function subsetFont(bytes: Uint8Array, text: string): Uint8Array {
  const font = readFont(bytes);
  const codes = [...new Set(text)]
    .map((character) => character.codePointAt(0) ?? 0)
    .sort((a, b) => a - b);
  const glyphs = withParts(font, [0, ...codes.map(font.glyphOf)]);
  const renumbered = new Map(glyphs.map((glyph, index) => [glyph, index]));
  const characters = codes.flatMap((code): [number, number][] => {
    const glyph = renumbered.get(font.glyphOf(code));
    return glyph ? [[code, glyph]] : [];
  });
  const outlines = glyphs.map((glyph) => padded(renumberParts(font.outlineOf(glyph), renumbered)));
  const kept = ['OS/2', 'name', 'prep', 'cvt ', 'fpgm', 'gasp'].flatMap(
    (tag): [string, Uint8Array][] => {
      const table = font.tables.get(tag);
      return table ? [[tag, bytesOf(table)]] : [];
    },
  );
  return assemble([
    ...kept,
    ['cmap', characterTable(characters)],
    ['glyf', joined(outlines)],
    ['head', patched(font, 'head', resetHead)],
    ['hhea', patched(font, 'hhea', (hhea) => hhea.setUint16(34, glyphs.length))],
    ['hmtx', metricsTable(font, glyphs)],
    ['loca', locations(outlines)],
    ['maxp', patched(font, 'maxp', (maxp) => maxp.setUint16(4, glyphs.length))],
    ['post', words(0x00030000, 0, 0, 0, 0, 0, 0, 0)],
  ]);
}

/** The checksum over the whole is counted last, without itself; locations are long. */
function resetHead(head: DataView): void {
  head.setUint32(8, 0);
  head.setInt16(50, 1);
}

/** The glyphs, and those that accented letters are composed of, each once, in order of need. */
function withParts(font: Font, wanted: readonly number[]): number[] {
  const all = new Set(wanted);
  for (const glyph of all) for (const { part } of partsOf(font.outlineOf(glyph))) all.add(part);
  return [...all];
}

/** The components of a composite outline: where each one's glyph number is written, and the number. */
function partsOf(outline: Uint8Array): { at: number; part: number }[] {
  const view = viewOf(outline);
  if (outline.length < 10 || view.getInt16(0) >= 0) return [];
  const parts: { at: number; part: number }[] = [];
  for (let at = 10; ; ) {
    const flags = view.getUint16(at);
    parts.push({ at: at + 2, part: view.getUint16(at + 2) });
    at += flags & 0x0001 ? 8 : 6;
    if (flags & 0x0008) at += 2;
    else if (flags & 0x0040) at += 4;
    else if (flags & 0x0080) at += 8;
    if (!(flags & 0x0020)) return parts;
  }
}

function renumberParts(outline: Uint8Array, renumbered: ReadonlyMap<number, number>): Uint8Array {
  const copy = outline.slice();
  for (const { at, part } of partsOf(copy)) viewOf(copy).setUint16(at, renumbered.get(part) ?? 0);
  return copy;
}

/** A character map of format 12, a group a character. */
function characterTable(characters: readonly (readonly [number, number])[]): Uint8Array {
  const groups = characters.flatMap(([code, glyph]) => [code, code, glyph]);
  return words(
    1,
    0x0003000a,
    12,
    0x000c0000,
    16 + groups.length * 4,
    0,
    groups.length / 3,
    ...groups,
  );
}

function metricsTable(font: Font, glyphs: readonly number[]): Uint8Array {
  return words(
    ...glyphs.map((glyph) => {
      const { advance, bearing } = font.metricsOf(glyph);
      return ((advance << 16) | (bearing & 0xffff)) >>> 0;
    }),
  );
}

function locations(outlines: readonly Uint8Array[]): Uint8Array {
  let end = 0;
  return words(0, ...outlines.map((outline) => (end += outline.length)));
}

function patched(font: Font, tag: string, patch: (table: DataView) => void): Uint8Array {
  const copy = bytesOf(tableOf(font.tables, tag)).slice();
  patch(viewOf(copy));
  return copy;
}

/** The file: directory with checksums, then the tables, then the sum over all in `head`. */
function assemble(unsorted: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const tables = unsorted.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const header = new Uint8Array(12 + tables.length * 16);
  const view = viewOf(header);
  view.setUint32(0, 0x00010000);
  [tables.length, power * 16, Math.log2(power), (tables.length - power) * 16].forEach(
    (value, i) => {
      view.setUint16(4 + i * 2, value);
    },
  );
  let offset = header.length;
  let head = 0;
  tables.forEach(([tag, table], i) => {
    const entry = 12 + i * 16;
    for (let k = 0; k < 4; k++) header[entry + k] = tag.charCodeAt(k);
    view.setUint32(entry + 4, checksum(padded(table)));
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, table.length);
    if (tag === 'head') head = offset;
    offset += padded(table).length;
  });
  const file = joined([header, ...tables.map(([, table]) => padded(table))]);
  viewOf(file).setUint32(head + 8, (0xb1b0afba - checksum(file)) >>> 0);
  return file;
}

function checksum(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function padded(bytes: Uint8Array): Uint8Array {
  if (bytes.length % 4 === 0) return bytes;
  const longer = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  longer.set(bytes);
  return longer;
}

function words(...values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 4);
  const view = viewOf(bytes);
  values.forEach((value, i) => {
    view.setUint32(i * 4, value);
  });
  return bytes;
}
