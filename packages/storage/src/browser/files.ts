/** Files that a person chooses: opened and saved in place where the browser allows it, else uploaded and downloaded. */
import { StorageError } from '../error.ts';
import type { OpenedFile, SavedFile } from './api.ts';
import { browserError } from './browserError.ts';
import { allowed } from './permission.ts';

export interface FileKind {
  /** Shown in the picker, in the person's language. */
  readonly description: string;
  /** A media type, and the ends of names with their dot, such as `.khung.json`. */
  readonly mime: string;
  readonly extensions: readonly `.${string}`[];
}

interface PickerOptions {
  readonly suggestedName?: string;
  readonly types: { description: string; accept: Record<string, readonly string[]> }[];
}
/** What TypeScript's DOM library does not know yet. */
interface PickerWindow {
  showOpenFilePicker?: (options: PickerOptions) => Promise<FileSystemFileHandle[]>;
  showSaveFilePicker?: (options: PickerOptions) => Promise<FileSystemFileHandle>;
}

/**
 * Must be called from a click or a key press.
 * @throws StorageError 'cancelled' where the person chose nothing, 'permission', 'io'
 */
export async function openFileOfPerson(kinds: readonly FileKind[]): Promise<OpenedFile> {
  const { showOpenFilePicker } = window as PickerWindow;
  if (!showOpenFilePicker) return upload(kinds);
  try {
    const [handle] = await showOpenFilePicker.call(window, { types: pickerTypes(kinds) });
    if (!handle) throw new StorageError('cancelled', '');
    return { ...(await contentOf(await handle.getFile())), handle };
  } catch (error) {
    if (isForbidden(error)) return upload(kinds);
    throw browserError(error, '');
  }
}

type Content = string | Uint8Array;

export interface SaveFileRequest {
  /** Or how it is made, once the person has chosen where. */
  readonly content: Content | (() => Content | Promise<Content>);
  readonly suggestedName: string;
  readonly kind: FileKind;
  /** From opening or the last save: written in place. Absent: the person is asked where. */
  readonly handle?: FileSystemFileHandle | undefined;
  /** The file's time when it was read; another now is refused unless forced. */
  readonly modified?: number | undefined;
  readonly force?: boolean | undefined;
}

/**
 * Must be called from a click or a key press. The browser writes beside the file and then swaps, so it is whole or as before.
 * @throws StorageError 'cancelled', 'changed-elsewhere', 'not-found', 'permission', 'disk-full', 'io', and what making the content throws
 */
export async function saveFileOfPerson(request: SaveFileRequest): Promise<SavedFile> {
  const handle = await handleFor(request);
  const { content } = request;
  const made = typeof content === 'function' ? await content() : content;
  if (handle === undefined) return download(made, request);
  try {
    if (request.handle && !request.force) {
      const { lastModified } = await handle.getFile();
      if (request.modified !== undefined && lastModified !== request.modified)
        throw new StorageError('changed-elsewhere', handle.name, { file: handle.name });
    }
    await write(handle, blobOf(made, request.kind));
    return { name: handle.name, handle, modified: (await handle.getFile()).lastModified };
  } catch (error) {
    if (isForbidden(error)) return download(made, request);
    throw browserError(error, request.suggestedName);
  }
}

/** Where it goes; undefined where the browser only downloads. */
async function handleFor(request: SaveFileRequest): Promise<FileSystemFileHandle | undefined> {
  const { showSaveFilePicker } = window as PickerWindow;
  const { suggestedName, kind } = request;
  try {
    const types = pickerTypes([kind]);
    const handle =
      request.handle ?? (await showSaveFilePicker?.call(window, { suggestedName, types }));
    if (handle) await allowed(handle, 'readwrite');
    return handle;
  } catch (error) {
    if (isForbidden(error)) return undefined;
    throw browserError(error, suggestedName);
  }
}

/** A page inside another's frame has the functions but may not use them. */
const isForbidden = (error: unknown): boolean =>
  error instanceof Error && error.name === 'SecurityError';

async function write(handle: FileSystemFileHandle, content: Blob): Promise<void> {
  const file = await handle.createWritable();
  try {
    await file.write(content);
    await file.close();
  } catch (error) {
    await file.abort().catch(() => {});
    const known = browserError(error, handle.name);
    // The disk's room is another thing than the browser's.
    throw known.code === 'full'
      ? new StorageError('disk-full', handle.name, { file: handle.name }, { cause: error })
      : known;
  }
}

/** Hands a file to the browser's downloads. */
function download(content: Content, { suggestedName, kind }: SaveFileRequest): SavedFile {
  const address = URL.createObjectURL(blobOf(content, kind));
  const link = document.createElement('a');
  link.href = address;
  link.download = suggestedName;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has its own hold on the content once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return { name: suggestedName };
}

function upload(kinds: readonly FileKind[]): Promise<OpenedFile> {
  return new Promise((resolve, reject) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = kinds.flatMap(({ mime, extensions }) => [mime, ...extensions]).join(',');
    input.hidden = true;
    const done = () => input.remove();
    input.addEventListener('cancel', () => {
      done();
      reject(new StorageError('cancelled', ''));
    });
    input.addEventListener('change', () => {
      done();
      const file = input.files?.[0];
      if (!file) return reject(new StorageError('cancelled', ''));
      contentOf(file).then(resolve, (error: unknown) => reject(browserError(error, file.name)));
    });
    document.body.append(input);
    input.click();
  });
}

/** Also for a file dropped on the page. */
export async function contentOf(file: File): Promise<OpenedFile> {
  return {
    name: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
    modified: file.lastModified,
  };
}

function pickerTypes(kinds: readonly FileKind[]): PickerOptions['types'] {
  return kinds.map(({ description, mime, extensions }) => ({
    description,
    // A picker takes only the last part of a name's end.
    accept: { [mime]: [...new Set(extensions.map((end) => end.slice(end.lastIndexOf('.'))))] },
  }));
}

function blobOf(content: Content, { mime }: FileKind): Blob {
  return new Blob([typeof content === 'string' ? content : new Uint8Array(content)], {
    type: mime,
  });
}
