/** What the legend of an overview explains, and how many boxes of each kind are drawn. */
import { FATES, type Fate, fateWords, type Step, textIn } from '@khung/core';
import type { Degree, Labelled, LegendEntry } from './diagram.ts';
import { capitalised, figureWord } from './words.ts';

/** Entries for what is drawn only; fates are counted by box, so the reader can count them too. */
export function legendOf(
  roots: readonly Labelled[],
  options: {
    readonly language: string;
    readonly fates: ReadonlyMap<Fate, number> | undefined;
    readonly fatesHidden: boolean;
    readonly scale?: readonly Step[] | undefined;
    /** Badges carry numbers that tie what follows to what it follows. */
    readonly ties?: boolean;
    readonly note?: string | undefined;
  },
): LegendEntry[] {
  const { language, fates, scale = [] } = options;
  const entries: LegendEntry[] = [];
  for (const fate of FATES) {
    const count = fates?.get(fate) ?? 0;
    if (count === 0) continue;
    const words = fateWords(fate);
    const badge = words.badge === undefined ? undefined : textIn(words.badge, language);
    entries.push({
      kind: 'fate',
      fate,
      word: capitalised(textIn(words.word, language)),
      count,
      ...(badge === undefined ? {} : { badge }),
      ...(options.fatesHidden ? { hidden: true } : {}),
    });
  }
  const seen = tally(roots);
  if (seen.ghosts > 0) {
    const word = capitalised(figureWord('moved', language));
    const hidden = options.fatesHidden ? ({ hidden: true } as const) : {};
    entries.push({ kind: 'ghost', word, count: seen.ghosts, ...hidden });
  }
  for (const [step, { name, value }] of scale.entries()) {
    const heat: Degree = { value, step, steps: scale.length };
    entries.push({
      kind: 'heat',
      heat,
      word: textIn(name, language),
      count: seen.steps.get(step) ?? 0,
    });
  }
  if (seen.pins > 0) {
    entries.push({
      kind: 'pin',
      word: capitalised(figureWord('marks', language)),
      count: seen.pins,
    });
  }
  if (seen.more > 0) {
    const word = seen.changed > 0 ? 'not-drawn-changed' : 'not-drawn';
    entries.push({ kind: 'note', word: figureWord(word, language) });
  }
  if (options.ties === true) {
    const hidden = options.fatesHidden ? ({ hidden: true } as const) : {};
    entries.push({ kind: 'note', word: figureWord('ties', language), ...hidden });
  }
  if (options.note !== undefined && options.note !== '') {
    entries.push({ kind: 'note', word: options.note });
  }
  return entries;
}

/** Boxes of each fate, drawn or kept room for; ghosts are not counted again. */
export function fatesIn(
  roots: readonly Labelled[],
  fateOf: (block: Labelled) => Fate | undefined,
): Map<Fate, number> {
  const fates = new Map<Fate, number>();
  const visit = (block: Labelled): void => {
    const fate = block.former ? undefined : fateOf(block);
    if (fate !== undefined) fates.set(fate, (fates.get(fate) ?? 0) + 1);
    for (const child of block.children) visit(child);
  };
  for (const block of roots) visit(block);
  return fates;
}

function tally(roots: readonly Labelled[]) {
  const seen = { ghosts: 0, pins: 0, more: 0, changed: 0, steps: new Map<number, number>() };
  const visit = (block: Labelled): void => {
    if (block.former) seen.ghosts += 1;
    seen.more += block.moreRoom;
    seen.changed += block.moreChangedRoom ?? 0;
    if (!block.hidden) {
      seen.pins += block.pins ?? 0;
      if (block.heat !== undefined) {
        seen.steps.set(block.heat.step, (seen.steps.get(block.heat.step) ?? 0) + 1);
      }
    }
    for (const child of block.children) visit(child);
  };
  for (const block of roots) visit(block);
  return seen;
}
