/** The two moments that are compared: checkpoints, how things stand now, what a file on the disk says. */
import type { Workspace } from '@khung/core';
import { useEffect, useState } from 'react';
import { create } from 'zustand';
import { type Explanation, explain } from '../../../i18n/explain.ts';
import { usePast } from '../../../session/past.ts';
import { useSession } from '../../../session/session.ts';
import { workspaceAt } from '../checkpointing.ts';

export type Side =
  | { readonly kind: 'now' }
  | { readonly kind: 'checkpoint'; readonly id: string }
  | { readonly kind: 'disk'; readonly workspace: Workspace };

interface Sides {
  /** Undefined where there is no checkpoint yet. */
  readonly before: Side | undefined;
  readonly after: Side;
  /** What the file on the disk says, once it has been read. */
  readonly disk: Workspace | undefined;
}

export const useSides = create<Sides>()(() => ({
  before: undefined,
  after: { kind: 'now' },
  disk: undefined,
}));

export function compareSides(before: Side, after: Side): void {
  const disk = [before, after].find((side) => side.kind === 'disk');
  useSides.setState({ before, after, disk: disk?.workspace });
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

type Read =
  | { readonly kind: 'read'; readonly workspace: Workspace }
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly explanation: Explanation };

const READING: Read = { kind: 'reading' };

/** The workspace of a side; a checkpoint takes a moment to be unpacked. */
export function useSideWorkspace(side: Side | undefined): Read {
  const now = useSession((s) => s.workspace);
  const checkpoints = usePast((s) => s.checkpoints);
  const checkpoint =
    side?.kind === 'checkpoint' ? checkpoints.find(({ id }) => id === side.id) : undefined;
  const [read, setRead] = useState<{ readonly of: unknown; readonly read: Read }>();
  useEffect(() => {
    if (checkpoint === undefined) return;
    let wanted = true;
    const done = (result: Read) => wanted && setRead({ of: checkpoint, read: result });
    workspaceAt(checkpoint).then(
      (workspace) => done({ kind: 'read', workspace }),
      (error: unknown) => done({ kind: 'failed', explanation: explain(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [checkpoint]);
  if (side?.kind === 'now') return { kind: 'read', workspace: now };
  if (side?.kind === 'disk') return { kind: 'read', workspace: side.workspace };
  return checkpoint !== undefined && read?.of === checkpoint ? read.read : READING;
}
