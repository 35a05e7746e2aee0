/** The past travels in the file, byte for byte, and a broken piece of it costs nothing else. */

import { gzipSync } from 'node:zlib';
import { formatWorkspace, parseWorkspace, type Workspace } from '@khung/core';
import { describe, expect, it } from 'vitest';
import { fixtureWorkspace } from '../../test/fixtureWorkspace.ts';
import type { Checkpoint } from './checkpoint.ts';
import { type Gesture, gestureId } from './gesture.ts';
import { takePast, withPast } from './inFile.ts';
import { packWorkspace, unpackWorkspace } from './pack.ts';

const AT = Date.UTC(2026, 10, 23, 8, 15);

async function checkpoint(number: number, more: Partial<Checkpoint> = {}): Promise<Checkpoint> {
  const packed = await packWorkspace(fixtureWorkspace(number));
  return {
    id: `cp-${number}`,
    name: `Mốc ${number}`,
    at: AT + number,
    inFile: true,
    packed,
    ...more,
  };
}

const gesture = (number: number): Gesture => ({
  id: gestureId(AT + number),
  at: AT + number,
  by: 'Lan',
  label: { key: 'edit.rename', values: { name: 'LGSP' } },
  touched: ['lgsp'],
});

const again = (ws: Workspace) => parseWorkspace(formatWorkspace(ws));

describe('the past of a workspace in its file', () => {
  it('comes back whole, and is saved as the same bytes', async () => {
    const past = {
      checkpoints: [await checkpoint(1, { by: 'Lan' }), await checkpoint(2)],
      gestures: [gesture(1), gesture(2)],
    };
    const text = formatWorkspace(withPast(fixtureWorkspace(3), past));
    const taken = takePast(parseWorkspace(text));
    expect(taken.broken).toEqual([]);
    expect({ checkpoints: taken.checkpoints, gestures: taken.gestures }).toEqual(past);
    expect(formatWorkspace(taken.workspace)).toBe(formatWorkspace(fixtureWorkspace(3)));
    expect(formatWorkspace(withPast(taken.workspace, taken))).toBe(text);
    const [first] = taken.checkpoints;
    const then = await unpackWorkspace(first?.packed ?? new Uint8Array(), 'Mốc 1');
    expect(formatWorkspace(then)).toBe(formatWorkspace(fixtureWorkspace(1)));
  });

  it('adds a line for each, and leaves every other line but the count as it was', async () => {
    const plain = formatWorkspace(fixtureWorkspace(3)).split('\n');
    const past = { checkpoints: [await checkpoint(1)], gestures: [gesture(1)] };
    const lines = formatWorkspace(withPast(fixtureWorkspace(3), past)).split('\n');
    expect(lines).toHaveLength(plain.length + 2);
    expect(plain.slice(0, -2).every((line) => lines.includes(line))).toBe(true);
  });

  it('holds only the checkpoints that are meant for it', async () => {
    const kept = await checkpoint(1, { inFile: false });
    const ws = fixtureWorkspace(3);
    expect(withPast(ws, { checkpoints: [kept], gestures: [] })).toBe(ws);
  });

  it.each([
    ['no content', { content: undefined }],
    ['content that is no text', { content: { a: 1 } }],
    ['content that is not base64', { content: 'x!' }],
    ['no time', { at: 'gestern' }],
    ['an id of another kind', { id: 7 }],
  ])('tells of a checkpoint with %s, and keeps it and all else', async (_why, wrong) => {
    const good = withPast(fixtureWorkspace(3), {
      checkpoints: [await checkpoint(1)],
      gestures: [],
    });
    const foreign = good.foreign.map((record) => ({ ...record, ...wrong }));
    const taken = takePast(again({ ...good, foreign }));
    expect(taken.broken).toEqual(['Mốc 1']);
    expect(taken.checkpoints).toEqual([]);
    expect(taken.workspace.foreign).toHaveLength(1);
    expect(taken.workspace.info).toEqual(fixtureWorkspace(3).info);
  });

  it('refuses content that is damaged, cut, no workspace, or too large, by name', async () => {
    const { packed } = await checkpoint(1);
    const damaged = packed.slice();
    damaged.set([255, 255, 255], packed.length >> 1);
    const bomb = gzipSync(Buffer.alloc(2 ** 28 + 1, 32));
    const bad = [
      damaged,
      packed.slice(0, -9),
      new Uint8Array(gzipSync('{}')),
      new Uint8Array(bomb),
    ];
    for (const bytes of bad)
      await expect(unpackWorkspace(bytes, 'Mốc 1')).rejects.toMatchObject({
        code: 'bad-checkpoint',
        data: { name: 'Mốc 1' },
      });
  });
});
