/** The command palette. */
import type { Same } from '../catalogue.ts';
import type { command as vi } from '../vi/command.ts';

export const command: Same<typeof vi> = {
  name: 'Find commands and content',
  field: 'Type a command, an element, a view…',
  found: 'Results',
  more: '{{count}} more; type on to narrow them down.',
  nothing: 'Nothing found for “{{query}}”',
  sections: {
    recent: 'Recent',
    action: 'Commands',
    view: 'Views',
    element: 'Elements',
    note: 'Notes on views',
    mark: 'What units said',
  },
  keys: {
    move: 'move',
    choose: 'choose',
    actions: 'commands only',
    close: 'close',
  },
};
