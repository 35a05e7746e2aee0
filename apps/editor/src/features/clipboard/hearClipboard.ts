/** Ctrl+C, Ctrl+X and Ctrl+V as the browser tells them, and the same asked for from a menu. */
import { wordsFor } from '../../i18n/i18n.ts';
import { say, useSession } from '../../session/session.ts';
import { viewNow } from '../../session/views.ts';
import { isHandDrawn, takeOff } from '../by-hand/items.ts';
import { takenIn } from '../by-hand/taken.ts';
import { openList } from '../tables/list/pastedText.ts';
import { markCut, unmarkCut } from './cut.ts';
import { pastePart, refuseBroken } from './paste.ts';
import { followPointer, restPointer } from './pointer.ts';
import { type TakenPart, takenPart } from './takenPart.ts';
import { type Found, formsOf, foundIn } from './transfer.ts';

/** A menu asks: where the focus is says nothing then. */
let asked = false;
/** What was copied last here, for where a browser does not let the clipboard be read. */
let forms: Readonly<Record<string, string>> | undefined;

/** Fields, tables, dialogs and text that is marked keep these keys. @returns how to stop */
export function hearClipboard(): () => void {
  const copied = (event: ClipboardEvent) => take(event, false);
  const cut = (event: ClipboardEvent) => take(event, true);
  const pasted = (event: ClipboardEvent) => {
    if (event.defaultPrevented || isElsewhere(event.target)) return;
    const found = foundIn((type) => event.clipboardData?.getData(type) ?? '');
    // A list of names is another's.
    if (found.kind === 'text') return;
    event.preventDefault();
    paste(found);
  };
  const stop = followPointer();
  const letGo = ({ key, isComposing }: KeyboardEvent) => {
    if (key === 'Escape' && !isComposing) unmarkCut();
  };
  document.addEventListener('keydown', letGo, true);
  document.addEventListener('copy', copied, true);
  document.addEventListener('cut', cut, true);
  document.addEventListener('paste', pasted, true);
  return () => {
    stop();
    document.removeEventListener('keydown', letGo, true);
    document.removeEventListener('copy', copied, true);
    document.removeEventListener('cut', cut, true);
    document.removeEventListener('paste', pasted, true);
  };
}

/** Copies or cuts what is taken, from a menu. */
export function askFor(what: 'copy' | 'cut'): void {
  asked = true;
  // The one way that needs no leave of the person and works in a page opened from a file.
  const done = document.execCommand(what);
  asked = false;
  if (!done) {
    say({
      tone: 'bad',
      title: wordsFor('files.noClipboard'),
      text: wordsFor('files.noClipboardText'),
    });
  }
}

/** Pastes from a menu; asks the browser for the clipboard. */
export async function askToPaste(as?: 'copy'): Promise<void> {
  const found = (await read()) ?? (forms && foundIn((type) => forms?.[type] ?? ''));
  if (found === undefined) say({ tone: 'info', title: wordsFor('tables.pasteKey') });
  else paste(found, as);
}

function paste(found: Found, as?: 'copy'): void {
  unmarkCut();
  if (found.kind === 'fragment') pastePart(found.fragment, as);
  else if (found.kind === 'broken') refuseBroken();
  else if (found.text.trim() !== '') openList(found.text);
}

/** `undefined` where it may not be read. */
async function read(): Promise<Found | undefined> {
  try {
    const items = await navigator.clipboard.read();
    const texts = new Map<string, string>();
    for (const item of items)
      for (const type of ['text/html', 'text/plain'])
        if (item.types.includes(type)) texts.set(type, await (await item.getType(type)).text());
    return foundIn((type) => texts.get(type) ?? '');
  } catch {
    return undefined;
  }
}

function take(event: ClipboardEvent, cut: boolean): void {
  if (event.defaultPrevented || event.clipboardData === null) return;
  if (!asked && (isElsewhere(event.target) || isTextMarked())) return;
  const part = takenPart();
  if (part === undefined) return;
  event.preventDefault();
  const marked: TakenPart = cut ? { ...part, fragment: { ...part.fragment, cut: true } } : part;
  forms = formsOf(marked);
  for (const [type, text] of Object.entries(forms)) event.clipboardData.setData(type, text);
  restPointer();
  unmarkCut();
  const count = marked.names.length;
  if (!cut) say({ tone: 'good', title: wordsFor('clipboard.copied', { count }) });
  else if (isOnView()) takeOff(takenIn(useSession.getState()).boxes);
  else {
    markCut(marked.fragment.outer);
    say({
      tone: 'good',
      title: wordsFor('clipboard.cut', { count }),
      text: wordsFor('clipboard.cutText'),
    });
  }
}

/** What is cut goes from a view drawn by hand at once; in the model it stays until it is pasted. */
const isOnView = (): boolean => useSession.getState().table === undefined && isHandDrawn(viewNow());

const isElsewhere = (target: EventTarget | null): boolean =>
  useSession.getState().dialog !== undefined ||
  (target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], [role="grid"], [role="dialog"]') !==
      null);

/** A person marked some words of the page, and the figure has not the focus. */
const isTextMarked = (): boolean =>
  document.activeElement?.closest('.khung-canvas, [role="tree"]') == null &&
  document.getSelection()?.isCollapsed === false;
