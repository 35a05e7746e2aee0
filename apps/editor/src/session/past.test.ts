/** The journal says who did what to what, in words that stay readable. */
import { applyEdit, architectureId, elementId, removeConcepts, setField } from '@khung/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { sample } from '../../test/sample.ts';
import { entriesOf } from '../features/history/entries.ts';
import { namesOf } from './namesOf.ts';
import { aboutOf, beginSitting, lastChangeOf, noteGesture, usePast } from './past.ts';
import { prefer } from './preferences.ts';

const target = architectureId('2.0');
const lgsp = elementId('lgsp');
const renaming = setField(sample, target, lgsp, 'name.vi', 'Trục của Bộ');
const removal = removeConcepts(sample, target, [elementId('hop-truc-tuyen')]);

const linesNow = (search = '', about?: string) => {
  const history = { done: [], undone: [] };
  return entriesOf(history, usePast.getState().gestures, { about, search }).before;
};

describe('the journal', () => {
  beforeEach(() => {
    usePast.setState({ checkpoints: [], gestures: [] });
    prefer({ person: 'Lan' });
    for (const edit of [renaming, removal])
      noteGesture(edit, namesOf(edit, sample, applyEdit(sample, edit)));
    beginSitting();
  });

  it('names whoever has given a name, and what the words leave out', () => {
    const [last, first] = linesNow();
    expect(last).toMatchObject({ by: 'Lan', state: 'before' });
    expect(last?.text).toMatch(/^Xoá: Họp trực tuyến/);
    expect(first?.text).toMatch(/^Đổi tên “.*LGSP/);
  });

  it('is found by words without diacritics, by the person, and by element', () => {
    expect(linesNow('hop truc')).toHaveLength(1);
    expect(linesNow('lan')).toHaveLength(2);
    expect(linesNow('', 'lgsp').map(({ text }) => text)).toEqual([linesNow()[1]?.text]);
  });

  it('knows the last change of an element, by whom', () => {
    prefer({ person: '' });
    noteGesture(renaming, '', 'undo');
    const last = lastChangeOf(usePast.getState().gestures, 'lgsp');
    expect(last?.way).toBe('undo');
    expect(last?.by).toBeUndefined();
    expect(lastChangeOf(usePast.getState().gestures, 'nobody')).toBeUndefined();
  });

  it('names the ends of a relation beside it', () => {
    const relation = [...(sample.changes.get(target)?.values() ?? [])].find(
      (change) => change.record === 'add-relation',
    );
    if (relation?.record !== 'add-relation') throw new Error('The sample adds relations.');
    const { id, source, target: end } = relation.relation;
    const about = aboutOf(removeConcepts(sample, target, [id]));
    expect(about.touched).toEqual([id]);
    expect(new Set(about.near)).toEqual(new Set([source, end]));
  });
});
