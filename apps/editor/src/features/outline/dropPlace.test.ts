/** Where rows of the outline go, on the sample. */
import {
  applyEdit,
  architectureId,
  type ElementId,
  elementId,
  moveInto,
  nestingOf,
  profileOf,
  resolve,
} from '@khung/core';
import { describe, expect, it } from 'vitest';
import { sample } from '../../../test/sample.ts';
import { type DropPlace, dropPlace, stepPlace } from './dropPlace.ts';
import { outlineOf } from './tree.ts';

const target = architectureId('2.0');
const id = elementId;
const rowsOf = (ws: typeof sample, closed: readonly string[] = []) =>
  outlineOf(resolve(ws, target), {
    language: 'vi',
    profile: profileOf(ws.info.profile),
    query: '',
    closed: new Set(closed),
    rest: 'Khác',
  }).rows;
const rows = rowsOf(sample);
const at = (key: string, among = rows) => among.findIndex((row) => row.key === key);
const all = () => true;
const siblings = (ws: typeof sample, parent: string) =>
  nestingOf(resolve(ws, target)).childrenOf.get(id(parent)) ?? [];
const [first, second, third] = siblings(sample, 'kenh-internet');

function moved(one: ElementId | undefined, place: DropPlace | undefined) {
  if (one === undefined || place?.before === undefined) throw new Error('no place');
  const { parent, before } = place;
  return applyEdit(sample, moveInto(sample, target, one, parent, { before }));
}

describe('a row that is dropped', () => {
  it('stands in the row at its middle, before it at its top, after it at its bottom', () => {
    const here = at(String(second));
    expect(dropPlace(rows, here, 0.5, all)).toEqual({ kind: 'into', parent: second });
    const parent = id('kenh-internet');
    expect(dropPlace(rows, here, 0.1, all)).toEqual({ kind: 'before', parent, before: second });
    expect(dropPlace(rows, here, 0.9, all)).toEqual({ kind: 'after', parent, before: third });
  });

  it('after an open row is the first of what is in it; after a closed one, behind it', () => {
    const holder = 'kenh-internet';
    expect(dropPlace(rows, at(holder), 0.9, all)).toMatchObject({ parent: holder, before: first });
    const closed = rowsOf(sample, [holder]);
    const place = dropPlace(closed, at(holder, closed), 0.9, all);
    expect(place).toEqual({ kind: 'after', parent: undefined, before: id('kenh-khac') });
  });

  it('goes nowhere where neither may hold it; beside a row that may not hold it', () => {
    const here = at(String(second));
    expect(dropPlace(rows, here, 0.5, () => false)).toBeUndefined();
    const beside = dropPlace(rows, here, 0.4, (parent) => parent !== second);
    expect(beside).toMatchObject({ kind: 'before', before: second });
  });

  it('is in that order in the model then', () => {
    const after = moved(third, dropPlace(rows, at(String(first)), 0.1, all));
    expect(siblings(after, 'kenh-internet').slice(0, 3)).toEqual([third, first, second]);
  });
});

describe('a row that is moved with keys', () => {
  it('goes past its neighbour, and back', () => {
    const down = moved(first, stepPlace(rows, at(String(first)), 1));
    expect(siblings(down, 'kenh-internet').slice(0, 3)).toEqual([second, first, third]);
    const up = moved(second, stepPlace(rows, at(String(second)), -1));
    expect(siblings(up, 'kenh-internet').slice(0, 3)).toEqual([second, first, third]);
  });

  it('stays where there is nothing to go past', () => {
    expect(stepPlace(rows, at(String(first)), -1)).toBeUndefined();
    const last = siblings(sample, 'kenh-internet').at(-1);
    expect(stepPlace(rows, at(String(last)), 1)).toBeUndefined();
  });
});
