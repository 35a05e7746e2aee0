import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixtureWorkspace } from '../../test/fixtureWorkspace.ts';
import { saveFile } from './saveFile.ts';
import { fileHome, readWorkspaceFile, saveWorkspaceFile } from './workspaceFile.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khung-storage-'));
  path = join(folder, 'bộ.khung.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const names = async () => (await readdir(folder)).sort();
const saveForever = fileURLToPath(new URL('../../test/saveForever.ts', import.meta.url));

describe('saving a file', () => {
  it('keeps the previous file as the backup, and nothing else', async () => {
    await saveFile(path, bytes('one'));
    await saveFile(path, bytes('two'));
    await saveFile(path, bytes('three'));
    expect(await readFile(path, 'utf8')).toBe('three');
    expect(await readFile(`${path}.bak`, 'utf8')).toBe('two');
    expect(await names()).toEqual(['bộ.khung.json', 'bộ.khung.json.bak']);
  });

  it('refuses to overwrite what somebody else wrote since it was read, unless forced', async () => {
    const stamp = await saveFile(path, bytes('mine'));
    await writeFile(path, 'theirs');
    await expect(saveFile(path, bytes('mine again'), { expected: stamp })).rejects.toMatchObject({
      code: 'changed-elsewhere',
      where: path,
    });
    expect(await readFile(path, 'utf8')).toBe('theirs');
    expect(await names()).toEqual(['bộ.khung.json']);
    await saveFile(path, bytes('mine again'), { expected: stamp, force: true });
    expect(await readFile(path, 'utf8')).toBe('mine again');
    expect(await readFile(`${path}.bak`, 'utf8')).toBe('theirs');
  });

  it('does not take a touched file for a changed one', async () => {
    const stamp = await saveFile(path, bytes('one'));
    await utimes(path, new Date(1), new Date(1));
    await saveFile(path, bytes('two'), { expected: stamp });
    expect(await readFile(path, 'utf8')).toBe('two');
  });

  it('refuses where it expected no file and there is one, or a file and it has gone', async () => {
    const stamp = await saveFile(path, bytes('one'), { expected: 'absent' });
    await expect(saveFile(path, bytes('two'), { expected: 'absent' })).rejects.toMatchObject({
      code: 'changed-elsewhere',
    });
    await rm(path);
    await expect(saveFile(path, bytes('two'), { expected: stamp })).rejects.toMatchObject({
      code: 'changed-elsewhere',
    });
    expect(await names()).toEqual([]);
  });

  it('leaves a write-protected file alone', async () => {
    await writeFile(path, 'kept');
    await chmod(path, 0o444);
    await expect(saveFile(path, bytes('new'))).rejects.toMatchObject({ code: 'read-only' });
    expect(await readFile(path, 'utf8')).toBe('kept');
    expect(await names()).toEqual(['bộ.khung.json']);
  });

  it.skipIf(process.getuid?.() === 0)(
    'names the permission that lacks (a superuser lacks none)',
    async () => {
      await chmod(folder, 0o555);
      await expect(saveFile(path, bytes('new'))).rejects.toMatchObject({ code: 'permission' });
      await chmod(folder, 0o755);
    },
  );

  it('says so where the path is a folder or leads nowhere', async () => {
    await mkdir(path);
    await expect(saveFile(path, bytes('new'))).rejects.toMatchObject({ code: 'is-a-directory' });
    const nowhere = join(folder, 'none', 'a.json');
    await expect(saveFile(nowhere, bytes('new'))).rejects.toMatchObject({
      code: 'not-found',
      where: nowhere,
    });
  });

  it('refuses what is larger than allowed before it writes anything', async () => {
    await expect(saveFile(path, bytes('12345'), { largest: 4 })).rejects.toMatchObject({
      code: 'too-large',
      data: { size: 5, largest: 4 },
    });
    expect(await names()).toEqual([]);
  });

  it('replaces what a link leads to, and keeps the link and the rights', async () => {
    const real = join(folder, 'real.json');
    await writeFile(real, 'one');
    await chmod(real, 0o640);
    await symlink(real, path);
    await saveFile(path, bytes('two'));
    expect(await readFile(real, 'utf8')).toBe('two');
    expect((await stat(real)).mode & 0o777).toBe(0o640);
    expect(await names()).toEqual(['bộ.khung.json', 'real.json', 'real.json.bak']);
  });

  it('sweeps away what a process killed long ago has left, and nothing younger', async () => {
    const old = join(folder, '.bộ.khung.json.1-aa.tmp');
    const young = join(folder, '.bộ.khung.json.2-bb.tmp');
    await writeFile(old, 'half');
    await writeFile(young, 'half');
    await utimes(old, new Date(0), new Date(0));
    await saveFile(path, bytes('one'));
    expect(await names()).toEqual(['.bộ.khung.json.2-bb.tmp', 'bộ.khung.json']);
  });
});

describe('a workspace in a file', () => {
  it('does not let a broken file push the good backup out', async () => {
    await saveWorkspaceFile(path, fixtureWorkspace(1));
    const home = fileHome(path);
    await home.open();
    await home.save(fixtureWorkspace(2));
    await writeFile(path, 'cut');
    await home.save(fixtureWorkspace(3), { force: true });
    expect((await readWorkspaceFile(path)).workspace.info.name['vi']).toBe('Tên 3');
    expect((await readWorkspaceFile(`${path}.bak`)).workspace.info.name['vi']).toBe('Tên 1');
  });

  it('leaves the old file and no half one when the disk takes no more', async () => {
    await saveWorkspaceFile(path, fixtureWorkspace(0));
    const before = await readFile(path);
    // The system cuts the process off at 64 kB a file: a real failure in the middle of writing.
    const child = spawnSync(
      'bash',
      [
        '-c',
        'ulimit -f 64; exec "$@"',
        '-',
        process.execPath,
        '--import',
        'tsx',
        saveForever,
        path,
        '300000',
      ],
      { encoding: 'utf8', env: { ...process.env, TSX_DISABLE_CACHE: '1' } },
    );
    expect(child.stdout).toContain('StorageError too-large');
    expect(await readFile(path)).toEqual(before);
    expect(await names()).toEqual(['bộ.khung.json']);
  });

  it('is whole, old or new, whenever the process is killed', async () => {
    for (const wait of [1, 7, 19, 40]) {
      const child = spawn(
        process.execPath,
        ['--import', 'tsx', saveForever, path, String(3_000_000)],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      await once(child.stdout, 'data');
      await new Promise((resolve) => setTimeout(resolve, wait));
      child.kill('SIGKILL');
      await once(child, 'exit');
      const { workspace } = await readWorkspaceFile(path);
      const name = Number(workspace.info.name['vi']?.slice(4));
      expect(workspace.info.documentation?.['vi']).toBe(String(name % 10).repeat(3_000_000));
    }
    await readWorkspaceFile(`${path}.bak`);
  });
});
