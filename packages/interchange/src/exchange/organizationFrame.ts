/** Reads how the file files its concepts: items with a label are folders, items with a reference are filed things. */
import { languageText, notRead } from './describedFrame.ts';
import type { FolderDraft, Reading } from './reading.ts';
import { type Frame, SKIP, type Tag } from './tag.ts';

/** The frame inside `<organizations>` (no parent) or inside a folder's `<item>`. */
export function itemsFrame(parent: FolderDraft | undefined, reading: Reading): Frame {
  return {
    open(tag) {
      if (tag.own && tag.name === 'item') return item(tag, parent, reading);
      if (!tag.own || !parent) return notRead(tag, reading);
      switch (tag.name) {
        case 'label':
          return languageText(tag, parent.name, reading);
        case 'documentation':
          return languageText(tag, parent.documentation, reading);
        default:
          return notRead(tag, reading);
      }
    },
  };
}

function item(tag: Tag, parent: FolderDraft | undefined, reading: Reading): Frame {
  const filed = tag.attribute('identifierRef');
  if (filed !== undefined) {
    // A filed thing at the top is in no folder; its label is its own name's echo.
    parent?.members.push(filed);
    return {
      open: (inner) => (inner.own && inner.name === 'item' ? item(inner, parent, reading) : SKIP),
    };
  }
  const folder: FolderDraft = {
    id: tag.attribute('identifier'),
    name: {},
    documentation: {},
    parent,
    members: [],
  };
  reading.folders.push(folder);
  return itemsFrame(folder, reading);
}
