/** Listens for every action's shortcut. Keys of an input method that is composing are left alone. */
import { useHotkeys } from 'react-hotkeys-hook';
import { useSession } from '../session/session.ts';
import type { Action } from './action.ts';
import { ACTIONS } from './all.ts';

export function Keyboard() {
  return ACTIONS.filter(({ shortcut, byBrowser }) => shortcut !== undefined && !byBrowser).map(
    (action) => <Shortcut key={action.id} action={action} />,
  );
}

function Shortcut({ action }: { action: Action }) {
  const heard = (event: KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented) return;
    if (!action.whileTyping && isForField(event)) return;
    if (action.canvasKey && isIn(event.target, '.khung-canvas, [role="dialog"], [role="menu"]'))
      return;
    const session = useSession.getState();
    if (session.dialog !== undefined && action.id !== 'help') return;
    event.preventDefault();
    // Held keys would open one file picker on another.
    if (event.repeat && !action.repeats) return;
    if (action.enabled(session)) void action.run();
  };
  // Which fields keep a key to themselves is decided above: a radio button or a list needs only plain ones.
  const enableOnFormTags = true;
  const shortcut = action.shortcut ?? '';
  // Keys go by their place on the keyboard; an input method or a remote desktop may tell only the letter.
  useHotkeys(
    shortcut,
    heard,
    { enableOnFormTags, ignoreEventWhen: ({ isComposing, code }) => isComposing || code === '' },
    [action],
  );
  useHotkeys(
    shortcut,
    heard,
    {
      enableOnFormTags,
      useKey: true,
      ignoreEventWhen: ({ isComposing, code }) => isComposing || code !== '',
    },
    [action],
  );
  return null;
}

function isIn(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}

/** The field that has the focus needs the key itself: text all of them, other fields those without Ctrl or Alt. */
function isForField({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (!isIn(target, 'input, select, textarea')) return false;
  const plain = !(ctrlKey || metaKey || altKey);
  return plain || !isIn(target, 'select, input[type="radio"], input[type="checkbox"]');
}
