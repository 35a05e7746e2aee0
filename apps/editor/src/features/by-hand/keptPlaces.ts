/** Whether the view's layout kept a box where and as large as a person set it; where it did not, that is taken back and said. */
import type { Placement } from '@khung/core';
import type { Figure } from '@khung/diagram';
import { wordsFor } from '../../i18n/i18n.ts';
import { undo } from '../../session/perform.ts';
import { say } from '../../session/session.ts';
import { useUnshown } from '../status/unshown.ts';
import { within } from './placing.ts';

/** mm; layouts may give way a little. */
const NEAR = 1;
/** mm; a size that changed by less did not change. */
const SAME = 0.05;

/** Looks at the figure that is drawn next. @returns how to leave it, where nothing was placed after all */
export function checkPlaces(places: ReadonlyMap<string, Placement>): () => void {
  const before = useUnshown.getState().figure;
  const stop = useUnshown.subscribe(({ figure }) => {
    if (figure === undefined || figure === before) return;
    stop();
    const all = [...places];
    const there = all.every(([id, place]) => isThere(figure, id, place));
    if (there && all.every(([id, place]) => isSized(figure, before, id, place))) return;
    undo();
    say({
      tone: 'info',
      title: wordsFor(there ? 'byHand.sizeNotKept' : 'byHand.notKept'),
      text: wordsFor(there ? 'byHand.sizeNotKeptText' : 'byHand.notKeptText'),
    });
  });
  return stop;
}

function isThere(figure: Figure, id: string, { x, y }: Placement): boolean {
  const { placing } = figure;
  const box = boxIn(figure, id);
  if (box === undefined || placing === undefined || x === undefined || y === undefined) return true;
  const parent = box.parent === undefined ? undefined : boxIn(figure, box.parent);
  const at = within(placing, parent?.box, box.box);
  return Math.abs(at.x - x) <= NEAR && Math.abs(at.y - y) <= NEAR;
}

/** Words keep a box from becoming as small as was wished; that it changed at all is enough. */
function isSized(figure: Figure, before: Figure | undefined, id: string, size: Placement): boolean {
  const now = sizeIn(figure, id);
  const was = before && sizeIn(before, id);
  if (now === undefined || was === undefined) return true;
  const sides = [
    [size.width, now.width, was.width],
    [size.height, now.height, was.height],
  ] as const;
  const wished = sides.filter(([wish, , old]) => wish !== undefined && Math.abs(wish - old) > SAME);
  return wished.length === 0 || wished.some(([, own, old]) => Math.abs(own - old) > SAME);
}

/** As the view measures it. */
function sizeIn(figure: Figure, id: string) {
  const box = boxIn(figure, id)?.box;
  const { scale } = figure.placing ?? { scale: 1 };
  return box && { width: box.width / scale, height: box.height / scale };
}

const boxIn = (figure: Figure, id: string) =>
  figure.occurrences.find((one) => one.id === id) ?? figure.items.find((one) => one.id === id);
