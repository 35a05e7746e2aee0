/** How much became what: each fate with its share, and the same by layer and by unit. */
import {
  type Comparison,
  type ElementId,
  FATES,
  type Fate,
  fateWords,
  layerName,
  textIn,
} from '@khung/core';
import type { Names } from './figures.ts';
import { attribute, inBoth, type Said, shown, shownName, spokenInto } from './markup.ts';
import type { Teller } from './telling.ts';
import { WORDS } from './words.ts';

type Counts = Readonly<Record<Fate, number>>;

/** One chip a fate that occurs; pressing it filters the table. */
export function fateChips({ summary, elements }: Comparison, names: Names): string {
  const all = elements.size;
  const fates = FATES.filter((fate) => summary.elements[fate] > 0);
  const chips = fates.map((fate) => {
    const count = summary.elements[fate];
    const inside = `${badge(fate)}<b>${shown(number(count))}</b><span>${shown(wordOf(fate))}</span><small>${shown(share(count, all))}</small>`;
    return fate === 'kept'
      ? `<li><span class="chip">${inside}</span></li>`
      : `<li><button type="button" class="chip" data-fate="${fate}" aria-pressed="false">${inside}</button></li>`;
  });
  const { before, living } = reuse(elements);
  const lives =
    before === 0
      ? ''
      : `<li><span class="chip reuse"><b>${shown(number(living))}<i>/${shown(number(before))}</i></b><span>${shown(WORDS.ofBefore)} ${shownName(names.before)} ${shown(WORDS.reused)}</span><small>${shown(share(living, before))}</small></span></li>`;
  return `<ul class="chips">${chips.join('')}${lives}</ul>`;
}

/** What of the before lives on, changed or not. */
function reuse(elements: Comparison['elements']): { before: number; living: number } {
  let before = 0;
  let living = 0;
  for (const row of elements.values()) {
    if (row.before === undefined) continue;
    before += 1;
    if (row.after !== undefined) living += 1;
  }
  return { before, living };
}

/** Numbers by layer and by unit with a bar each; what is first in a line filters the table. */
export function shares(comparison: Comparison, teller: Teller): string {
  const layers = [...comparison.byLayer].map(([layer, counts]) => ({
    id: layer,
    name: inBoth((language) => textIn(layerName(layer), language)),
    counts,
  }));
  const units = [...comparison.byUnit].map(([unit, counts]) => ({
    id: unit ?? '',
    name: unit === null ? WORDS.noUnit : teller.nameOf(unit),
    counts,
  }));
  return [
    '<section class="shares">',
    shareTable('layer', WORDS.byLayer, WORDS.layer, layers),
    shareTable('unit', WORDS.byUnit, WORDS.unit, units),
    '</section>',
  ].join('\n');
}

interface Line {
  readonly id: string | ElementId;
  readonly name: Said;
  readonly counts: Counts;
}

function shareTable(
  field: 'layer' | 'unit',
  title: Said,
  head: Said,
  lines: readonly Line[],
): string {
  const fates = FATES.filter((fate) => lines.some(({ counts }) => counts[fate] > 0));
  const heads = fates.map(
    (fate) =>
      `<th scope="col" class="n">${badge(fate) || `<span class="plain">${shown(wordOf(fate))}</span>`}<span class="unseen">${shown(wordOf(fate))}</span></th>`,
  );
  const rows = lines.map(({ id, name, counts }) => {
    const all = FATES.reduce((sum, fate) => sum + counts[fate], 0);
    const cells = fates.map((fate) =>
      counts[fate] === 0
        ? '<td class="n"></td>'
        : `<td class="n">${shown(number(counts[fate]))}</td>`,
    );
    return [
      `<tr><th scope="row"><button type="button" class="narrow" data-field="${field}" data-value="${attribute(id)}">${shownName(name)}</button></th>`,
      ...cells,
      `<td class="n total">${shown(number(all))}</td>`,
      `<td class="n">${shown(share(all - counts.kept, all))}</td>`,
      `<td class="chart">${bar(counts, all)}</td></tr>`,
    ].join('');
  });
  return [
    `<div class="share"><h2>${shown(title)}</h2><div class="wide" tabindex="0" role="region"${spokenInto('aria-label', title)}><table>`,
    `<thead><tr><th scope="col">${shown(head)}</th>${heads.join('')}<th scope="col" class="n">${shown(WORDS.total)}</th><th scope="col" class="n">${shown(WORDS.share)}</th><td></td></tr></thead>`,
    `<tbody>${rows.join('')}</tbody></table></div></div>`,
  ].join('');
}

/** The numbers beside it say the same, so it is hidden from those who listen. */
function bar(counts: Counts, all: number): string {
  let x = 0;
  const parts = FATES.flatMap((fate) => {
    const width = (counts[fate] / Math.max(1, all)) * 100;
    const part = `<rect class="f-${fate}" x="${round(x)}" y="0" width="${round(width)}" height="8"/>`;
    x += width;
    return counts[fate] === 0 ? [] : [part];
  });
  return `<svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">${parts.join('')}</svg>`;
}

const round = (value: number): string => String(Math.round(value * 100) / 100);

/** Empty for what is kept: it has none on the figures either. */
export function badge(fate: Fate): string {
  const words = fateWords(fate).badge;
  if (words === undefined) return '';
  return `<span class="badge f-${fate}">${shown(inBoth((language) => textIn(words, language)))}</span>`;
}

export const wordOf = (fate: Fate): Said =>
  inBoth((language) => textIn(fateWords(fate).word, language));

export const number = (value: number): Said => ({
  vi: new Intl.NumberFormat('vi-VN').format(value),
  en: new Intl.NumberFormat('en-GB').format(value),
});

function share(part: number, all: number): Said {
  const ratio = all === 0 ? 0 : part / all;
  const in_ = (locale: string) =>
    new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(ratio);
  return { vi: in_('vi-VN'), en: in_('en-GB') };
}
