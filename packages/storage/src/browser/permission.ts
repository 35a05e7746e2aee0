/** What the browser lets this page do with a file that a person chose. */
import { StorageError } from '../error.ts';

/** Asks the person where the browser wants it. @throws StorageError 'permission' */
export async function allowed(
  handle: FileSystemFileHandle,
  mode: 'read' | 'readwrite',
): Promise<void> {
  if ((await permissionOf(handle, mode, 'query')) === 'granted') return;
  if ((await permissionOf(handle, mode, 'request')) === 'granted') return;
  throw new StorageError('permission', handle.name, { file: handle.name });
}

/** What TypeScript's DOM library does not know yet. */
interface AskedHandle {
  queryPermission?: (wish: { mode: string }) => Promise<PermissionState>;
  requestPermission?: (wish: { mode: string }) => Promise<PermissionState>;
}

export async function permissionOf(
  handle: FileSystemFileHandle & AskedHandle,
  mode: 'read' | 'readwrite',
  way: 'query' | 'request',
): Promise<PermissionState> {
  const ask = way === 'query' ? handle.queryPermission : handle.requestPermission;
  // Browsers that cannot be asked say no when the file is opened.
  return ask === undefined ? 'granted' : ask.call(handle, { mode });
}
