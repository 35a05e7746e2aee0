/** Has the workspace checked while one works, and holds the list of findings, loaded when it is first opened. */
import { lazy, Suspense, useEffect } from 'react';
import { useChecks } from './state.ts';

const ChecksPanel = lazy(async () => ({
  default: (await import('./ChecksPanel.tsx')).ChecksPanel,
}));

export function ChecksDrawer() {
  const open = useChecks((s) => s.open);
  useEffect(() => {
    // After the first paint: nobody waits for it.
    void import('./checking.ts').then(({ startChecking }) => startChecking());
  }, []);
  if (!open) return null;
  return (
    <Suspense fallback={null}>
      <ChecksPanel />
    </Suspense>
  );
}
