/** Carries out what was chosen in the command palette, and remembers it for the next time. */
import { create } from 'zustand';
import { prefer } from '../../session/preferences.ts';
import { showView, useSession } from '../../session/session.ts';
import { canvas } from '../canvas/handle.ts';
import { showLeft } from '../left/showLeft.ts';
import { goToElement, goToNote } from '../where-used/goTo.ts';
import type { Choice } from './choices.ts';

/** The actions, views and elements chosen last, the latest first. */
export const useRecent = create<{ readonly choices: readonly Choice[] }>()(() => ({ choices: [] }));
const MOST_RECENT = 5;

export function runChoice(choice: Choice): void {
  // Gives the focus back first, so that what is done may take it elsewhere.
  useSession.setState({ dialog: undefined });
  const rest = useRecent.getState().choices.filter((one) => keyOf(one) !== keyOf(choice));
  useRecent.setState({ choices: [choice, ...rest].slice(0, MOST_RECENT) });
  goTo(choice);
}

function goTo(choice: Choice): void {
  switch (choice.kind) {
    case 'action':
      if (choice.action.enabled(useSession.getState())) void choice.action.run();
      return;
    case 'view':
      showView(choice.view.id);
      canvas()?.focus();
      return;
    case 'element':
      prefer({ details: true });
      goToElement(choice.element.id);
      return;
    case 'note':
      goToNote(choice.view, choice.id);
      return;
    case 'mark':
      showLeft('marks');
      goToElement(choice.mark.element);
      return;
  }
}

/** Tells choices apart. */
export function keyOf(choice: Choice): string {
  switch (choice.kind) {
    case 'action':
      return `action ${choice.action.id}`;
    case 'view':
      return `view ${choice.view.id}`;
    case 'element':
      return `element ${choice.element.id}`;
    case 'note':
      return `note ${choice.view.id} ${choice.id}`;
    case 'mark':
      return `mark ${choice.mark.id}`;
  }
}
