/** What follows from a workspace: the model of each architecture, the comparison of two; computed once a change. */
import {
  type ArchitectureId,
  asElementId,
  type Comparison,
  compare,
  type Edit,
  keyParts,
  type Model,
  nestingOf,
  publicEdition,
  resolve,
  updateModel,
  type Workspace,
} from '@khung/core';
import type { Shown } from './shown.ts';

const models = new WeakMap<Workspace, Map<ArchitectureId, Model>>();
export function modelIn(workspace: Workspace, id: ArchitectureId): Model {
  return kept(models, workspace, id, () => resolve(workspace, id));
}

/** Carries the models known of a workspace over an edit, at the cost of what it touches. */
export function followEdit(before: Workspace, after: Workspace, edit: Edit): void {
  const known = models.get(before);
  if (known === undefined || models.has(after)) return;
  const next = new Map<ArchitectureId, Model>();
  for (const [id, model] of known) {
    const updated = updateModel(model, before, after, edit);
    next.set(id, updated);
    const nesting = nestings.get(model);
    if (nesting && nestAlike(model, updated, edit)) nestings.set(updated, nesting);
  }
  models.set(after, next);
}

/** Whether an edit leaves who stands in whom, and in which order, as it is: a new name or owner does. */
function nestAlike(before: Model, after: Model, { fields }: Edit): boolean {
  if (before.relations !== after.relations) return false;
  return fields.every(({ key }) => {
    const parts = keyParts(key);
    if (parts?.kind !== 'change') return true;
    const [was, is] = [before, after].map(({ elements }) =>
      elements.get(asElementId(parts.concept)),
    );
    return was?.type === is?.type && was?.order === is?.order;
  });
}

const comparisons = new WeakMap<Workspace, Map<string, Comparison>>();
export function comparisonIn(
  workspace: Workspace,
  before: ArchitectureId,
  after: ArchitectureId,
): Comparison {
  return kept(comparisons, workspace, `${before} ${after}`, () =>
    compare(workspace, before, after),
  );
}

/** The model or the comparison on screen. */
export function sourceIn(workspace: Workspace, shown: Shown): Model | Comparison {
  return shown.kind === 'architecture'
    ? modelIn(workspace, shown.id)
    : comparisonIn(workspace, shown.before, shown.after);
}

const published = new WeakMap<Model | Comparison, Model | Comparison>();
/** The same as the public may see it: without what is marked internal. */
export function publicSourceIn(workspace: Workspace, shown: Shown): Model | Comparison {
  const source = sourceIn(workspace, shown);
  const known = published.get(source);
  if (known !== undefined) return known;
  const made = publicOf(workspace, source);
  published.set(source, made);
  return made;
}

function publicOf(workspace: Workspace, source: Model | Comparison): Model | Comparison {
  const [first, second] = publicEdition(
    workspace,
    'before' in source ? [source.before, source.after] : [source],
  );
  if (first === undefined) return source;
  if (second === undefined) return first;
  const pair = { before: first, after: second };
  return compare(workspace, first.architecture, second.architecture, pair);
}

/** The model that names and owners are read from: the one shown, or the later of two. */
export function mainModelIn(workspace: Workspace, shown: Shown): Model {
  return modelIn(workspace, shown.kind === 'architecture' ? shown.id : shown.after);
}

const nestings = new WeakMap<Model, ReturnType<typeof nestingOf>>();
export function nestingIn(model: Model): ReturnType<typeof nestingOf> {
  const known = nestings.get(model);
  if (known !== undefined) return known;
  const nesting = nestingOf(model);
  nestings.set(model, nesting);
  return nesting;
}

function kept<Value, Key>(
  cache: WeakMap<Workspace, Map<Key, Value>>,
  workspace: Workspace,
  key: Key,
  make: () => Value,
): Value {
  let known = cache.get(workspace);
  if (known === undefined) {
    known = new Map();
    cache.set(workspace, known);
  }
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}
