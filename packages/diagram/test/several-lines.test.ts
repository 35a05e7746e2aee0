/** Names of several lines: a line ends where a person ended it, and no mark holds what is no letter. */
import {
  architectureId,
  type Change,
  type Placement,
  resolve,
  type Text,
  withRecords,
} from '@khung/core';
import { describe, expect, it } from 'vitest';
import { viewpointOf, wishOf } from '../src/index.ts';
import { sample } from './sample.ts';

/** "Một cửa điện tử" in two lines: after its first word. */
const broken = (text: Text): Text =>
  Object.fromEntries(
    Object.entries(text).map(([language, words]) => [language, words.replace(' ', '\n')]),
  );

const changes = [...sample.changes.values()].flatMap((table) =>
  [...table.values()].map(
    (change): Change =>
      change.record === 'add-element'
        ? { ...change, element: { ...change.element, name: broken(change.element.name) } }
        : change,
  ),
);
const views = [...sample.views.values()].map((view) => ({
  ...view,
  placements: Object.fromEntries(
    Object.entries(view.placements ?? {}).map(([id, one]): [string, Placement] => [
      id,
      one.text === undefined ? one : { ...one, text: broken(one.text) },
    ]),
  ),
}));
const workspace = withRecords(sample, [...changes, ...views]);
const model = resolve(workspace, architectureId('2.0'));

describe('names of several lines', () => {
  it.each(views.map((view) => [view.viewpoint, view] as const))('%s', (id, view) => {
    const figures = viewpointOf(id)?.figures(model, wishOf(view, 'vi')) ?? [];
    expect(figures.length).toBeGreaterThan(0);
    for (const { marks } of figures) {
      const texts = marks.flatMap((mark) => (mark.shape === 'text' ? mark.lines : []));
      expect(texts.filter(({ text }) => /\p{Cc}/u.test(text)).map(({ text }) => text)).toEqual([]);
    }
  });

  it('are drawn in those lines', () => {
    const view = views.find(({ viewpoint }) => viewpoint === 'free');
    const [figure] = (view && viewpointOf('free')?.figures(model, wishOf(view, 'vi'))) ?? [];
    const lines = figure?.marks.flatMap((mark) =>
      mark.shape === 'text' ? [mark.lines.map(({ text }) => text)] : [],
    );
    expect(lines).toContainEqual(['Một', 'cửa điện tử']);
  });
});
