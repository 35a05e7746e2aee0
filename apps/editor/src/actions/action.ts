/** What an action is: the one thing that menu, toolbar, keyboard, context menu and help are made of. */
import type { Icon } from '@tabler/icons-react';
import type { CatalogueKey } from '../i18n/catalogue.ts';
import type { SessionState } from '../session/session.ts';

export interface Action {
  readonly id: string;
  readonly group: ActionGroup;
  readonly label: CatalogueKey;
  readonly icon: Icon;
  /** Words of the moment in place of the label, such as what would be undone. */
  readonly says?: (session: SessionState) => string | undefined;
  /** As react-hotkeys-hook writes it: `mod+z`; several are parted by commas. */
  readonly shortcut?: string;
  /** Also heard while typing in a field. @default false */
  readonly whileTyping?: boolean;
  /** Goes on while the keys are held. @default false */
  readonly repeats?: boolean;
  /** The canvas hears this key itself while it has the focus; elsewhere the action does. */
  readonly canvasKey?: boolean;
  /** The browser hears this key and tells it as an event of its own; the key is only shown here. */
  readonly byBrowser?: boolean;
  readonly enabled: (session: SessionState) => boolean;
  readonly run: () => void | Promise<void>;
}

export const ACTION_GROUPS = [
  'file',
  'export',
  'copy',
  'edit',
  'by-hand',
  'show',
  'views',
  'view',
  'help',
] as const;
export type ActionGroup = (typeof ACTION_GROUPS)[number];

export const always = () => true;
