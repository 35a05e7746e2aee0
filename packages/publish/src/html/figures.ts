/** The diagrams as markup: each view once before, once after, once both; the script shows them in four ways. */
import type { Comparison } from '@khung/core';
import type { Figure } from '@khung/diagram';
import { titleOf } from '../caption.ts';
import { numberText } from '../svg/outline.ts';
import { type Dress, inUnits } from '../svg/shapes.ts';
import { figureGroups } from '../svg/svg.ts';
import { SIDES, type Side } from './draw-sides.ts';
import { attribute, inBoth, type Said, shown, shownName, spokenInto } from './markup.ts';
import type { DrawnView, DrawnViews } from './views.ts';
import { WORDS } from './words.ts';

export interface Names {
  readonly before: Said;
  readonly after: Said;
}

export function figuresSection(drawn: DrawnViews, names: Names, dress: Dress): string {
  const { views, leftOut } = drawn;
  const missing = leftOut.length === 0 ? '' : leftOutNote(leftOut);
  if (views.length === 0) {
    const none = missing === '' ? `<p class="note">${shown(WORDS.noFigures)}</p>` : missing;
    return `<section id="so-do" class="figures">${none}</section>`;
  }
  return [
    '<section id="so-do" class="figures" data-way="beside">',
    `<h2 class="unseen">${shown(WORDS.figures)}</h2>`,
    bar(views),
    '<div class="stage">',
    ...views.map((view, at) => viewSection(view, names, dress, at === 0)),
    `<div class="cut" role="slider" tabindex="0" aria-valuemin="0" aria-valuemax="100" aria-valuenow="50"${spokenInto('aria-label', WORDS.split)}><span></span></div>`,
    '</div>',
    `<p class="hint">${shown(WORDS.hint)}</p>`,
    missing,
    '</section>',
  ].join('\n');
}

const leftOutNote = (leftOut: readonly Said[]): string => {
  const names = inBoth((language) => leftOut.map((name) => name[language]).join('; '));
  return `<p class="note">${shown(WORDS.leftOut)} ${shownName(names)}.</p>`;
};

const WAYS = ['beside', 'overlay', 'slider', 'changes'] as const;

function bar(views: readonly DrawnView[]): string {
  const options = views.map(
    ({ id, name }) =>
      `<option value="${attribute(id)}"${spokenInto('text', name)}>${attribute(name.vi)}</option>`,
  );
  const ways = WAYS.map(
    (way, at) =>
      `<label><input type="radio" name="way" value="${way}"${at === 0 ? ' checked' : ''}><span>${shown(WORDS[way])}</span></label>`,
  );
  const button = (id: string, sign: string, said: Said) =>
    `<button type="button" id="${id}"${spokenInto('aria-label', said)}>${sign}</button>`;
  return [
    '<div class="bar">',
    `<div class="pick">${button('previous', '‹', WORDS.previous)}<select id="view"${spokenInto('aria-label', WORDS.diagram)}>${options.join('')}</select>${button('next', '›', WORDS.next)}</div>`,
    `<div class="ways" role="radiogroup"${spokenInto('aria-label', WORDS.way)}>${ways.join('')}</div>`,
    `<div class="zoom">${button('out', '−', WORDS.zoomOut)}<button type="button" id="fit">${shown(WORDS.zoomFit)}</button>${button('in', '+', WORDS.zoomIn)}</div>`,
    '</div>',
  ].join('');
}

function viewSection(view: DrawnView, names: Names, dress: Dress, first: boolean): string {
  const labels: Readonly<Record<Side, Said>> = {
    before: names.before,
    after: names.after,
    both: inBoth((language) => `${names.before[language]} → ${names.after[language]}`),
  };
  const sides = SIDES.map((side) => {
    const sheets = view.figures.map(([language, figures]) =>
      sheet(figures[side], dress, view.figures.length > 1 ? language : undefined),
    );
    return [
      `<figure class="side" data-side="${side}">`,
      `<figcaption><span class="of">${shownName(view.name)} · </span><b>${shownName(labels[side])}</b></figcaption>`,
      `<div class="pane"><div class="paper">${sheets.join('')}</div></div>`,
      '</figure>',
    ].join('');
  });
  return [
    `<section class="view${first ? ' shown' : ''}" data-view="${attribute(view.id)}">`,
    `<h3>${shownName(view.name)}</h3>`,
    ...sides,
    '</section>',
  ].join('\n');
}

/** @param language said where another sheet has the same figure in another language */
function sheet(figure: Figure, dress: Dress, language: string | undefined): string {
  const { width, height, font } = figure;
  const spoken = language === undefined ? '' : ` lang="${language}"`;
  const serif = font.name === 'Tinos' ? ' serif' : '';
  return [
    `<svg class="sheet${serif}"${spoken} width="${numberText(width)}mm" height="${numberText(height)}mm" viewBox="0 0 ${inUnits(width)} ${inUnits(height)}" role="img" aria-label="${attribute(titleOf(figure))}">`,
    ...figureGroups(figure, dress),
    '</svg>',
  ].join('\n');
}

/**
 * By view: the unchanged elements that stay in sight where only changes are shown, because a changed one
 * stands in them or a changed relation ends at them.
 */
export function contextOf(
  { views }: DrawnViews,
  comparison: Comparison,
): Readonly<Record<string, readonly string[]>> {
  const ends = new Set<string>();
  for (const { fate, cause, after, before } of comparison.relations.values()) {
    if (fate === 'kept' || cause === 'end') continue;
    const { source, target } = after ?? before ?? {};
    for (const end of [source, target]) if (end !== undefined) ends.add(end);
  }
  return Object.fromEntries(
    views.map(({ id, figures }) => {
      const [, sides] = figures[0] ?? [];
      return [id, sides === undefined ? [] : [...near(sides.both, ends)]];
    }),
  );
}

function near({ occurrences }: Figure, ends: ReadonlySet<string>): Set<string> {
  const byId = new Map(occurrences.map((one) => [one.id, one]));
  const found = new Set<string>();
  for (const one of occurrences) {
    const changed = one.fate !== undefined && one.fate !== 'kept';
    if (!changed && ends.has(one.element)) found.add(one.element);
    if (!changed && !ends.has(one.element)) continue;
    for (let up = one.parent && byId.get(one.parent); up; up = up.parent && byId.get(up.parent)) {
      if (up.fate === 'kept') found.add(up.element);
    }
  }
  return found;
}
