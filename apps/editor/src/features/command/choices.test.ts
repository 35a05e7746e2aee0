/** What the command palette finds in the sample. */
import { architectureId, compare, fold, rankElements, resolve, textIn } from '@khung/core';
import { describe, expect, it } from 'vitest';
import { sample } from '../../../test/sample.ts';
import { helpAction } from '../../actions/help.ts';
import { zoomFitAction } from '../../actions/zoom.ts';
import { viewsIn } from '../../session/views.ts';
import { allActions, type Choice, type Choosable, choicesFor } from './choices.ts';

const target = resolve(sample, architectureId('2.0'));
const from: Choosable = {
  actions: [
    { action: helpAction, label: 'Phím tắt và cách làm' },
    { action: zoomFitAction, label: 'Vừa màn hình' },
  ],
  views: viewsIn(sample),
  source: target,
  marks: sample.marks.values(),
  language: 'vi',
};

function nameOf(choice: Choice): string {
  if (choice.kind === 'action') return choice.action.id;
  if (choice.kind === 'view') return textIn(choice.view.name, 'vi');
  if (choice.kind === 'element') return textIn(choice.element.name, 'vi');
  return choice.text;
}
const found = (typed: string) =>
  Object.fromEntries(
    choicesFor(typed, from).map(({ kind, choices }) => [kind, choices.map(nameOf)]),
  );

describe('the command palette', () => {
  it('finds a view, an element, an action without their marks', () => {
    expect(found('so do tong the').view?.[0]).toBe('Sơ đồ tổng thể');
    expect(found('cong dich vu cong').element?.[0]).toBe('Cổng dịch vụ công');
    expect(found('phim tat').action).toEqual(['help']);
  });

  it('says where in an element the words stand, where it is not the name', () => {
    const [first] = [...target.elements.values()].filter(({ documentation }) => documentation);
    const words = textIn(first?.documentation, 'vi').split(' ').slice(2, 6).join(' ');
    const elements = choicesFor(fold(words), from).flatMap(({ choices }) => choices);
    const hit = elements.find(
      (choice) => choice.kind === 'element' && choice.element.id === first?.id,
    );
    expect(hit?.kind === 'element' && fold(hit.said?.text ?? '')).toContain(fold(words));
  });

  it('puts the kind with the best match first', () => {
    expect(choicesFor('Cổng dịch vụ công', from)[0]?.kind).toBe('element');
    expect(choicesFor('vừa màn hình', from)[0]?.kind).toBe('action');
    expect(choicesFor('sơ đồ tổng', from)[0]?.kind).toBe('view');
  });

  it('finds what notes on views say', () => {
    expect(found('hồ sơ đổi giấy phép').note?.[0]).toMatch(/^Kịch bản minh hoạ/);
  });

  it('offers no part of a word where there are whole ones', () => {
    for (const name of found('ung dung').element ?? []) expect(name.toLowerCase()).toContain('ứng');
  });

  it('looks through actions alone after “>”', () => {
    expect(Object.keys(found('> phim'))).toEqual(['action']);
    expect(allActions(from).flatMap(({ choices }) => choices.map(nameOf))).toEqual([
      'help',
      'zoom-fit',
    ]);
  });

  it('finds in a comparison what only the earlier architecture has', () => {
    const source = compare(sample, architectureId('1.0'), architectureId('2.0'));
    const [section] = choicesFor('nhận hồ sơ qua fax', { ...from, source });
    expect(section?.choices.map(nameOf)).toContain('Nhận hồ sơ qua fax');
    expect(found('nhận hồ sơ qua fax').element ?? []).not.toContain('Nhận hồ sơ qua fax');
  });

  it('says how many were found beyond those shown', () => {
    const [section] = choicesFor('t', from).filter(({ kind }) => kind === 'element');
    const beginning = rankElements(resolve(sample, architectureId('2.0')), 't', 'vi').filter(
      ({ rank }) => rank < 5,
    );
    expect(section?.choices.length).toBeLessThan(beginning.length);
    expect((section?.choices.length ?? 0) + (section?.more ?? 0)).toBe(beginning.length);
  });
});
