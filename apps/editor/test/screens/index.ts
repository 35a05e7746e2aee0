/**
 * Every screen and dialog of the editor, in an order in which one leads to the next: for checks that
 * must hold on all of them.
 */
import { COMPARED } from './compared.ts';
import { DIALOGS } from './dialogs.ts';
import { EMPTY, MESSAGES } from './empty.ts';
import { HEADER } from './header.ts';
import { PANELS } from './panels.ts';
import type { Screen } from './screen.ts';
import { SELECTED } from './selected.ts';
import { TABLES } from './tables.ts';
import { FREE, VIEWS } from './views.ts';

/** Where the walk begins: the sample in 2.0, nothing selected. */
export const BEGIN = '#show=2.0';

/** By concern; each begins where the one before it ends. */
export const SCREENS: readonly (readonly Screen[])[] = [
  HEADER,
  DIALOGS,
  PANELS,
  SELECTED,
  COMPARED,
  TABLES,
  VIEWS,
  FREE,
  MESSAGES,
  EMPTY,
];
