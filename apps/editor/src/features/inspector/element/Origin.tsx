/** Whether the element is inherited, added here, or changed here. */
import { type ArchitectureId, changeOf, type Element, type Workspace } from '@khung/core';
import { IconArrowDownRight, IconPencil, IconSquarePlus } from '@tabler/icons-react';
import { useWords } from '../../../i18n/useWords.ts';
import { useSession } from '../../../session/session.ts';
import { editedArchitecture } from '../../../session/shown.ts';

const LOOKS = {
  added: { icon: IconSquarePlus, key: 'inspector.added' },
  changed: { icon: IconPencil, key: 'inspector.changedHere' },
  inherited: { icon: IconArrowDownRight, key: 'inspector.inherited' },
} as const;

export function Origin({ element }: { element: Element }) {
  const { t, textOf } = useWords();
  const workspace = useSession((s) => s.workspace);
  const architecture = useSession((s) => editedArchitecture(s.shown));
  if (architecture === undefined) return null;
  // What has nothing below it inherits nothing and changes nothing.
  if (workspace.architectures.get(architecture)?.base === undefined) return null;
  const { kind, at } = originOf(workspace, architecture, element.id);
  const { icon: Icon, key } = LOOKS[kind];
  return (
    <p className="k-origin" data-changed={kind !== 'inherited' || undefined}>
      <Icon size={14} stroke={1.75} aria-hidden="true" />
      {t(key, { name: textOf(workspace.architectures.get(at)?.name) })}
    </p>
  );
}

/** Where an element comes from, seen from an architecture: itself, or the nearest one below that says something. */
export function originOf(
  workspace: Workspace,
  architecture: ArchitectureId,
  id: Element['id'],
): { kind: keyof typeof LOOKS; at: ArchitectureId } {
  const own = changeOf(workspace, architecture, id);
  if (own?.record === 'add-element') return { kind: 'added', at: architecture };
  if (own?.record === 'patch') return { kind: 'changed', at: architecture };
  let at = workspace.architectures.get(architecture)?.base;
  while (at !== undefined) {
    const below = changeOf(workspace, at, id);
    if (below?.record === 'add-element' || below?.record === 'patch') break;
    at = workspace.architectures.get(at)?.base;
  }
  return { kind: 'inherited', at: at ?? architecture };
}
