/** What routing is measured on: the boxes and lines of the sample's figures, and generated ones of any size. */
import { architectureId, resolve } from '@khung/core';
import {
  type Figure,
  type RouteBox,
  type RouteEdge,
  type RouteRequest,
  VIEWPOINTS,
  wishOf,
} from '@khung/diagram';
import { sample } from './models.ts';

/** Of each figure of the sample's 2.0 that has lines. */
export function sampleRequests(): [name: string, request: RouteRequest][] {
  const workspace = sample();
  const model = resolve(workspace, architectureId('2.0'));
  return VIEWPOINTS.flatMap(({ id, figures }): [string, RouteRequest][] => {
    const view = [...workspace.views.values()].find((some) => some.viewpoint === id);
    const [figure] = figures(model, wishOf(view, 'vi'));
    return figure === undefined || figure.edges.length < 2 ? [] : [[id, requestOf(figure)]];
  });
}

function requestOf({ occurrences, items, edges, width, height }: Figure): RouteRequest {
  const boxes = [
    ...items.filter(({ kind }) => kind === 'frame').map((some) => ({ ...some, open: true })),
    ...occurrences.map((some) => ({ ...some, open: false })),
  ];
  const known = new Set<string>(boxes.map(({ id }) => id));
  return {
    boxes: boxes.map(({ id, box, parent, open }): RouteBox => {
      const held = parent !== undefined && known.has(parent) ? { parent } : {};
      return { id, box, ...held, ...(open ? { open } : {}) };
    }),
    edges: edges.map(({ id, from, to }): RouteEdge => ({ id, from, to })),
    bounds: { x: 0, y: 0, width, height },
    gap: 1.5,
    width: 0.25,
  };
}

/** Width and height of a group, and the channels between groups. mm */
const GROUP = [62, 46] as const;
const CHANNEL = [24, 20] as const;

/** Boxes in boxes in boxes, each group of ten a little out of line, and 1.5 lines a box, most to what is near. */
export function generatedRequest(count: number): RouteRequest {
  const random = numbers(count);
  const groups = Math.max(1, Math.round(count / 10));
  const columns = Math.max(1, Math.ceil(Math.sqrt(groups * 0.8)));
  const rows = Math.ceil(groups / columns);
  const boxes: RouteBox[] = [];
  const leaves: string[][] = [];
  for (let group = 0; group < groups; group += 1) {
    const x = 14 + (group % columns) * (GROUP[0] + CHANNEL[0]) + Math.round(random() * 6);
    const y = 14 + Math.floor(group / columns) * (GROUP[1] + CHANNEL[1]) + Math.round(random() * 6);
    const made = groupAt(`g${group}`, x, y);
    boxes.push(...made.boxes);
    leaves.push(made.leaves);
  }
  const edges: RouteEdge[] = [];
  for (let line = 0; line < 1.5 * count; line += 1) {
    const group = Math.floor(random() * groups);
    const share = random();
    const far = share < 0.45 ? 0 : share < 0.85 ? 1 : share < 0.97 ? 2 : 5;
    const step = (): number => Math.round((random() * 2 - 1) * far);
    const column = Math.max(0, Math.min(columns - 1, (group % columns) + step()));
    const row = Math.max(0, Math.min(rows - 1, Math.floor(group / columns) + step()));
    const pick = (of: readonly string[] = []): string => of[Math.floor(random() * of.length)] ?? '';
    const from = pick(leaves[group]);
    const to = pick(leaves[Math.min(groups - 1, row * columns + column)]);
    if (from === to) continue;
    const label = { label: { width: 9 + Math.round(random() * 6), height: 2.6 } };
    edges.push({ id: `e${line}`, from, to, ...(line % 3 === 0 ? label : {}) });
  }
  const width = 28 + columns * (GROUP[0] + CHANNEL[0]);
  const height = 28 + rows * (GROUP[1] + CHANNEL[1]);
  return { boxes, edges, bounds: { x: 0, y: 0, width, height }, gap: 1.6, width: 0.2 };
}

/** A box that holds two boxes with one and three in them and one beside, and two free ones next to it. */
function groupAt(id: string, x: number, y: number): { boxes: RouteBox[]; leaves: string[] } {
  const boxes: RouteBox[] = [];
  const leaves: string[] = [];
  const add = (name: string, box: RouteBox['box'], parent?: string, title?: RouteBox['box']) => {
    const held = parent === undefined ? {} : { parent };
    boxes.push({ id: name, box, ...held, ...(title === undefined ? {} : { title }) });
    if (title === undefined) leaves.push(name);
  };
  const title = { x: x + 1, y: y + 1, width: 20, height: 4 };
  add(id, { x, y, width: GROUP[0], height: GROUP[1] }, undefined, title);
  [1, 3].forEach((many, at) => {
    const [left, top] = [x + 4 + at * 28, y + 9];
    const words = { x: left + 1, y: top + 1, width: 12, height: 3 };
    const box = { x: left, y: top, width: 25, height: at === 0 ? 22 : 33 };
    add(`${id}.${at}`, box, id, words);
    for (let leaf = 0; leaf < many; leaf += 1) {
      const place = { x: left + 4, y: top + 6 + leaf * 9, width: 17, height: 6 };
      add(`${id}.${at}.${leaf}`, place, `${id}.${at}`);
    }
  });
  add(`${id}.2`, { x: x + 4, y: y + 36, width: 20, height: 6 }, id);
  for (const at of [0, 1])
    add(`${id}/${at}`, { x: x + GROUP[0] + 6, y: y + 4 + at * 24, width: 11, height: 8 });
  return { boxes, leaves };
}

/** The same numbers between 0 and 1 for the same seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
