/** From one finding to the next, wherever the focus is: the list opens, and the place is shown. */
import { languageNow } from '../../i18n/i18n.ts';
import { useSession } from '../../session/session.ts';
import { ACCEPTED } from './accepted.ts';
import { goTo } from './place.ts';
import { rowsOf } from './rows.ts';
import { useChecks } from './state.ts';

/** @param by 1 for the next, -1 for the one before; round at the ends */
export function walk(by: 1 | -1): void {
  const state = useChecks.getState();
  const { accepted } = useSession.getState().workspace.info;
  const rows = rowsOf({ ...state, accepted, closed: new Set([ACCEPTED]) }, languageNow());
  const found = rows.filter((row) => row.kind === 'finding');
  const at = found.findIndex(({ key }) => key === state.active);
  const from = at < 0 && by < 0 ? 0 : at;
  const next = found[(from + by + found.length) % found.length];
  if (next === undefined) return;
  const closed = new Set(state.closed);
  closed.delete(next.finding.rule);
  useChecks.setState({ open: true, active: next.key, closed });
  goTo(next.finding);
}
