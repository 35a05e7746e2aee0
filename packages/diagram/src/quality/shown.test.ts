/** What views show, as checks want to know it. */

import {
  architectureId,
  elementId,
  profileOf,
  resolve,
  type View,
  validate,
  viewId,
} from '@khung/core';
import { describe, expect, it } from 'vitest';
import { sample as ws } from '../../test/sample.ts';
import { shownBy } from './shown.ts';

const target = resolve(ws, architectureId('2.0'));
const view = (viewpoint: string, more: Partial<View> = {}): View => ({
  record: 'view',
  id: viewId('v'),
  name: {},
  viewpoint,
  order: 'a',
  ...more,
});
const shownIn = shownBy(profileOf(ws.info.profile));

describe('what a view shows', () => {
  it('is what its figure draws, with what stands in a box too deep to be drawn', () => {
    const content = shownIn(view('overview', { settings: { levels: 1 } }), target);
    const deep = shownIn(view('overview'), target);
    expect(content?.empty).toBe(false);
    expect([...(content?.elements ?? [])].sort()).toEqual([...(deep?.elements ?? [])].sort());
    expect(content?.elements.has(elementId('lgsp'))).toBe(true);
  });

  it('is nothing where a view drawn by hand has nothing on it, and unknown of an unknown kind', () => {
    expect(shownIn(view('free'), target)).toEqual({ elements: new Set(), empty: true });
    expect(shownIn(view('kind-of-later'), target)).toBeUndefined();
  });

  it('tells the checks which elements no view shows', () => {
    const only = { ...ws, views: new Map([[viewId('v'), view('organisation')]]) };
    const rules = validate(only, { shownIn }).map(({ rule }) => rule);
    expect(rules).toContain('element-unshown');
    expect(rules).not.toContain('view-empty');
  });
});
