/** What follows from a workspace: the model of each architecture, the comparison of two; computed once a change. */
import {
  type ArchitectureId,
  type Comparison,
  compare,
  type Edit,
  filterComparison,
  type Model,
  nestingOf,
  publicEdition,
  resolve,
  resolveAbove,
  resolveInSteps,
  updateModel,
  type Workspace,
} from '@khung/core';
import type { Shown, ShownComparison } from './shown.ts';

const models = new WeakMap<Workspace, Map<ArchitectureId, Model>>();
export function modelIn(workspace: Workspace, id: ArchitectureId): Model {
  return kept(models, workspace, id, () => {
    const base = baseIn(workspace, id);
    if (base === undefined) return resolve(workspace, id);
    // What is above its base costs only its changes, and is quickly compared with it.
    return resolveAbove(workspace, modelIn(workspace, base), id);
  });
}

/** The base, where there is one that does not lead back here. */
function baseIn({ architectures }: Workspace, id: ArchitectureId): ArchitectureId | undefined {
  const met = new Set([id]);
  const base = architectures.get(id)?.base;
  for (let at = base; at !== undefined; at = architectures.get(at)?.base) {
    if (met.has(at) || !architectures.has(at)) return undefined;
    met.add(at);
  }
  return base;
}

/** Makes a model known step by step; the page goes on in between. */
export function* prepareModel(
  workspace: Workspace,
  id: ArchitectureId,
): Generator<undefined, Model, undefined> {
  const base = baseIn(workspace, id);
  if (base !== undefined) {
    yield* prepareModel(workspace, base);
    yield;
    return modelIn(workspace, id);
  }
  const model = models.get(workspace)?.get(id) ?? (yield* resolveInSteps(workspace, id));
  return kept(models, workspace, id, () => model);
}

/** Carries the models known of a workspace over an edit, at the cost of what it touches. */
export function followEdit(before: Workspace, after: Workspace, edit: Edit): void {
  const known = models.get(before);
  if (known === undefined || models.has(after)) return;
  models.set(
    after,
    new Map([...known].map(([id, model]) => [id, updateModel(model, before, after, edit)])),
  );
}

const comparisons = new WeakMap<Workspace, Map<string, Comparison>>();
export function comparisonIn(
  workspace: Workspace,
  before: ArchitectureId,
  after: ArchitectureId,
): Comparison {
  return kept(comparisons, workspace, `${before} ${after}`, () =>
    compare(workspace, before, after, {
      before: modelIn(workspace, before),
      after: modelIn(workspace, after),
    }),
  );
}

/** As it is looked at: without the kinds of change that are looked past. */
export function comparedIn(
  workspace: Workspace,
  { before, after, ignore = [] }: ShownComparison,
): Comparison {
  const whole = comparisonIn(workspace, before, after);
  if (ignore.length === 0) return whole;
  return kept(comparisons, workspace, `${before} ${after} ${ignore.join()}`, () =>
    filterComparison(whole, { ignore }),
  );
}

/** The model or the comparison on screen. */
export function sourceIn(workspace: Workspace, shown: Shown): Model | Comparison {
  return shown.kind === 'architecture'
    ? modelIn(workspace, shown.id)
    : comparedIn(workspace, shown);
}

const published = new WeakMap<Model | Comparison, Model | Comparison>();
/** The same as the public may see it: without what is marked internal. */
export function publicSourceIn(workspace: Workspace, shown: Shown): Model | Comparison {
  const source = sourceIn(workspace, shown);
  const known = published.get(source);
  if (known !== undefined) return known;
  const open = publicOf(workspace, source);
  const ignore = shown.kind === 'comparison' ? (shown.ignore ?? []) : [];
  const made = 'before' in open ? filterComparison(open, { ignore }) : open;
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

export const nestingIn = (model: Model): ReturnType<typeof nestingOf> => nestingOf(model);

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
