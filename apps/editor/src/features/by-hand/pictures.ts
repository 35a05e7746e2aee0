/** Pictures that a person puts on a hand-drawn view: from a file or the clipboard, kept inside the workspace. */
import { pictureOf } from '@khung/diagram';
import type { PutPlace } from '@khung/react';
import { languageNow, wordsFor } from '../../i18n/i18n.ts';
import { numberText } from '../../i18n/numberText.ts';
import { say } from '../../session/session.ts';
import { addImage } from './items.ts';

/** Bytes: a document with ten of them is still sent by mail. */
const MOST = 2 * 1024 * 1024;
export const PICTURE_TYPES = 'image/png,image/jpeg,image/svg+xml';

export async function addPictures(files: readonly File[], place?: PutPlace): Promise<void> {
  for (const file of files) {
    const image = await dataUri(file);
    if (image !== undefined) addImage(image, place);
  }
}

/** Asks for a file; nothing where the person thinks better of it. */
export function choosePictures(): void {
  const field = document.createElement('input');
  field.type = 'file';
  field.accept = PICTURE_TYPES;
  field.multiple = true;
  field.addEventListener('change', () => void addPictures([...(field.files ?? [])]));
  field.click();
}

/** `undefined` for what is no picture or too large: the person is told. */
async function dataUri(file: File): Promise<string | undefined> {
  const name = file.name === '' ? wordsFor('byHand.picture') : file.name;
  if (file.size > MOST) {
    const size = numberText(file.size / 1024 / 1024, languageNow());
    say({
      tone: 'bad',
      title: wordsFor('byHand.tooLarge', { name }),
      text: wordsFor('byHand.tooLargeText', { size, most: MOST / 1024 / 1024 }),
    });
    return undefined;
  }
  const uri = await read(file);
  if (typeof pictureOf(uri) === 'string') {
    say({
      tone: 'bad',
      title: wordsFor('byHand.noPicture', { name }),
      text: wordsFor('byHand.noPictureText'),
    });
    return undefined;
  }
  return uri;
}

function read(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(reader.error ?? new Error(file.name)));
    reader.readAsDataURL(file);
  });
}

/** Listens for pictures pasted while no field is being typed in. @returns how to stop */
export function hearPaste(): () => void {
  const heard = (event: ClipboardEvent) => {
    const { target } = event;
    if (target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]'))
      return;
    const files = [...(event.clipboardData?.files ?? [])].filter(({ type }) =>
      type.startsWith('image/'),
    );
    if (files.length === 0) return;
    event.preventDefault();
    void addPictures(files);
  };
  document.addEventListener('paste', heard);
  return () => document.removeEventListener('paste', heard);
}
