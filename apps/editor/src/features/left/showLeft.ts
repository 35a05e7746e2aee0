/** Brings a tab of the left panel up, also where the panel was put away. */
import { seeLeft } from '../../session/narrow.ts';
import { type LeftTab, useSession } from '../../session/session.ts';

export function showLeft(leftTab: LeftTab): void {
  seeLeft();
  useSession.setState({ leftTab });
}
