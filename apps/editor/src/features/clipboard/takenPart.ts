/** What is taken, as a part that can be pasted: elements with what they hold, and how they stand on the view. */
import {
  type ElementId,
  type Fragment,
  fragmentOf,
  type Placement,
  textIn,
  type View,
  type Workspace,
} from '@khung/core';
import type { Figure, FigureItem, Occurrence, Rect } from '@khung/diagram';
import { languageNow } from '../../i18n/i18n.ts';
import { mainModelIn, modelIn } from '../../session/derived.ts';
import { type SessionState, useSession } from '../../session/session.ts';
import type { Shown } from '../../session/shown.ts';
import { viewNow } from '../../session/views.ts';
import { takenIn } from '../by-hand/taken.ts';
import { useUnshown } from '../status/unshown.ts';

export interface TakenPart {
  readonly fragment: Fragment;
  /** The names taken, one a line: what other programs are given. */
  readonly names: readonly string[];
}

/** `undefined` where nothing is taken that could be pasted. */
export function takenPart(): TakenPart | undefined {
  const session = useSession.getState();
  const { workspace, shown, table } = session;
  const { figure } = useUnshown.getState();
  const view = viewNow();
  const boxes =
    figure === undefined || table !== undefined ? [] : boxesTaken(figure, view, session);
  const elements = [...new Set([...session.selection, ...boxes.flatMap(elementOf)])];
  const fragment = fragmentOf(workspace, sourceOf(workspace, shown, elements), elements);
  const drawn = figure && boxes.length > 0 ? drawnPart(view, figure, boxes, fragment) : undefined;
  if (fragment.elements.length === 0 && drawn === undefined) return undefined;
  const byId = new Map(fragment.elements.map((one) => [one.id, one]));
  const said = session.selection.length > 0 ? session.selection : fragment.outer;
  const names = said.flatMap((id) => textIn(byId.get(id)?.name, languageNow()) || []);
  const words = boxes.flatMap((box) => ('element' in box ? [] : box.label || []));
  return { fragment: { ...fragment, ...drawn }, names: [...names, ...words] };
}

/** Where two are compared, the one that has it: the later, or else the earlier. */
function sourceOf(workspace: Workspace, shown: Shown, ids: readonly ElementId[]) {
  const main = mainModelIn(workspace, shown);
  if (shown.kind === 'architecture' || ids.some((id) => main.elements.has(id))) return main;
  return modelIn(workspace, shown.before);
}

type Box = Occurrence | FigureItem;

const elementOf = (box: Box): readonly ElementId[] => ('element' in box ? [box.element] : []);

/** The boxes taken and all that stands in them, containers first; of what is no element, what the view keeps. */
function boxesTaken(figure: Figure, view: View, session: SessionState): Box[] {
  const taken = new Set<string>(takenIn(session).boxes);
  const own = (box: Box) => 'element' in box || view.placements?.[box.id]?.kind !== undefined;
  const boxes: readonly Box[] = [...figure.occurrences, ...figure.items].filter(own);
  const byId = new Map<string, Box>(boxes.map((box) => [box.id, box]));
  const depth = (box: Box | undefined): number =>
    box === undefined ? 0 : 1 + depth(box.parent === undefined ? undefined : byId.get(box.parent));
  const isTaken = (box: Box | undefined): boolean =>
    box !== undefined &&
    (taken.has(box.id) || (box.parent !== undefined && isTaken(byId.get(box.parent))));
  return boxes.filter(isTaken).sort((a, b) => depth(a) - depth(b));
}

function drawnPart(
  view: View,
  figure: Figure,
  boxes: readonly Box[],
  { elements }: Fragment,
): Pick<Fragment, 'view' | 'placements' | 'wires'> {
  const known = new Set(elements.map(({ id }) => id));
  const held = boxes.filter((box) => !('element' in box) || known.has(box.element));
  const byId = new Map<string, Box>(held.map((box) => [box.id, box]));
  const corner = {
    x: Math.min(...held.map(({ box }) => box.x)),
    y: Math.min(...held.map(({ box }) => box.y)),
  };
  const scale = figure.placing?.scale ?? 1;
  const placements = Object.fromEntries(
    held.map((box) => {
      const holder = box.parent === undefined ? undefined : byId.get(box.parent);
      return [box.id, placementOf(view, box, holder, holder?.box ?? corner, scale)];
    }),
  );
  const wires = Object.entries(view.wires ?? {}).filter(
    ([, { from, to }]) => from !== undefined && to !== undefined && byId.has(from) && byId.has(to),
  );
  return {
    view: view.id,
    placements,
    ...(wires.length === 0 ? {} : { wires: Object.fromEntries(wires) }),
  };
}

function placementOf(
  view: View,
  box: Box,
  holder: Box | undefined,
  from: Pick<Rect, 'x' | 'y'>,
  scale: number,
): Placement {
  const placed: Placement = view.placements?.[box.id] ?? {};
  const short = (mm: number) => Math.round((mm / scale) * 100) / 100;
  // A box of a rule has its size from what it holds; on a view drawn by hand it keeps it.
  const size =
    placed.x === undefined && 'element' in box
      ? { width: short(box.box.width), height: short(box.box.height) }
      : {};
  const { kind, text, image, width, height } = placed;
  return {
    x: short(box.box.x - from.x),
    y: short(box.box.y - from.y),
    ...size,
    ...('element' in box ? { element: box.element } : {}),
    ...(holder === undefined ? {} : { parent: holder.id }),
    ...given({ kind, text, image, width, height }),
    ...(placed.order === undefined ? {} : { order: placed.order }),
  };
}

function given<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<Fields>;
}
