/** What checks found, and what can be done about it. */
import type { Same } from '../catalogue.ts';
import type { checks as vi } from '../vi/checks.ts';

export const checks: Same<typeof vi> = {
  title: 'Checks',
  list: 'What to look at',
  counts: {
    error: '{{count}} errors',
    error_one: '{{count}} error',
    warning: '{{count}} warnings',
    warning_one: '{{count}} warning',
    info: '{{count}} notes',
    info_one: '{{count}} note',
  },
  nothing: 'Nothing to mend',
  nothingHint: 'The model is checked again after every change.',
  checking: 'Checking…',
  checkingViews: 'Looking at the views…',
  upToDate: 'All checked',
  viewsTooLarge: 'Large model: whether elements are in a view is not looked at',
  viewsImpossible: 'This browser can’t look whether elements are in a view',
  bySeverity: 'Filter by severity',
  byArchitecture: 'Filter by architecture',
  allArchitectures: 'All architectures',
  search: 'Search the list',
  filteredOut: '{{count}} are filtered out',
  filteredOutHint: 'Clear the filter to see all of them.',
  showAll: 'Show all',
  close: 'Close the list',
  mendAll: 'Mend all {{count}}',
  mendEach: 'Mend all that can be',
  mended: '{{count}} mended',
};
