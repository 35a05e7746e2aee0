/** Where an element is used, besides on views: what the records of the workspace say of it. */
import {
  type Element,
  type ElementId,
  type Finding,
  fold,
  type Mark,
  type Model,
  marksOf,
  neighbours,
  type RelationId,
  type Succession,
  type View,
  type Workspace,
} from '@khung/core';

export interface Uses {
  /** The relations that it has. */
  readonly relations: readonly RelationId[];
  /** What it owns, operates or uses, where it is a unit. */
  readonly owned: readonly ElementId[];
  readonly marks: readonly Mark[];
  /** Remarks on views that name it. */
  readonly notes: readonly { readonly view: View; readonly id: string; readonly text: string }[];
  readonly successions: readonly Succession[];
  readonly findings: readonly Finding[];
}

/** A shorter name would be found in too many words. */
const LEAST_NAME = 4;

export function usesOf(
  {
    workspace,
    model,
    views,
    findings,
  }: {
    readonly workspace: Workspace;
    readonly model: Model;
    readonly views: readonly View[];
    readonly findings: readonly Finding[];
  },
  element: Element,
): Uses {
  const { id } = element;
  return {
    relations: neighbours(model, id).map(({ relation }) => relation.id),
    owned: [...model.elements.values()].flatMap((one) => (names(one, id) ? [one.id] : [])),
    marks: marksOf(workspace, { element: id }),
    notes: notesNaming(element, views),
    successions: [...workspace.successions.values()].filter(
      ({ from, to }) => from[id] === true || to[id] === true,
    ),
    findings: findings.filter(({ concept }) => concept === id),
  };
}

const names = ({ owner, operator, users }: Element, id: ElementId): boolean =>
  owner === id || operator === id || users?.[id] === true;

/** Whole words, blind to marks: "LGSP" is not found in "LGSPX". */
function notesNaming(element: Element, views: readonly View[]): Uses['notes'] {
  const wanted = Object.values(element.name)
    .map((name) => fold(name))
    .filter((name) => name.length >= LEAST_NAME);
  return views.flatMap((view) =>
    Object.entries(view.placements ?? {}).flatMap(([id, { text }]) =>
      Object.values(text ?? {})
        .filter((words) => wanted.some((name) => ` ${fold(words)} `.includes(` ${name} `)))
        .slice(0, 1)
        .map((words) => ({ view, id, text: words })),
    ),
  );
}
