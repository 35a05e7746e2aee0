/** A cell of a matrix was taken: the one thing meant is done at once; of several the person chooses. */
import { addRelation, newId, relationId, removeConcepts, setField, textIn } from '@khung/core';
import { type MatrixCell, matrixRelating } from '@khung/diagram';
import type { ScreenPoint } from '@khung/react';
import { languageNow } from '../../i18n/i18n.ts';
import { mainModelIn } from '../../session/derived.ts';
import { perform } from '../../session/perform.ts';
import { useSession } from '../../session/session.ts';
import { editedArchitecture } from '../../session/shown.ts';
import { viewNow } from '../../session/views.ts';
import { type CellChoice, cellChoices, onlyChoice } from './cellChoices.ts';

export interface OpenCell {
  readonly at: ScreenPoint;
  /** Names of its headers. */
  readonly row: string;
  readonly column: string;
  readonly choices: readonly CellChoice[];
  /** What it shows is of nested parts alone. */
  readonly derived: boolean;
  /** The matrix goes by way of other elements. */
  readonly through: boolean;
}

/** @returns what is to be chosen from, unless it is done already */
export function takeCell(cell: MatrixCell, at: ScreenPoint, filled: boolean): OpenCell | undefined {
  const { workspace, shown } = useSession.getState();
  const language = languageNow();
  const model = mainModelIn(workspace, shown);
  const from = model.elements.get(cell.from);
  const to = model.elements.get(cell.to);
  if (from === undefined || to === undefined) return undefined;
  const relating = matrixRelating(viewNow().settings);
  const choices = cellChoices(model, relating, from, to, language);
  const only = onlyChoice(choices);
  const there = choices.some((one) => one.kind === 'remove' || (one.kind === 'role' && one.on));
  const derived = filled && !there;
  if (only !== undefined && !derived) {
    carryOutChoice(only);
    return undefined;
  }
  const nameOf = (id: typeof cell.from) => textIn(model.elements.get(id)?.name, language);
  return {
    at,
    row: nameOf(cell.row.element),
    column: nameOf(cell.column.element),
    choices,
    derived,
    through: relating.by.kind === 'relations' && relating.by.through !== undefined,
  };
}

export function carryOutChoice(choice: CellChoice): void {
  const architecture = editedArchitecture(useSession.getState().shown);
  if (architecture === undefined) return;
  perform((workspace) => {
    switch (choice.kind) {
      case 'remove':
        return removeConcepts(workspace, architecture, [choice.relation]);
      case 'access':
        return setField(workspace, architecture, choice.relation, 'access', choice.access);
      case 'role':
        return setField(workspace, architecture, choice.element, choice.path, choice.to);
      case 'add': {
        const { type, source, target, access } = choice;
        const id = relationId(newId('rel'));
        const how = access === undefined ? {} : { access };
        return addRelation(workspace, architecture, { id, type, source, target, ...how });
      }
    }
  });
}
