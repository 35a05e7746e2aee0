/** What the screen shows: one architecture, or the comparison of two. */
import type { ArchitectureId, IgnorableKind, Workspace } from '@khung/core';

export type Shown =
  | { readonly kind: 'architecture'; readonly id: ArchitectureId }
  | {
      readonly kind: 'comparison';
      readonly before: ArchitectureId;
      readonly after: ArchitectureId;
      /** Kinds of change that are looked past. @default none */
      readonly ignore?: readonly IgnorableKind[];
    };
export type ShownComparison = Extract<Shown, { kind: 'comparison' }>;

/** The architectures of a workspace in the order of its switch. */
export function architecturesInOrder(workspace: Workspace): ArchitectureId[] {
  return [...workspace.architectures.values()]
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map((architecture) => architecture.id);
}

/** What a workspace opens with: the comparison of its first and last architecture, or its only one. */
export function firstShown(workspace: Workspace): Shown {
  const ids = architecturesInOrder(workspace);
  const before = ids[0];
  const after = ids.at(-1);
  if (before === undefined || after === undefined) {
    throw new Error('A workspace without an architecture cannot be shown.');
  }
  return before === after
    ? { kind: 'architecture', id: after }
    : { kind: 'comparison', before, after };
}

/** Whether all that it names is in the workspace (after opening another file, or by an old address). */
export function isShowable(workspace: Workspace, shown: Shown): boolean {
  const has = (id: ArchitectureId) => workspace.architectures.has(id);
  return shown.kind === 'architecture' ? has(shown.id) : has(shown.before) && has(shown.after);
}

/** The same, as far as the workspace has it: after an architecture went, what is left of it, or the usual. */
export function stillShown(workspace: Workspace, shown: Shown): Shown {
  if (isShowable(workspace, shown)) return shown;
  const left = shown.kind === 'comparison' ? [shown.after, shown.before] : [];
  const id = left.find((one) => workspace.architectures.has(one));
  return id === undefined ? firstShown(workspace) : { kind: 'architecture', id };
}

/** Where edits go; none while two are compared. */
export function editedArchitecture(shown: Shown): ArchitectureId | undefined {
  return shown.kind === 'architecture' ? shown.id : undefined;
}
