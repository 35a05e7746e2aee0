/** Reading a TrueType file: its tables, which glyph draws a character, how wide it is, and what it is made of. */
import { PublishError } from '../errors.ts';

export interface Font {
  readonly tables: ReadonlyMap<string, DataView>;
  readonly unitsPerEm: number;
  /** Glyph of a Unicode code point; 0 if the font has none. */
  readonly glyphOf: (codePoint: number) => number;
  readonly metricsOf: (glyph: number) => { readonly advance: number; readonly bearing: number };
  /** The glyph's outline; empty for a space. */
  readonly outlineOf: (glyph: number) => Uint8Array;
}

/** @throws PublishError `bad-font` if the bytes are no TrueType font with outlines. */
export function readFont(bytes: Uint8Array): Font {
  try {
    const tables = readTables(bytes);
    const [head, hhea, hmtx, loca, glyf] = ['head', 'hhea', 'hmtx', 'loca', 'glyf'].map((tag) =>
      tableOf(tables, tag),
    ) as [DataView, DataView, DataView, DataView, DataView];
    const wide = head.getInt16(50) === 1;
    const start = (glyph: number) =>
      wide ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2;
    const measured = hhea.getUint16(34);
    return {
      tables,
      unitsPerEm: head.getUint16(18),
      glyphOf: characterMap(tableOf(tables, 'cmap')),
      metricsOf: (glyph) => {
        const last = Math.min(glyph, measured - 1);
        const bearing = glyph < measured ? glyph * 4 + 2 : measured * 4 + (glyph - measured) * 2;
        return { advance: hmtx.getUint16(last * 4), bearing: hmtx.getInt16(bearing) };
      },
      outlineOf: (glyph) =>
        bytesOf(glyf).subarray(start(glyph), Math.max(start(glyph), start(glyph + 1))),
    };
  } catch (error) {
    if (error instanceof RangeError) throw badFont('it is cut short');
    throw error;
  }
}

export function tableOf(tables: ReadonlyMap<string, DataView>, tag: string): DataView {
  const table = tables.get(tag);
  if (!table) throw badFont(`it has no table "${tag}"`);
  return table;
}

export function bytesOf({ buffer, byteOffset, byteLength }: DataView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

export function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function readTables(bytes: Uint8Array): Map<string, DataView> {
  const file = viewOf(bytes);
  if (file.getUint32(0) !== 0x00010000) throw badFont('it is no TrueType file');
  const tables = new Map<string, DataView>();
  for (let i = 0; i < file.getUint16(4); i++) {
    const entry = 12 + i * 16;
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    const [offset, length] = [file.getUint32(entry + 8), file.getUint32(entry + 12)];
    tables.set(tag, new DataView(bytes.buffer, bytes.byteOffset + offset, length));
  }
  return tables;
}

/** Formats 12 (all of Unicode) and 4 (its first plane), whichever the font has, 12 first. */
function characterMap(cmap: DataView): (codePoint: number) => number {
  const offsets = Array.from({ length: cmap.getUint16(2) }, (_, i) => cmap.getUint32(8 + i * 8));
  const format = (wanted: number) => offsets.find((offset) => cmap.getUint16(offset) === wanted);
  const [all, first] = [format(12), format(4)];
  if (all !== undefined) return (code) => lookUp12(cmap, all, code);
  if (first !== undefined) return (code) => lookUp4(cmap, first, code);
  throw badFont('its character map has an unknown format');
}

function lookUp12(cmap: DataView, at: number, code: number): number {
  for (let i = 0; i < cmap.getUint32(at + 12); i++) {
    const group = at + 16 + i * 12;
    const first = cmap.getUint32(group);
    if (code >= first && code <= cmap.getUint32(group + 4))
      return cmap.getUint32(group + 8) + code - first;
  }
  return 0;
}

function lookUp4(cmap: DataView, at: number, code: number): number {
  const segments2 = cmap.getUint16(at + 6);
  for (let i = 0; i < segments2; i += 2) {
    if (code > cmap.getUint16(at + 14 + i)) continue;
    const start = cmap.getUint16(at + 16 + segments2 + i);
    if (code < start) return 0;
    const delta = cmap.getUint16(at + 16 + segments2 * 2 + i);
    const rangeAt = at + 16 + segments2 * 3 + i;
    const range = cmap.getUint16(rangeAt);
    const glyph = range === 0 ? code : cmap.getUint16(rangeAt + range + (code - start) * 2);
    return glyph === 0 && range !== 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

function badFont(problem: string): PublishError {
  return new PublishError({ code: 'bad-font', problem });
}
