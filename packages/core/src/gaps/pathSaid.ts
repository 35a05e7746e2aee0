/** The way from a unit to what changes, in words: `Cục A → chủ quản → B → sử dụng → C (được thay thế bởi D)`. */
import type { UnitRole } from '../consultation/units.ts';
import { fateWords } from '../language/fates.ts';
import { fillIn, textIn } from '../language/text.ts';
import type { Fate } from '../language/vocabulary.ts';
import type { ElementId } from '../workspace/ids.ts';
import type { GapAnalysis } from './gap.ts';
import { linkParts } from './linkSaid.ts';
import { nameIn, namesIn } from './names.ts';
import type { ImpactItem, ImpactStep, UnitImpact } from './unitImpact.ts';
import { type GapWord, gapWord } from './words.ts';

/** @param lang `vi` or `en` */
export function pathSaid(
  analysis: GapAnalysis,
  { unit }: Pick<UnitImpact, 'unit'>,
  { path }: Pick<ImpactItem, 'path'>,
  lang: string,
): string {
  const { comparison } = analysis;
  const said = path.flatMap((step, at) => {
    const name = nameIn(comparison, step.to, lang);
    const last = at === path.length - 1;
    return [stepSaid(analysis, step, lang), last ? withFate(analysis, step.to, lang) : name];
  });
  return [nameIn(comparison, unit, lang), ...said].join(' → ');
}

/** A name with what becomes of it: `ESB (được thay thế bởi LGSP)`. */
export function withFate({ comparison }: GapAnalysis, id: ElementId, lang: string): string {
  const row = comparison.elements.get(id);
  const name = nameIn(comparison, id, lang);
  if (row === undefined || row.fate === 'kept') return name;
  const { word, phrase } = fateWords(row.fate);
  const others = OF_FORMER.has(row.fate) ? row.predecessors : row.successors;
  const said =
    phrase && others.length > 0
      ? fillIn(phrase, { names: namesIn(comparison, others, lang) }, lang)
      : textIn(word, lang);
  return `${name} (${said})`;
}

const OF_FORMER: ReadonlySet<Fate> = new Set(['successor', 'carriedOver']);

/** The verb of one step, and when it holds where that is not throughout. */
export function stepSaid({ comparison }: GapAnalysis, step: ImpactStep, lang: string): string {
  if (step.kind === 'role') return gapWord(ROLE_WORDS[step.role][step.side], lang);
  const row = comparison.relations.get(step.relation);
  const relation = row?.after ?? row?.before;
  if (row === undefined || relation === undefined) return '';
  const { verb } = linkParts(comparison, relation, lang, step.from);
  if (row.before === undefined) return gapWord('step-new', lang, { verb });
  return row.after === undefined ? gapWord('step-gone', lang, { verb }) : verb;
}

const ROLE_WORDS: Readonly<
  Record<UnitRole, Readonly<Record<'before' | 'after' | 'both', GapWord>>>
> = {
  owner: { both: 'role-owner', before: 'role-owner-before', after: 'role-owner-after' },
  operator: { both: 'role-operator', before: 'role-operator-before', after: 'role-operator-after' },
  user: { both: 'role-user', before: 'role-user-before', after: 'role-user-after' },
};
