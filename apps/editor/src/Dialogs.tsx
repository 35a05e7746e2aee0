/** The dialogs, loaded once the screen stands and nothing else is to be done; one at a time is open. */
import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react';
import { CommandPalette } from './features/command/CommandPalette.tsx';
import { useDialogFocus } from './features/parts/useDialogFocus.ts';
import { type SessionState, useSession } from './session/session.ts';

type DialogName = NonNullable<SessionState['dialog']>;

const DIALOGS: Readonly<Record<DialogName, Late>> = {
  // At hand at once: people type on while it opens.
  command: late(async () => CommandPalette, CommandPalette),
  history: late(async () => (await import('./features/history/HistoryDialog.tsx')).HistoryDialog),
  checkpoints: late(
    async () => (await import('./features/history/compare/CompareDialog.tsx')).CompareDialog,
  ),
  'file-trouble': late(
    async () => (await import('./features/files/FileTroubleDialog.tsx')).FileTroubleDialog,
  ),
  gaps: late(async () => (await import('./features/gaps/GapsDialog.tsx')).GapsDialog),
  matching: late(
    async () => (await import('./features/matching/MatchingDialog.tsx')).MatchingDialog,
  ),
  merging: late(async () => (await import('./features/merging/MergeDialog.tsx')).MergeDialog),
  help: late(async () => (await import('./features/help/HelpDialog.tsx')).HelpDialog),
  new: late(async () => (await import('./features/files/NewDialog.tsx')).NewDialog),
  presentation: late(
    async () => (await import('./features/presentation/Presentation.tsx')).Presentation,
  ),
  'paste-list': late(
    async () => (await import('./features/tables/list/PasteListDialog.tsx')).PasteListDialog,
  ),
  start: late(async () => (await import('./features/start/StartPage.tsx')).StartPage),
  succession: late(
    async () => (await import('./features/succession/SuccessionDialog.tsx')).SuccessionDialog,
  ),
  unshown: late(async () => (await import('./features/status/UnshownDialog.tsx')).UnshownDialog),
};

export function Dialogs() {
  useDialogFocus();
  useEffect(loadWhenIdle, []);
  const dialog = useSession((s) => s.dialog);
  const [opened, setOpened] = useState<ReadonlyMap<DialogName, ComponentType>>(new Map());
  if (dialog !== undefined && !opened.has(dialog)) {
    setOpened(new Map([...opened, [dialog, componentOf(DIALOGS[dialog])]]));
  }
  return [...opened].map(([name, Dialog]) => (
    <Suspense key={name} fallback={null}>
      <Dialog />
    </Suspense>
  ));
}

/** A part of the program that is fetched when nothing else is to be done. */
interface Late {
  there: ComponentType | undefined;
  readonly load: () => Promise<ComponentType>;
}

function late(fetch: () => Promise<ComponentType>, there?: ComponentType): Late {
  const self: Late = {
    there,
    load: async () => {
      self.there ??= await fetch();
      return self.there;
    },
  };
  return self;
}

/** One that is there opens, and takes the focus, with the key that asks for it. */
const componentOf = ({ there, load }: Late): ComponentType =>
  there ?? lazy(async () => ({ default: await load() }));

function loadWhenIdle(): () => void {
  // One that does not come is asked for again when it is opened.
  const all = () => Object.values(DIALOGS).map(({ load }) => load().catch(() => {}));
  if (!('requestIdleCallback' in window)) {
    const waiting = setTimeout(all, IDLE);
    return () => clearTimeout(waiting);
  }
  const waiting = requestIdleCallback(all);
  return () => cancelIdleCallback(waiting);
}

/** ms, where the browser does not tell when it is idle. */
const IDLE = 2000;
