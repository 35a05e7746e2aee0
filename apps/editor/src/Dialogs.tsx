/** The dialogs, each loaded when it is first opened; one at a time is open. */
import { type ComponentType, lazy, Suspense, useState } from 'react';
import { CommandPalette } from './features/command/CommandPalette.tsx';
import { useDialogFocus } from './features/parts/useDialogFocus.ts';
import { type SessionState, useSession } from './session/session.ts';

type DialogName = NonNullable<SessionState['dialog']>;

const DIALOGS: Readonly<Record<DialogName, ComponentType>> = {
  history: lazy(async () => ({
    default: (await import('./features/history/HistoryDialog.tsx')).HistoryDialog,
  })),
  checkpoints: lazy(async () => ({
    default: (await import('./features/history/compare/CompareDialog.tsx')).CompareDialog,
  })),
  'file-trouble': lazy(async () => ({
    default: (await import('./features/files/FileTroubleDialog.tsx')).FileTroubleDialog,
  })),
  // At hand at once: people type on while it opens.
  command: CommandPalette,
  help: lazy(async () => ({
    default: (await import('./features/help/HelpDialog.tsx')).HelpDialog,
  })),
  new: lazy(async () => ({ default: (await import('./features/files/NewDialog.tsx')).NewDialog })),
  presentation: lazy(async () => ({
    default: (await import('./features/presentation/Presentation.tsx')).Presentation,
  })),
  'paste-list': lazy(async () => ({
    default: (await import('./features/tables/list/PasteListDialog.tsx')).PasteListDialog,
  })),
  start: lazy(async () => ({
    default: (await import('./features/start/StartPage.tsx')).StartPage,
  })),
  succession: lazy(async () => ({
    default: (await import('./features/succession/SuccessionDialog.tsx')).SuccessionDialog,
  })),
  unshown: lazy(async () => ({
    default: (await import('./features/status/UnshownDialog.tsx')).UnshownDialog,
  })),
};

export function Dialogs() {
  useDialogFocus();
  const dialog = useSession((s) => s.dialog);
  const [opened, setOpened] = useState<readonly DialogName[]>([]);
  if (dialog !== undefined && !opened.includes(dialog)) setOpened([...opened, dialog]);
  return opened.map((name) => {
    const Dialog = DIALOGS[name];
    return (
      <Suspense key={name} fallback={null}>
        <Dialog />
      </Suspense>
    );
  });
}
