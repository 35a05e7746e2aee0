/** Whether the view's layout kept a box where a person put it; where it did not, the pin is taken back and that is said. */
import type { Placement } from '@khung/core';
import type { Figure } from '@khung/diagram';
import { wordsFor } from '../../i18n/i18n.ts';
import { undo } from '../../session/perform.ts';
import { say } from '../../session/session.ts';
import { useUnshown } from '../status/unshown.ts';
import { within } from './placing.ts';

/** mm; layouts may give way a little. */
const NEAR = 1;

/** Looks at the figure that is drawn next. @returns how to leave it, where nothing was placed after all */
export function checkPlaces(places: ReadonlyMap<string, Placement>): () => void {
  const before = useUnshown.getState().figure;
  const stop = useUnshown.subscribe(({ figure }) => {
    if (figure === undefined || figure === before) return;
    stop();
    if ([...places].every(([id, place]) => isKept(figure, id, place))) return;
    undo();
    say({
      tone: 'info',
      title: wordsFor('byHand.notKept'),
      text: wordsFor('byHand.notKeptText'),
    });
  });
  return stop;
}

function isKept(figure: Figure, id: string, { x, y }: Placement): boolean {
  const all = [...figure.occurrences, ...figure.items];
  const box = all.find((one) => one.id === id);
  const { placing } = figure;
  if (box === undefined || placing === undefined || x === undefined || y === undefined) return true;
  const parent = all.find((one) => one.id === box.parent);
  const at = within(placing, parent?.box, box.box);
  return Math.abs(at.x - x) <= NEAR && Math.abs(at.y - y) <= NEAR;
}
