/**
 * What is done to a Word file after the library has packed it: native shapes are put in place of
 * pictures, and what tells when and by which run it was made is left out, so that the same figures
 * give the same bytes.
 */
import type { Figure, Picture, Theme } from '@khung/diagram';
import { strFromU8, strToU8, type Unzipped, unzipSync } from 'fflate';
import { Media } from '../drawingml/media.ts';
import { packageZip } from '../drawingml/package-zip.ts';
import { tag } from '../drawingml/xml.ts';
import { nativeDrawing } from './native.ts';

export function repacked(file: Uint8Array, change: (parts: Unzipped) => Unzipped): Uint8Array {
  const parts = change(unzipSync(file));
  const core = strFromU8(parts[CORE] ?? new Uint8Array());
  const undated = core.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '');
  const document = renumbered(strFromU8(parts[DOCUMENT] ?? new Uint8Array()));
  return packageZip({ ...parts, [CORE]: strToU8(undated), [DOCUMENT]: strToU8(document) });
}

/** The library's count of bookmarks goes on from document to document. */
function renumbered(document: string): string {
  const numbers = new Map<string, number>();
  return document.replace(
    /(<w:bookmark(?:Start|End)\b[^>]*?w:id=")(\d+)"/g,
    (_, before: string, id: string) => {
      if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
      return `${before}${numbers.get(id)}"`;
    },
  );
}

const CORE = 'docProps/core.xml';
const DOCUMENT = 'word/document.xml';
const RELATIONS = 'word/_rels/document.xml.rels';

export interface NativeFigure {
  readonly figure: Figure;
  readonly scale: number;
}

/** The document's drawings are the figures as pictures, in their order. */
export function withNativeShapes(
  parts: Unzipped,
  figures: readonly NativeFigure[],
  options: { readonly theme: Theme; readonly pictures: ReadonlyMap<string, Picture> },
): Unzipped {
  const media = new Media('media/');
  let last = FIRST_ID;
  let next = 0;
  const relationOf = (picture: Picture): string => `khung-${media.pathOf(picture).slice(6)}`;
  const document = strFromU8(parts[DOCUMENT] ?? new Uint8Array()).replace(
    /<w:drawing>.*?<\/w:drawing>/gs,
    (picture) => {
      const one = figures[next];
      next += 1;
      if (!one) return picture;
      const native = nativeDrawing(one.figure, picture, {
        ...options,
        scale: one.scale,
        relationOf,
        firstId: last,
      });
      last = native.last;
      return native.xml;
    },
  );
  const relations = media.all.map(({ picture, path }) =>
    tag('Relationship', { Id: relationOf(picture), Type: IMAGE, Target: path }),
  );
  const known = strFromU8(parts[RELATIONS] ?? new Uint8Array());
  return {
    ...parts,
    ...Object.fromEntries(
      media.all.map(({ picture, path }) => [`word/${path}`, picture.bytes] as const),
    ),
    [DOCUMENT]: strToU8(document),
    [RELATIONS]: strToU8(
      known.replace('</Relationships>', `${relations.join('')}</Relationships>`),
    ),
  };
}

/** The library numbers its own drawings from 1. */
const FIRST_ID = 1000;
const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
