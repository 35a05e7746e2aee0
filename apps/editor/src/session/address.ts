/** Keeps what is shown and selected in the page's address, so that a link or a reload comes back to it. */
import { architectureId, type ElementId, elementId, type ViewId, viewId } from '@khung/core';
import { LOOKED_PAST } from './lookedPast.ts';
import { type TableKind, useSession } from './session.ts';
import type { Shown } from './shown.ts';
import { WAYS, type Way } from './ways.ts';

export interface Address {
  readonly shown?: Shown;
  readonly view?: ViewId;
  readonly table?: TableKind;
  readonly way?: Way;
  readonly selection: readonly ElementId[];
}

/** Reads an address; one that names what can be no id says nothing. */
export function readAddress(hash: string): Address {
  try {
    return read(hash);
  } catch {
    return { selection: [] };
  }
}

/** Reads `#show=2.0&view=v1&select=el-a` or `#compare=1.0..2.0`; what it can't read it leaves out. */
function read(hash: string): Address {
  const words = new URLSearchParams(hash.replace(/^#/, ''));
  const show = words.get('show');
  const [before, after] = (words.get('compare') ?? '').split('..');
  const selection = (words.get('select') ?? '')
    .split(',')
    .filter((id) => id !== '')
    .map((id) => elementId(id));
  const view = words.get('view');
  const table = TABLES.find((one) => one === words.get('table'));
  const left = new Set((words.get('ignore') ?? '').split(','));
  const ignore = LOOKED_PAST.filter((kind) => left.has(kind));
  const way = WAYS.find((one) => one === words.get('way'));
  const rest = {
    selection,
    ...(view ? { view: viewId(view) } : {}),
    ...(table ? { table } : {}),
    ...(way ? { way } : {}),
  };
  if (before && after) {
    return {
      shown: {
        kind: 'comparison',
        before: architectureId(before),
        after: architectureId(after),
        ...(ignore.length === 0 ? {} : { ignore }),
      },
      ...rest,
    };
  }
  return show ? { shown: { kind: 'architecture', id: architectureId(show) }, ...rest } : rest;
}

const TABLES: readonly TableKind[] = ['elements', 'relations'];

export function writeAddress(
  shown: Shown,
  selection: readonly ElementId[],
  view?: ViewId,
  table?: TableKind,
  way: Way = 'overlay',
): string {
  const ignored = shown.kind === 'comparison' ? (shown.ignore ?? []) : [];
  const left = ignored.length === 0 ? '' : `&ignore=${ignored.join()}`;
  const what =
    shown.kind === 'architecture'
      ? `show=${encodeURIComponent(shown.id)}`
      : `compare=${encodeURIComponent(shown.before)}..${encodeURIComponent(shown.after)}${left}`;
  const selected = selection.slice(0, 20).map(encodeURIComponent).join(',');
  const where = view === undefined ? '' : `&view=${encodeURIComponent(view)}`;
  const looked = shown.kind === 'architecture' || way === 'overlay' ? '' : `&way=${way}`;
  const sheet = table === undefined ? '' : `&table=${table}`;
  return `#${what}${looked}${where}${sheet}${selected === '' ? '' : `&select=${selected}`}`;
}

/** Follows the session; returns how to stop. */
export function followSession(): () => void {
  let last = '';
  return useSession.subscribe(({ shown, selection, view, table, way }) => {
    const next = writeAddress(shown, selection, view, table, way);
    if (next === last) return;
    last = next;
    try {
      history.replaceState(null, '', next);
    } catch {
      // Some browsers refuse to change the address of a page opened from a folder; it is only a convenience.
    }
  });
}
