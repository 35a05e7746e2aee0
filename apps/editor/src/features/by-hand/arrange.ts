/** Aligning, distributing, matching and tidying what is taken on the figure on screen: each is one edit of its view. */
import { type Figure, type Rect, viewpointOf } from '@khung/diagram';
import {
  type Box,
  boxesIn,
  chosenBoxes,
  homeOf,
  isOccurrence,
  outermostBoxes,
  type PlacedBox,
} from '@khung/react';
import { type SessionState, useSession } from '../../session/session.ts';
import { viewIn } from '../../session/views.ts';
import { gliding } from '../canvas/gliding.ts';
import { useUnshown } from '../status/unshown.ts';
import {
  type Along,
  aligned,
  distributed,
  keptIn,
  type Measure,
  matched,
  type Side,
} from './aligned.ts';
import { putDown } from './putDown.ts';
import { tidied } from './tidied.ts';

/** Of what is taken, the boxes that can be given a place: the outermost, the one taken last at the end. */
export function arrangeable(session: SessionState): readonly Box[] {
  const { figure } = useUnshown.getState();
  if (figure === undefined || !takesPlaces(figure, session)) return NONE;
  const { selection, picked } = session;
  if (last?.figure === figure && last.selection === selection && last.picked === picked)
    return last.boxes;
  const free = isFree(session);
  const chosen = chosenBoxes(figure, selection, picked).filter((box) => free || isOccurrence(box));
  const outermost = outermostBoxes(figure, chosen);
  // Where rules arrange, each container is arranged by itself: lines across them would not hold.
  const together = free || new Set(outermost.map(({ parent }) => parent)).size < 2;
  const boxes = together ? outermost : [];
  last = { figure, selection, picked, boxes };
  return boxes;
}

/** Twelve buttons ask the same. */
let last:
  | (Pick<SessionState, 'selection' | 'picked'> & { figure: Figure; boxes: Box[] })
  | undefined;
const NONE: readonly Box[] = [];

/** Not where nothing may be changed, nor where the view arranges itself alone, nor in tables. */
const takesPlaces = ({ placing, runs }: Figure, { keeping, ...session }: SessionState): boolean =>
  keeping.kind !== 'read-only' &&
  placing !== undefined &&
  runs === undefined &&
  viewpointIn(session)?.movable === true;

export const isFree = (session: SessionState): boolean => viewpointIn(session)?.handDrawn === true;

const viewpointIn = ({ workspace, view }: Pick<SessionState, 'workspace' | 'view'>) =>
  viewpointOf(viewIn(workspace, view).viewpoint);

export const align = (side: Side): void => put('view-align', (boxes) => aligned(boxes, side));

export const distribute = (along: Along): void =>
  put('view-distribute', (boxes) => distributed(boxes, along));

/** As the box that was taken last. */
export const match = (measure: Measure): void =>
  put('view-match', (boxes) => {
    const model = boxes.at(-1);
    return model === undefined ? [...boxes] : matched(boxes, measure, model);
  });

function put(gesture: `view-${string}`, change: (boxes: readonly Rect[]) => Rect[]): void {
  const { figure } = useUnshown.getState();
  const boxes = arrangeable(useSession.getState());
  if (figure === undefined) return;
  const rects = change(boxes.map(({ box }) => box));
  placeAll(figure, boxes, rects, gesture);
}

/** Boxes of a hand-drawn view that tidying puts in rows and columns: what is taken, what one box holds, else all. */
export function tidiable(session: SessionState): readonly Box[] {
  const { figure } = useUnshown.getState();
  if (figure === undefined || !takesPlaces(figure, session) || !isFree(session)) return NONE;
  const taken = chosenBoxes(figure, session.selection, session.picked);
  const [only, ...others] = taken;
  if (others.length > 0) return taken;
  return only === undefined ? boxesOf(figure) : boxesIn(figure, only.id);
}

/** Of elements and of what a person put beside them. */
export const boxesOf = (figure: Figure): Box[] => [...figure.occurrences, ...figure.items];

/** Each container's boxes among themselves. */
export function tidy(): void {
  const { figure } = useUnshown.getState();
  if (figure === undefined) return;
  const together = new Map<string | undefined, Box[]>();
  for (const box of tidiable(useSession.getState())) {
    const list = together.get(box.parent);
    if (list) list.push(box);
    else together.set(box.parent, [box]);
  }
  const groups = [...together.values()].filter(({ length }) => length > 1);
  const rects = groups.flatMap((boxes) => tidied(boxes.map(({ box }) => box)));
  gliding(() => placeAll(figure, groups.flat(), rects, 'view-tidy'));
}

function placeAll(
  figure: Figure,
  boxes: readonly Box[],
  rects: readonly Rect[],
  gesture: `view-${string}`,
): void {
  const byId = new Map<string, Box>(boxesOf(figure).map((box) => [box.id, box]));
  const placed = boxes.flatMap((box, at): PlacedBox[] => {
    const wish = rects[at];
    if (wish === undefined) return [];
    const to = keptIn(wish, homeOf(figure, box));
    const resized = differs(to.width, box.box.width) || differs(to.height, box.box.height);
    if (!resized && !differs(to.x, box.box.x) && !differs(to.y, box.box.y)) return [];
    const parent = box.parent === undefined ? undefined : byId.get(box.parent);
    return [{ box, to, parent, resized }];
  });
  if (placed.length > 0) putDown(figure, placed, gesture);
}

const differs = (a: number, b: number): boolean => Math.abs(a - b) > 0.005;
