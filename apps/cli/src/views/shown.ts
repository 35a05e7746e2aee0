/** What a figure is of: one architecture or two compared, whole or as the public may see it. */
import {
  type ArchitectureId,
  type Comparison,
  compare,
  type Model,
  publicEdition,
  resolve,
  type Workspace,
} from '@khung/core';
import { Failure } from '../failure.ts';
import { architectureNamed, knownArchitectures } from '../workspaceFile.ts';

export interface ShownOptions {
  readonly architecture?: string;
  readonly compare?: readonly [string, string];
}

export interface Shown {
  readonly source: Model | Comparison;
  readonly architectures: readonly ArchitectureId[];
  readonly models: readonly Model[];
}

/** A workspace with one architecture needs no option. @throws Failure that lists the architectures there are */
export function shownIn(
  ws: Workspace,
  file: string,
  options: ShownOptions,
  edition: 'internal' | 'public',
): Shown {
  const architectures = architecturesAsked(ws, file, options);
  const whole = architectures.map((id) => resolve(ws, id));
  const models = edition === 'public' ? publicEdition(ws, whole) : whole;
  const [first, second] = models;
  const [before, after] = architectures;
  if (before !== undefined && after !== undefined && first !== undefined && second !== undefined) {
    const source = compare(ws, before, after, { before: first, after: second });
    return { source, architectures, models };
  }
  if (first === undefined) {
    throw new Failure('architecture.choose', { known: knownArchitectures(ws) });
  }
  return { source: first, architectures, models };
}

function architecturesAsked(
  ws: Workspace,
  file: string,
  options: ShownOptions,
): readonly ArchitectureId[] {
  if (options.compare) return options.compare.map((id) => architectureNamed(ws, id, file));
  const [only, ...others] = ws.architectures.keys();
  if (options.architecture === undefined && (only === undefined || others.length > 0)) {
    throw new Failure('architecture.choose', { known: knownArchitectures(ws) });
  }
  return [architectureNamed(ws, options.architecture ?? only ?? '', file)];
}
