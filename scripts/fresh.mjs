// Is what was built newer than everything it was built from?
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * @param {string} built a file that the build writes
 * @param {readonly string[]} homes files and folders, relative to the project, besides the packages
 */
export function isFresh(built, homes) {
  if (!existsSync(built)) return false;
  const time = statSync(built).mtimeMs;
  const all = [
    ...packageSources(),
    ...homes.map((home) => join(ROOT, home)),
    join(ROOT, 'pnpm-lock.yaml'),
  ];
  return all.flatMap(filesIn).every((file) => statSync(file).mtimeMs <= time);
}

function packageSources() {
  return readdirSync(join(ROOT, 'packages')).flatMap((name) => [
    join(ROOT, 'packages', name, 'package.json'),
    join(ROOT, 'packages', name, 'src'),
  ]);
}

/** Tests are not built from. @param {string} path @returns {string[]} */
function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return /\.test\.tsx?$/.test(path) ? [] : [path];
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
}
