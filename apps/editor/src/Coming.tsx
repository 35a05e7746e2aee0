/** What stands under the header until the workbench is there: its panels, still empty. */
import { usePreferences } from './session/preferences.ts';

export function Coming() {
  const left = usePreferences((p) => p.left);
  const details = usePreferences((p) => p.details);
  return (
    <div className="k-coming" aria-busy="true">
      {left && <div className="k-panel" data-side="left" />}
      {details && <div className="k-panel" data-side="details" />}
    </div>
  );
}
