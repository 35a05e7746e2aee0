/** The two moments that are compared: checkpoints, how things stand now, what a file on the disk says. */
import type { Checkpoint } from '@khung/storage';
import type { OpenedFile } from '@khung/storage/browser';
import { create } from 'zustand';
import { usePast } from '../../../session/past.ts';

export type Side =
  | { readonly kind: 'now' }
  | { readonly kind: 'checkpoint'; readonly id: string }
  | { readonly kind: 'disk'; readonly file: OpenedFile };

interface Sides {
  /** Undefined where there is no checkpoint yet. */
  readonly before: Side | undefined;
  readonly after: Side;
  /** What the file on the disk says, once it has been looked at. */
  readonly disk: OpenedFile | undefined;
}

export const useSides = create<Sides>()(() => ({
  before: undefined,
  after: { kind: 'now' },
  disk: undefined,
}));

export function compareSides(before: Side, after: Side): void {
  const disk = [before, after].find((side) => side.kind === 'disk');
  useSides.setState({ before, after, disk: disk?.file });
}

/** The latest checkpoint with now. */
export function compareLatest(): void {
  const last = usePast.getState().checkpoints.at(-1);
  useSides.setState({
    before: last && { kind: 'checkpoint', id: last.id },
    after: { kind: 'now' },
    disk: undefined,
  });
}

/** A side as the value of a field. */
export const sideKey = (side: Side): string =>
  side.kind === 'checkpoint' ? `checkpoint ${side.id}` : side.kind;

/** A side as it is told to a worker. */
export type SideAsked =
  | { readonly kind: 'now' }
  | {
      readonly kind: 'checkpoint' | 'disk';
      /** The same for the same content. */
      readonly key: string;
      readonly name: string;
      /** Packed, or as the file has it. */
      readonly content: Uint8Array;
    };

/** @returns undefined for a checkpoint that is not there any more */
export function sideAsked(side: Side, checkpoints: readonly Checkpoint[]): SideAsked | undefined {
  if (side.kind === 'now') return side;
  if (side.kind === 'disk') {
    const { name, bytes, modified } = side.file;
    return { kind: 'disk', key: `disk ${modified}`, name, content: bytes };
  }
  const found = checkpoints.find(({ id }) => id === side.id);
  return found && { kind: 'checkpoint', key: found.id, name: found.name, content: found.packed };
}
