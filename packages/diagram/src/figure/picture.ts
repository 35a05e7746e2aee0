/**
 * The picture in a data URI: its kind, bytes and natural size. Nothing is ever fetched: a link to
 * the network or to a file in somebody's model would tell who opened it, or fail on paper.
 */

export interface Picture {
  readonly type: 'png' | 'jpeg' | 'svg';
  readonly bytes: Uint8Array;
  /** Pixels (of an SVG: its own units); only the proportion matters. */
  readonly width: number;
  readonly height: number;
}

export type PictureProblem =
  /** Not a data URI of a PNG, JPEG or SVG. */
  | 'not-a-picture'
  /** More than 12 MB. */
  | 'too-large'
  /** The bytes are not what the URI says, or have no size. */
  | 'broken';

/** @example const picture = pictureOf(mark.href); if (typeof picture === 'string') refuse(picture); */
export function pictureOf(href: string): Picture | PictureProblem {
  if (href.length > LONGEST) return 'too-large';
  const head = /^data:image\/(png|jpe?g|svg\+xml)((?:;[\w=.+-]+)*?)(;base64)?,/i.exec(href);
  if (head === null) return 'not-a-picture';
  const [whole, kind = '', , encoded] = head;
  const bytes = bytesOf(href.slice(whole.length), encoded !== undefined);
  if (bytes === undefined) return 'broken';
  const type = kind.toLowerCase() === 'png' ? 'png' : /^jpe?g$/i.test(kind) ? 'jpeg' : 'svg';
  const size = SIZES[type](bytes);
  if (size === undefined || !(size[0] > 0 && size[1] > 0)) return 'broken';
  return { type, bytes, width: size[0], height: size[1] };
}

/** Letters of a URI: base64 takes four for three bytes. */
const LONGEST = 16_000_000;

function bytesOf(data: string, base64: boolean): Uint8Array | undefined {
  try {
    if (!base64) return new TextEncoder().encode(decodeURIComponent(data));
    const letters = atob(data.replace(/\s/g, ''));
    return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

type Size = readonly [width: number, height: number];

const SIZES: Record<Picture['type'], (bytes: Uint8Array) => Size | undefined> = {
  png: pngSize,
  jpeg: jpegSize,
  svg: svgSize,
};

/** The first chunk is the header: width and height after its length and name. */
function pngSize(bytes: Uint8Array): Size | undefined {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (bytes.length < 33 || signature.some((byte, at) => bytes[at] !== byte)) return undefined;
  const view = viewOf(bytes);
  return [view.getUint32(16), view.getUint32(20)];
}

/** Segments up to the one that begins a frame. */
function jpegSize(bytes: Uint8Array): Size | undefined {
  const view = viewOf(bytes);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  let at = 2;
  while (at + 9 < bytes.length) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return [view.getUint16(at + 7), view.getUint16(at + 5)];
    // A byte that only fills has no length behind it.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** What its root says of its size; without any, a square. */
function svgSize(bytes: Uint8Array): Size | undefined {
  const text = new TextDecoder().decode(bytes);
  const root = /<svg\b[^>]*>/i.exec(text)?.[0];
  if (root === undefined) return undefined;
  const box =
    /\bviewBox\s*=\s*["']([^"']*)["']/
      .exec(root)?.[1]
      ?.trim()
      .split(/[\s,]+/) ?? [];
  const [, , wide, high] = box.map(Number);
  if (wide !== undefined && high !== undefined) return [wide, high];
  const length = (name: string): number =>
    Number.parseFloat(new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]+)`).exec(root)?.[1] ?? '100');
  return [length('width'), length('height')];
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
