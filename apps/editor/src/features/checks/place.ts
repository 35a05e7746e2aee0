/** Leads to the place that a finding speaks of: its architecture, its element, a view that shows it. */
import {
  type ConceptId,
  type ElementId,
  elementAt,
  type Finding,
  type Model,
  recordKey,
  relationAt,
  type Workspace,
} from '@khung/core';
import { modelIn } from '../../session/derived.ts';
import { show, showView, useSession } from '../../session/session.ts';
import type { Shown } from '../../session/shown.ts';
import { showLeft } from '../left/showLeft.ts';
import { goToElement } from '../where-used/goTo.ts';

export function goTo(finding: Finding): void {
  const { workspace } = useSession.getState();
  const view = [...workspace.views.values()].find((one) => recordKey(one) === finding.record);
  if (view) {
    showView(view.id);
    return;
  }
  const mark = [...workspace.marks.values()].find((one) => recordKey(one) === finding.record);
  if (mark) showLeft('marks');
  const elements = mark ? [mark.element] : elementsOf(workspace, finding);
  const shown = shownFor(workspace, finding, elements);
  if (shown) show(shown);
  const [first] = elements;
  if (first === undefined) return;
  // The list keeps the keyboard, so that a person can walk on.
  goToElement(first, 'stay');
}

/** The elements that a finding is about: itself, the ends of its relation, both sides of a succession. */
function elementsOf(workspace: Workspace, { architecture, concept, record }: Finding): ElementId[] {
  const succession = [...workspace.successions.values()].find((one) => recordKey(one) === record);
  if (succession && architecture !== undefined) {
    const named = new Set([...Object.keys(succession.to), ...Object.keys(succession.from)]);
    const base = workspace.architectures.get(architecture)?.base;
    const models = [architecture, ...(base === undefined ? [] : [base])];
    return models.flatMap((id) =>
      [...modelIn(workspace, id).elements.keys()].filter((one) => named.has(one)),
    );
  }
  if (concept === undefined || architecture === undefined) return [];
  const models = modelsOf(workspace, architecture);
  const relation = relationIn(workspace, models, concept);
  const wanted = relation ? [relation.source, relation.target] : [concept];
  return wanted.flatMap((id) => {
    const element = models.map((model) => elementAt(model, id)).find(Boolean);
    return element ? [element.id] : [];
  });
}

function modelsOf(workspace: Workspace, architecture: Model['architecture']): Model[] {
  const base = workspace.architectures.get(architecture)?.base;
  return [architecture, ...(base === undefined ? [] : [base])]
    .filter((id) => workspace.architectures.has(id))
    .map((id) => modelIn(workspace, id));
}

/** Also one that models hide, as an end of it is gone. */
function relationIn(workspace: Workspace, models: readonly Model[], id: ConceptId) {
  const there = models.map((model) => relationAt(model, id)).find(Boolean);
  if (there) return there;
  for (const changes of workspace.changes.values()) {
    const change = changes.get(id);
    if (change?.record === 'add-relation') return change.relation;
  }
  return undefined;
}

/** The finding's architecture; where that no longer has the element, its comparison with the one below. */
function shownFor(
  workspace: Workspace,
  { architecture }: Finding,
  [first]: readonly ElementId[],
): Shown | undefined {
  const record = architecture && workspace.architectures.get(architecture);
  if (!record) return undefined;
  const { id, base } = record;
  const there = first === undefined || modelIn(workspace, id).elements.has(first);
  if (there || base === undefined) return { kind: 'architecture', id };
  return { kind: 'comparison', before: base, after: id };
}
