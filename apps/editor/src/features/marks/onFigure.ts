/**
 * What of the units' words stands on the figure: all that is switched on while a unit is speaking;
 * otherwise only what goes into exports too, so that the screen shows what will be printed.
 */
import type { Heat, SessionState } from '../../session/session.ts';

export function marksOnFigure(session: SessionState): { pins: boolean; heat: Heat } {
  const { leftTab, marksInExports, pins, heat } = session;
  return leftTab === 'marks' || marksInExports ? { pins, heat } : { pins: false, heat: 'none' };
}
