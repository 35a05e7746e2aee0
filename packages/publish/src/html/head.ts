/** The page's head: whose architecture, from which state to which, as of when, and what is to be known of it. */
import { type Architecture, type Comparison, textIn, type Workspace } from '@khung/core';
import type { Names } from './figures.ts';
import { inBoth, type Said, short, shown, shownName, spokenInto } from './markup.ts';
import { WORDS } from './words.ts';

export function headOf(
  ws: Workspace,
  comparison: Comparison,
  names: Names,
  edition: 'internal' | 'public',
): string {
  const name = inBoth((language) => short(textIn(ws.info.name, language)));
  const illustrative = inBoth((language) => short(textIn(ws.info.illustrative, language)));
  const madeUp =
    illustrative.vi === '' ? '' : `<li class="illustrative">${shownName(illustrative)}</li>`;
  return [
    '<header class="top">',
    '<div class="names">',
    `<p class="workspace">${shownName(name)}</p>`,
    `<h1>${shown(WORDS.title)} <span class="pair">${shownName(names.before)} <span class="to">→</span> ${shownName(names.after)}</span></h1>`,
    `<ul class="about">${stateOf(ws, comparison.before.architecture)}${stateOf(ws, comparison.after.architecture)}${markOf(comparison, edition)}${madeUp}</ul>`,
    '</div>',
    TOOLS,
    '</header>',
  ].join('\n');
}

export function namesOf(ws: Workspace, { before, after }: Comparison): Names {
  const named = (id: Architecture['id']): Said => {
    const architecture = ws.architectures.get(id);
    return inBoth((language) => shortName(architecture, language) || short(id));
  };
  return { before: named(before.architecture), after: named(after.architecture) };
}

/** Its version number where its name ends in one. */
function shortName(architecture: Architecture | undefined, language: string): string {
  const name = short(textIn(architecture?.name, language), 80);
  return /\d+(?:\.\d+)+$/.exec(name.trim())?.[0] ?? name;
}

/** `Kiến trúc 1.0 · đã phê duyệt · QĐ 12/QĐ-BGTVT, 03/02/2020` */
function stateOf({ architectures }: Workspace, id: Architecture['id']): string {
  const architecture = architectures.get(id);
  if (architecture === undefined) return '';
  const { role, asOf, locked } = architecture;
  const said = inBoth((language) => {
    const decided = [locked?.decision, locked?.date && dated(locked.date)]
      .filter(Boolean)
      .join(', ');
    return [
      short(textIn(architecture.name, language)),
      role === undefined ? '' : WORDS[role][language],
      asOf === undefined ? '' : `${WORDS.asOf[language]} ${dated(asOf)}`,
      short(decided),
    ]
      .filter(Boolean)
      .join(' · ');
  });
  return `<li>${shownName(said)}</li>`;
}

/** As official documents write it: 15/10/2020. */
const dated = (iso: string): string => iso.split('-').reverse().join('/');

function markOf({ before, after }: Comparison, edition: 'internal' | 'public'): string {
  if (edition === 'public') return `<li>${shown(WORDS.public)}</li>`;
  const internal = [before, after].some(({ elements, relations }) =>
    [...elements.values(), ...relations.values()].some((one) => one.internal === true),
  );
  return internal ? `<li class="internal">${shown(WORDS.internal)}</li>` : '';
}

/** What the script works; without it they stay hidden. */
const TOOLS = [
  '<div class="tools">',
  `<div class="speak" role="group"${spokenInto('aria-label', WORDS.language)}>`,
  '<button type="button" data-speak="vi">Tiếng Việt</button>',
  '<button type="button" data-speak="en">English</button></div>',
  `<details class="printing"><summary>${shown(WORDS.print)}</summary><div>`,
  `<label>${shown(WORDS.printWhat)} <select id="print-what"><option value="this"${spokenInto('text', WORDS.printThis)}>${WORDS.printThis.vi}</option><option value="all"${spokenInto('text', WORDS.printAll)}>${WORDS.printAll.vi}</option></select></label>`,
  `<label>${shown(WORDS.printInk)} <select id="print-ink"><option value="grey"${spokenInto('text', WORDS.printGrey)}>${WORDS.printGrey.vi}</option><option value="colour"${spokenInto('text', WORDS.printColour)}>${WORDS.printColour.vi}</option></select></label>`,
  `<button type="button" id="print">${shown(WORDS.print)}</button>`,
  '</div></details></div>',
].join('');
