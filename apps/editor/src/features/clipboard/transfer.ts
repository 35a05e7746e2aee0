/**
 * A part on the clipboard, three times: as data of our own, as names for other programs, and inside the
 * names' HTML for where a browser hands on only what it knows.
 */
import { type Fragment, readFragment } from '@khung/core';
import { pictureOf } from '@khung/diagram';
import type { TakenPart } from './takenPart.ts';

export const FRAGMENT_MIME = 'application/x-khung-fragment+json';
const MARK = 'data-khung-fragment';

/** What a clipboard holds for us. `broken`: it says that it is ours, and cannot be read. */
export type Found =
  | { readonly kind: 'fragment'; readonly fragment: Fragment }
  | { readonly kind: 'broken' }
  | { readonly kind: 'text'; readonly text: string };

/** The forms of a part, by MIME type. */
export function formsOf({ fragment, names }: TakenPart): Readonly<Record<string, string>> {
  const json = JSON.stringify(fragment);
  const rows = names.map((name) => `<p>${escaped(name)}</p>`).join('');
  return {
    [FRAGMENT_MIME]: json,
    'text/html': `<div ${MARK}="${escaped(json)}">${rows}</div>`,
    'text/plain': names.join('\n'),
  };
}

/** @param of the text of a form, empty where there is none */
export function foundIn(of: (type: string) => string): Found {
  const json = of(FRAGMENT_MIME) || markedIn(of('text/html'));
  if (json === '') return { kind: 'text', text: of('text/plain') };
  const fragment = readFragment(json);
  return fragment !== undefined && hasGoodPictures(fragment)
    ? { kind: 'fragment', fragment }
    : { kind: 'broken' };
}

/** The document that is parsed runs nothing and loads nothing. */
function markedIn(html: string): string {
  if (!html.includes(MARK)) return '';
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return parsed.querySelector(`[${MARK}]`)?.getAttribute(MARK) ?? '';
}

/** None that would be fetched from somewhere, or that is none. */
const hasGoodPictures = ({ placements = {} }: Fragment): boolean =>
  Object.values(placements).every(
    ({ kind, image }) =>
      (kind === 'image') === (image !== undefined) &&
      (image === undefined || typeof pictureOf(image) !== 'string'),
  );

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
