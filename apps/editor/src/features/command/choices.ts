/** What the command palette offers for what is typed: actions, views, elements, notes and marks, the likeliest kind first. */
import {
  type Comparison,
  type Element,
  type ElementId,
  type Mark,
  type Model,
  type Ranked,
  rankElements,
  searchTexts,
  textIn,
  type View,
} from '@khung/core';
import type { Action } from '../../actions/action.ts';
import { nestingIn } from '../../session/derived.ts';
import type { Language } from '../../session/preferences.ts';
import { type Said, saidIn } from './said.ts';

export type Choice =
  | { readonly kind: 'action'; readonly action: Action }
  | { readonly kind: 'view'; readonly view: View }
  | {
      readonly kind: 'element';
      readonly element: Element;
      readonly within: string;
      /** Present: not its name was found, but what it says there. */
      readonly said?: Said;
    }
  | { readonly kind: 'note'; readonly view: View; readonly id: string; readonly text: string }
  | { readonly kind: 'mark'; readonly mark: Mark; readonly text: string };

export interface ChoiceSection {
  readonly kind: Choice['kind'];
  readonly choices: readonly Choice[];
  /** How many were found beyond those. */
  readonly more: number;
}

export interface Choosable {
  /** Those that are possible now, with their words. */
  readonly actions: readonly { readonly action: Action; readonly label: string }[];
  readonly views: readonly View[];
  readonly source: Model | Comparison;
  readonly marks: Iterable<Mark>;
  readonly language: Language;
}

/** The most of a kind; a person who needs more types another letter. */
const MOST: Readonly<Record<Choice['kind'], number>> = {
  action: 6,
  view: 6,
  element: 12,
  note: 6,
  mark: 6,
};

/** Only actions are looked through after this sign. */
const ONLY_ACTIONS = '>';

/** @returns the kinds with something found, that with the best match first */
export function choicesFor(typed: string, from: Choosable): readonly ChoiceSection[] {
  const onlyActions = typed.trimStart().startsWith(ONLY_ACTIONS);
  const query = onlyActions ? typed.trimStart().slice(ONLY_ACTIONS.length) : typed;
  const { actions, views, source, marks, language } = from;
  const nameOf = (view: View) => textIn(view.name, language);
  const found: readonly Found[] = [
    sectionOf(
      'action',
      searchTexts(actions, query, ({ label }) => label),
      ({ action }) => ({ kind: 'action', action }),
    ),
    ...(onlyActions
      ? []
      : [
          sectionOf('view', searchTexts(views, query, nameOf), (view) => ({ kind: 'view', view })),
          elementsFor(query, source, language),
          sectionOf(
            'note',
            searchTexts(notesOn(views, language), query, ({ text }) => text),
            (note) => ({ kind: 'note', ...note }),
          ),
          sectionOf(
            'mark',
            searchTexts(marks, query, ({ text }) => text ?? ''),
            (mark) => ({ kind: 'mark', mark, text: mark.text ?? '' }),
          ),
        ]),
  ];
  return found
    .filter(({ section }) => section.choices.length > 0)
    .sort((one, other) => weightOf(one) - weightOf(other))
    .map(({ section }) => section);
}

/** All actions that are possible, for when nothing is typed after the sign for actions. */
export function allActions({ actions }: Choosable): readonly ChoiceSection[] {
  const choices = actions.map(({ action }): Choice => ({ kind: 'action', action }));
  return [{ kind: 'action', choices, more: 0 }];
}

/** What is said somewhere comes after what bears that name. */
const weightOf = ({ section, best }: Found): number =>
  best + (section.kind === 'note' || section.kind === 'mark' ? 2 : 0);

interface Found {
  readonly section: ChoiceSection;
  /** The rank of the best match. */
  readonly best: number;
}

/** From this rank on only parts of words are meant; such matches are left out where there are better ones. */
const WEAK = 5;

function sectionOf<Item>(
  kind: Choice['kind'],
  ranked: readonly Ranked<Item>[],
  choiceOf: (item: Item) => Choice,
): Found {
  const best = ranked[0]?.rank ?? Number.POSITIVE_INFINITY;
  const good = best < WEAK ? ranked.filter(({ rank }) => rank < WEAK) : ranked;
  const choices = good.slice(0, MOST[kind]).map(({ item }) => choiceOf(item));
  return { section: { kind, choices, more: good.length - choices.length }, best };
}

/** Of two architectures the later one's, then those that only the earlier has. */
function elementsFor(query: string, source: Model | Comparison, language: Language): Found {
  const models = 'before' in source ? [source.after, source.before] : [source];
  const seen = new Set<ElementId>();
  const found = models.flatMap((model) =>
    rankElements(model, query, language).flatMap(({ item, rank }) => {
      if (seen.has(item.id)) return [];
      seen.add(item.id);
      const said = rank < BESIDE_NAME ? undefined : saidIn(item, query, language);
      return [{ item: { element: item, model, said }, rank }];
    }),
  );
  found.sort((one, other) => one.rank - other.rank);
  return sectionOf('element', found, ({ element, model, said }) => ({
    kind: 'element',
    element,
    within: parentName(model, element.id, language),
    ...(said === undefined ? {} : { said }),
  }));
}

/** From this rank on something else than the name was found. */
const BESIDE_NAME = 6;

function parentName(model: Model, id: ElementId, language: Language): string {
  const parent = nestingIn(model).parentOf.get(id);
  const element = parent === undefined ? undefined : model.elements.get(parent);
  return element === undefined ? '' : textIn(element.name, language);
}

function* notesOn(views: readonly View[], language: Language) {
  for (const view of views) {
    for (const [id, { text }] of Object.entries(view.placements ?? {})) {
      if (text !== undefined) yield { view, id, text: textIn(text, language) };
    }
  }
}
