/** Runs every rule over every architecture of a workspace, and says each thing once. */
import { baseChain, chainBelow } from '../architecture/chain.ts';
import type { Model } from '../architecture/model.ts';
import { resolve } from '../architecture/resolve.ts';
import { resolveAbove } from '../architecture/updateModel.ts';
import type { Profile } from '../language/profile.ts';
import { PROFILES, profileOf } from '../language/profiles.ts';
import { nestingOf } from '../query/nesting.ts';
import type { ArchitectureId } from '../workspace/ids.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Finding, findingKey } from './finding.ts';
import type { ArchitectureRule, Found, Rule, ShownIn, Subject, WorkspaceSubject } from './rule.ts';
import { RULES } from './rules.ts';

export interface ValidateOptions {
  /** Where models already resolved can be had; by default each is resolved. */
  readonly modelOf?: (architecture: ArchitectureId) => Model;
  /** What views show; without it nothing is said of elements in no view and of empty views. */
  readonly shownIn?: ShownIn;
}

/**
 * All findings: by rule, then by architecture from the lowest up, then in the model's order. What an
 * architecture inherits from the one below is said there only. Pure; linear in the models.
 */
export function validate(ws: Workspace, options: ValidateOptions = {}): Finding[] {
  const models = new Map<ArchitectureId, Model>();
  for (const id of lowestFirst(ws)) {
    const below = models.get(chainBelow(ws, id).at(-1) ?? id);
    const model = options.modelOf?.(id);
    models.set(id, model ?? (below ? resolveAbove(ws, below, id) : resolve(ws, id)));
  }
  const profile = profileIn(ws);
  const { shownIn } = options;
  const subjects = [...models].flatMap(([id, model]) =>
    subjectOf({ ws, models, profile, shownIn }, id, model),
  );
  return RULES.flatMap((rule) =>
    'checkAll' in rule
      ? findings(rule, rule.checkAll({ ws, models, profile, shownIn }))
      : overAll(rule, subjects),
  );
}

/** An architecture's findings without those of the architecture below. */
function overAll(rule: ArchitectureRule, subjects: readonly Subject[]): Finding[] {
  const keysOf = new Map<ArchitectureId, ReadonlySet<string>>();
  return subjects.flatMap((subject) => {
    const { id } = subject.architecture;
    const found = findings(rule, rule.check(subject), id);
    if (rule.own) return found;
    const below = subject.base && keysOf.get(subject.base.architecture);
    const keys = found.map(findingKey);
    keysOf.set(id, new Set(keys));
    return below ? found.filter((_, index) => !below.has(keys[index] ?? '')) : found;
  });
}

function findings(rule: Rule, all: Iterable<Found>, architecture?: ArchitectureId): Finding[] {
  const { id, severity } = rule;
  return Array.from(all, (found) => ({
    rule: id,
    severity,
    ...(architecture === undefined ? {} : { architecture }),
    ...found,
  }));
}

function subjectOf(all: WorkspaceSubject, id: ArchitectureId, model: Model): Subject[] {
  const { ws, models, profile, shownIn } = all;
  const architecture = ws.architectures.get(id);
  if (!architecture) return [];
  const below = chainBelow(ws, id).at(-1);
  const base = below === undefined ? undefined : models.get(below);
  const nesting = nestingOf(model, { relations: profile.nesting });
  return [{ ws, architecture, model, base, profile, nesting, shownIn }];
}

/** By depth in the tree of bases; of one depth in the order in which switches show them. */
function lowestFirst(ws: Workspace): ArchitectureId[] {
  const depthOf = new Map(
    [...ws.architectures.keys()].map((id) => [id, baseChain(ws, id).architectures.length]),
  );
  return [...depthOf].sort(([, one], [, other]) => one - other).map(([id]) => id);
}

/** A workspace with an unknown profile is told so by a rule; the others see it by the generic one. */
function profileIn(ws: Workspace): Profile {
  return PROFILES.find(({ id }) => id === ws.info.profile) ?? profileOf('archimate');
}
