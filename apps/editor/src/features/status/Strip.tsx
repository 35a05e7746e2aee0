/** Says what is on the figure and where edits go; a comparison chooses its pair and its fates here. */
import { ActionButton } from '../../actions/ActionButton.tsx';
import { detailsPanelAction, leftPanelAction } from '../../actions/panels.ts';
import { useSession } from '../../session/session.ts';
import { ComparisonStrip } from './ComparisonStrip.tsx';
import { EditingStrip } from './EditingStrip.tsx';
import './status.css';

export function Strip() {
  const shown = useSession((s) => s.shown);
  return (
    <div className="k-strip" data-kind={shown.kind}>
      <ActionButton action={leftPanelAction} />
      {shown.kind === 'comparison' ? (
        <ComparisonStrip shown={shown} />
      ) : (
        <EditingStrip id={shown.id} />
      )}
      <span className="k-strip-last">
        <ActionButton action={detailsPanelAction} />
      </span>
    </div>
  );
}
