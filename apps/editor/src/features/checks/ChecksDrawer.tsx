/** The list of findings, over the bottom bar while it is open; loaded when it is first opened. */
import { lazy, Suspense } from 'react';
import { useChecks } from './state.ts';

const ChecksPanel = lazy(async () => ({
  default: (await import('./ChecksPanel.tsx')).ChecksPanel,
}));

export function ChecksDrawer() {
  const open = useChecks((s) => s.open);
  if (!open) return null;
  return (
    <Suspense fallback={null}>
      <ChecksPanel />
    </Suspense>
  );
}
