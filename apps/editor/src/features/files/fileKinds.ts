/** The kinds of file that the pickers offer. */
import type { FileKind } from '@khung/storage/browser';
import { wordsFor } from '../../i18n/i18n.ts';

export const ownKind = (): FileKind => ({
  description: wordsFor('files.kind'),
  mime: 'application/json',
  extensions: ['.khung.json', '.json'],
});

export const fileKinds = (): FileKind[] => [
  ownKind(),
  {
    description: wordsFor('files.archimate'),
    mime: 'application/xml',
    extensions: ['.xml'],
  },
];
