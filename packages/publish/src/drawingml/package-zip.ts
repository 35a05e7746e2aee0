/** An Office file out of its parts: first what says what it is, and the same bytes for the same parts. */
import { type Zippable, zipSync } from 'fflate';

/** Mail filters and file managers know an Office file by its first entries. */
const FIRST = ['[Content_Types].xml', '_rels/.rels'];
/** The earliest date that a ZIP can say. */
const EPOCH = new Date(1980, 0, 1);

export function packageZip(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const paths = [...FIRST, ...Object.keys(parts).filter((path) => !FIRST.includes(path))];
  const files: Zippable = {};
  for (const path of paths) {
    const bytes = parts[path];
    // Pictures are packed already.
    if (bytes) files[path] = [bytes, { level: /\.(png|jpe?g)$/.test(path) ? 0 : 6 }];
  }
  return zipSync(files, { mtime: EPOCH });
}
