import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyEdit } from '@khung/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixtureWorkspace, renaming } from '../../test/fixtureWorkspace.ts';
import { fileHome, readWorkspaceFile } from './workspaceFile.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khung-home-'));
  path = join(folder, 'a.khung.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a file as a home', () => {
  it('keeps gestures in order, also when nobody waits for them', async () => {
    const home = fileHome(path);
    await home.save(fixtureWorkspace());
    let now = (await home.open()).workspace;
    const kept = [1, 2, 3].map((number) => {
      const edit = renaming(number);
      now = applyEdit(now, edit);
      return home.append(edit, now);
    });
    await Promise.all(kept);
    expect((await readWorkspaceFile(path)).workspace.info.name['vi']).toBe('Tên 3');
    expect((await readWorkspaceFile(`${path}.bak`)).workspace.info.name['vi']).toBe('Tên 2');
  });

  it('does not create over a file it has not read', async () => {
    await writeFile(path, 'precious');
    await expect(fileHome(path).save(fixtureWorkspace())).rejects.toMatchObject({
      code: 'changed-elsewhere',
    });
  });

  it('names what cannot be read: no file, a file too large, one that is no workspace', async () => {
    await expect(fileHome(path).open()).rejects.toMatchObject({ code: 'not-found', where: path });
    await writeFile(path, '{"format":"other"}');
    await expect(fileHome(path).open()).rejects.toMatchObject({ name: 'WorkspaceFileError' });
    await expect(readWorkspaceFile(path, 5)).rejects.toMatchObject({ code: 'too-large' });
  });

  it('finishes what it writes before it closes, and takes nothing after', async () => {
    const home = fileHome(path);
    const saved = home.save(fixtureWorkspace(5));
    await home.close();
    expect(await readdir(folder)).toEqual(['a.khung.json']);
    await saved;
    await expect(home.save(fixtureWorkspace(6))).rejects.toMatchObject({ code: 'closed' });
  });
});
