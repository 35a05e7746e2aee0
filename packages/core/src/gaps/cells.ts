/** The cells of one row of the list of gaps. */
import { markKindName } from '../consultation/kinds.ts';
import { textIn } from '../language/text.ts';
import type { ElementId } from '../workspace/ids.ts';
import type { Element, Mark, Relation } from '../workspace/records.ts';
import { fieldTold, profileIn } from './fieldTold.ts';
import type { GapAnalysis, GapCells, GapLink, GapRow } from './gap.ts';
import { linkSaid } from './linkSaid.ts';
import { elementIn, nameIn, namesIn, oneLine } from './names.ts';
import { asSentences, changePhrases, gapSentence, tellingChanges } from './sentences.ts';
import { gapWord } from './words.ts';

export function rowCells(analysis: GapAnalysis, row: GapRow, lang: string): GapCells {
  return {
    component: componentCell(analysis, row, lang),
    current: [currentCell(analysis, row, lang), ...findings(analysis, row, lang)].join('\n'),
    target: targetCell(analysis, row, lang),
    gap: gapSentence(analysis, row, lang),
    ...planCells(analysis, row, lang),
  };
}

export function linkCells(analysis: GapAnalysis, { id, fate }: GapLink, lang: string): GapCells {
  const { comparison } = analysis;
  const row = comparison.relations.get(id);
  const relation = row?.after ?? row?.before;
  const said = (one: Relation | undefined) => one && linkSaid(comparison, one, lang);
  const reason = textIn(row?.reason, lang);
  const phrases = row === undefined ? '' : changePhrases(comparison, row, lang).join('; ');
  const gap = gapWord(`gap-link-${fate}`, lang, { said: said(relation) ?? id, phrases });
  const ends = relation ? [relation.source, relation.target] : [];
  return {
    component: ends.map((end) => nameIn(comparison, end, lang)).join(' – '),
    current: said(row?.before) ?? gapWord('is-none', lang),
    target: said(row?.after) ?? gapWord('will-be-dropped', lang),
    gap: asSentences([gap, ...(reason ? [gapWord('because', lang, { reason })] : [])]),
    solution: '',
    priority: '',
  };
}

/** Of what is merged, what it is merged into; of the rest, what it is about today. */
function componentCell({ comparison }: GapAnalysis, row: GapRow, lang: string): string {
  const after = row.fate === 'merged' || row.before.length === 0;
  return after && row.after.length > 0
    ? namesIn(comparison, row.after, lang, 'after')
    : namesIn(comparison, row.before, lang, 'before');
}

function currentCell(analysis: GapAnalysis, row: GapRow, lang: string): string {
  if (row.fate === 'carriedOver') return gapWord('is-planned', lang);
  if (row.before.length === 0) return gapWord('is-none', lang);
  if (isOneChanged(row)) return changedValues(analysis, row.id, 'was', lang);
  return membersTold(analysis, row.before, 'before', row.fate, lang);
}

function targetCell(analysis: GapAnalysis, row: GapRow, lang: string): string {
  if (row.after.length === 0) return gapWord('will-end', lang);
  if (row.fate === 'kept') return gapWord('will-stay', lang);
  if (isOneChanged(row)) return changedValues(analysis, row.id, 'to', lang);
  return membersTold(analysis, row.after, 'after', row.fate, lang);
}

const isOneChanged = ({ fate, before, after }: GapRow): boolean =>
  fate === 'changed' && before.length === 1 && after.length === 1;

/** The fields that change, as they are on one side. */
function changedValues(
  { comparison }: GapAnalysis,
  id: ElementId,
  side: 'was' | 'to',
  lang: string,
): string {
  const row = comparison.elements.get(id);
  const values = (row === undefined ? [] : tellingChanges(row, lang))
    .flatMap((change) => {
      if (change.field === 'predecessors' || change.field === 'successors') return [];
      const told = fieldTold(comparison, change, lang);
      if (told.head === 'documentation') return told[side] ?? [];
      if (told.head === 'users') return told[side] === undefined ? [] : capital(told.name);
      return `${capital(told.name)}: ${told[side] ?? gapWord('none', lang)}`;
    })
    .join('\n');
  return values || gapWord('is-there', lang);
}

/** What is said of each; named where there are several, or where the row is named otherwise. */
function membersTold(
  { comparison }: GapAnalysis,
  ids: readonly ElementId[],
  side: 'before' | 'after',
  fate: GapRow['fate'],
  lang: string,
): string {
  const named = fate !== 'new' && fate !== 'carriedOver' && fate !== 'retired' && fate !== 'kept';
  return ids
    .map((id) => {
      const element = comparison.elements.get(id)?.[side] ?? elementIn(comparison, id);
      const state = element === undefined ? '' : stateOf(comparison, element, lang);
      if (!named && ids.length === 1)
        return state || gapWord(side === 'before' ? 'is-there' : 'will-come', lang);
      const name = nameIn(comparison, id, lang, side);
      return state === '' ? name : `${name}: ${state}`;
    })
    .join('\n');
}

/** Its description; else the properties that the profile names. */
function stateOf(comparison: GapAnalysis['comparison'], element: Element, lang: string): string {
  const documentation = oneLine(textIn(element.documentation, lang));
  if (documentation) return documentation;
  const properties = element.properties ?? {};
  return profileIn(comparison)
    .properties.filter(({ id }) => properties[id] !== undefined)
    .map(({ id }) => {
      const to = properties[id];
      const told = fieldTold(comparison, { field: `properties.${id}`, was: undefined, to }, lang);
      return `${told.name}: ${told.to ?? ''}`;
    })
    .join('; ');
}

function findings(analysis: GapAnalysis, row: GapRow, lang: string): readonly string[] {
  const members = new Set([...row.before, ...row.after]);
  return [...members].flatMap((id) =>
    (analysis.plans.get(id)?.findings ?? []).map((mark) => markSaid(analysis, mark, lang)),
  );
}

/** Units' proposals and the target's work packages; the priority is that of the work, or of the component. */
function planCells(
  { comparison, plans }: GapAnalysis,
  row: GapRow,
  lang: string,
): Pick<GapCells, 'solution' | 'priority'> {
  const found = [...new Set([...row.before, ...row.after])].flatMap((id) => plans.get(id) ?? []);
  const work = [...new Set(found.flatMap((plan) => plan.work))];
  const proposals = found.flatMap((plan) => plan.proposals.map(({ text }) => oneLine(text ?? '')));
  const lines = (some: readonly string[]) => [...new Set(some)].filter(Boolean).join('\n');
  return {
    solution: lines([...work.map((id) => nameIn(comparison, id, lang)), ...proposals]),
    priority: lines(work.map((id) => priorityOf(comparison, id, lang))),
  };
}

function priorityOf(comparison: GapAnalysis['comparison'], work: ElementId, lang: string): string {
  const to = elementIn(comparison, work)?.properties?.[PRIORITY];
  const field = `properties.${PRIORITY}`;
  return fieldTold(comparison, { field, was: undefined, to }, lang).to ?? '';
}

/** The property of a work package that says how urgent it is. */
const PRIORITY = 'muc-uu-tien';

function markSaid({ comparison }: GapAnalysis, mark: Mark, lang: string): string {
  return gapWord('finding-by', lang, {
    kind: textIn(markKindName(mark.kind), lang),
    text: oneLine(mark.text ?? ''),
    unit: nameIn(comparison, mark.unit, lang),
  });
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
