/** Brings a tab of the left panel up, also where the panel was put away. */
import { prefer } from '../../session/preferences.ts';
import { type LeftTab, useSession } from '../../session/session.ts';

export function showLeft(leftTab: LeftTab): void {
  prefer({ left: true });
  useSession.setState({ leftTab });
}
