/** The table of all that is not kept, and the one of relations; the script searches, filters and sorts them. */
import { type Comparison, type ElementRow, FATES, LAYERS, type RelationRow } from '@khung/core';
import { attribute, type Said, shown, shownName, spokenInto } from './markup.ts';
import { badge, number, wordOf } from './summary.ts';
import type { Line, Teller } from './telling.ts';
import { filled, RELATION_WORDS, WORDS } from './words.ts';

/** A longer table makes browsers slow. */
const MOST_ROWS = 12_000;

export function changesSection(comparison: Comparison, teller: Teller): string {
  const changed = [...comparison.elements.values()].filter(({ fate }) => fate !== 'kept');
  const differing = [...comparison.relations.values()].filter(({ fate }) => fate !== 'kept');
  const own = differing.filter(({ cause }) => cause === 'own');
  const following = differing.length - own.length;
  const kept = changed.slice(0, MOST_ROWS);
  const lines = own.slice(0, MOST_ROWS);
  if (changed.length + differing.length === 0) {
    return `<section id="bang"><p class="note">${shown(WORDS.same)}</p></section>`;
  }
  return [
    '<section id="bang" class="changes">',
    `<h2>${shown(WORDS.table)} <output id="count" class="count">${shown(number(kept.length))}</output></h2>`,
    filters(kept, teller),
    elementTable(kept, teller),
    note(kept.length, changed.length),
    `<p class="nothing" hidden>${shown(WORDS.nothingFound)}</p>`,
    ...(lines.length === 0 ? [] : [relationTable(lines, teller)]),
    note(lines.length, own.length),
    following === 0
      ? ''
      : `<p class="note">${shown(filled(WORDS.byEnd, (language) => ({ count: number(following)[language] })))}</p>`,
    '</section>',
  ].join('\n');
}

function note(listed: number, all: number): string {
  if (listed === all) return '';
  const said = filled(WORDS.rowsLeftOut, (language) => ({
    shown: number(listed)[language],
    all: number(all)[language],
  }));
  return `<p class="note">${shown(said)}</p>`;
}

function filters(rows: readonly ElementRow[], teller: Teller): string {
  const fates = FATES.filter((fate) => rows.some((row) => row.fate === fate));
  const layers = LAYERS.filter((layer) => rows.some((row) => row.layer === layer));
  const units = new Map<string, Said>();
  for (const row of rows) {
    const owner = (row.after ?? row.before)?.owner;
    units.set(owner ?? '', owner === undefined ? WORDS.noUnit : teller.nameOf(owner));
  }
  const told = new Map(rows.map((row) => [row.layer, teller.element(row).layer]));
  const choices = (values: readonly (readonly [string, Said])[]) =>
    values
      .map(
        ([value, said]) =>
          `<option value="=${attribute(value)}"${spokenInto('text', said)}>${attribute(said.vi)}</option>`,
      )
      .join('');
  const select = (field: string, said: Said, values: readonly (readonly [string, Said])[]) =>
    `<label>${shown(said)} <select data-filter="${field}"><option value=""${spokenInto('text', WORDS.all)}>${WORDS.all.vi}</option>${choices(values)}</select></label>`;
  const noUnit = ([value]: readonly [string, Said]) => (value === '' ? 1 : 0);
  return [
    '<div class="filters" role="search">',
    `<input type="search" id="search"${spokenInto('placeholder', WORDS.search)} placeholder="${WORDS.search.vi}"${spokenLabel()} autocomplete="off" spellcheck="false">`,
    select(
      'fate',
      WORDS.fate,
      fates.map((fate) => [fate, wordOf(fate)]),
    ),
    select(
      'layer',
      WORDS.layer,
      layers.map((layer) => [layer, told.get(layer) ?? { vi: layer, en: layer }]),
    ),
    select(
      'unit',
      WORDS.unit,
      [...units].sort((a, b) => noUnit(a) - noUnit(b) || a[1].vi.localeCompare(b[1].vi, 'vi')),
    ),
    `<button type="button" id="clear" disabled>${shown(WORDS.clear)}</button>`,
    '</div>',
  ].join('');
}

/** The placeholder goes with the first letter; this stays. */
const spokenLabel = (): string =>
  ` aria-label="${attribute(WORDS.search.vi)} / ${attribute(WORDS.search.en)}"`;

const HEADS = ['fate', 'name', 'layer', 'unit', 'before', 'after', 'lineage', 'reason'] as const;

function elementTable(rows: readonly ElementRow[], teller: Teller): string {
  const heads = HEADS.map(
    (key) =>
      `<th scope="col" class="c-${key}" aria-sort="none"><button type="button" data-sort="${key}">${shown(WORDS[key])}</button></th>`,
  );
  return [
    `<table class="rows" id="rows"><caption class="unseen">${shown(WORDS.table)}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>`,
    ...rows.map((row) => elementLine(row, teller)),
    '</tbody></table>',
  ].join('\n');
}

function elementLine(row: ElementRow, teller: Teller): string {
  const told = teller.element(row);
  const owner = (row.after ?? row.before)?.owner ?? '';
  return [
    `<tr data-id="${attribute(row.id)}" data-fate="${row.fate}" data-layer="${row.layer}" data-unit="${attribute(owner)}">`,
    `<td class="c-fate" data-order="${FATES.indexOf(row.fate)}">${badge(row.fate)} <span class="word">${shown(wordOf(row.fate))}</span></td>`,
    `<th scope="row" class="c-name"><button type="button" class="take">${shownName(told.name)}</button><small>${shown(told.type)}</small></th>`,
    `<td class="c-layer" data-order="${LAYERS.indexOf(row.layer)}">${shown(told.layer)}</td>`,
    `<td class="c-unit">${shownName(told.unit)}</td>`,
    `<td class="c-before">${linesOf(told.before)}</td>`,
    `<td class="c-after">${linesOf(told.after)}</td>`,
    `<td class="c-lineage">${linesOf(told.lineage.map((value) => ({ value })))}</td>`,
    `<td class="c-reason">${shownName(told.reason)}</td></tr>`,
  ].join('');
}

const linesOf = (lines: readonly Line[]): string =>
  lines
    .map(({ field, value }) => {
      const label = field === undefined ? '' : `<i>${shownName(field)}:</i> `;
      return `<span class="line">${label}${shownName(value)}</span>`;
    })
    .join('');

function relationTable(rows: readonly RelationRow[], teller: Teller): string {
  const heads = (['fate', 'relation', 'before', 'after', 'reason'] as const).map(
    (key) => `<th scope="col" class="c-${key}">${shown(WORDS[key])}</th>`,
  );
  const lines = rows.map((row) => {
    const told = teller.relation(row);
    const word = RELATION_WORDS[row.fate] ?? { vi: row.fate, en: row.fate };
    return [
      `<tr data-relation-id="${attribute(row.id)}">`,
      `<td class="c-fate">${badge(row.fate)} <span class="word">${shown(word)}</span></td>`,
      `<th scope="row" class="c-relation"><button type="button" class="take">${shownName(told.name)}</button></th>`,
      `<td class="c-before">${linesOf(told.before)}</td><td class="c-after">${linesOf(told.after)}</td>`,
      `<td class="c-reason">${shownName(told.reason)}</td></tr>`,
    ].join('');
  });
  return [
    `<details class="relations"><summary><h2>${shown(WORDS.ownRelations)} <span class="count">${shown(number(rows.length))}</span></h2></summary>`,
    `<table class="rows" id="relations"><thead><tr>${heads.join('')}</tr></thead><tbody>`,
    ...lines,
    '</tbody></table></details>',
  ].join('\n');
}
