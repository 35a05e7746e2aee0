/** While an input method composes a syllable, every key is its own: nothing of the editor hears them. */

/**
 * Keys of an input method stop at the window, before any shortcut, dialog or menu; what they do to the
 * text goes on as ever. To be called once, before the first screen.
 */
export function keepComposing(): void {
  window.addEventListener('keydown', (event) => isComposing(event) && stop(event), true);
  window.addEventListener('keyup', (event) => isComposing(event) && stop(event), true);
}

function stop(event: KeyboardEvent): void {
  event.stopImmediatePropagation();
  // A search field would empty itself.
  if (event.key === 'Escape') event.preventDefault();
}

/**
 * 229: engines that end the composition before they tell the key that ended it. Outside of fields it is
 * the key with which a syllable begins: a cell of a table opens its field with it.
 */
const isComposing = (event: KeyboardEvent): boolean =>
  event.isComposing || (event.keyCode === 229 && isField(event.target));

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select'));
