/** `khung import --onto`: a model drawn apart becomes an architecture that derives from one that is there. */
import {
  type ArchitectureId,
  applyEdit,
  architectureId,
  CERTAIN,
  derive,
  type MatchedFile,
  matchModels,
  ontoBase,
  orderBetween,
  resolve,
  type Workspace,
  withRecords,
} from '@khung/core';
import { importInto } from '@khung/interchange';
import { saveWorkspaceFile } from '@khung/storage/node';
import type { Around, ExitCode } from '../command.ts';
import { Failure } from '../failure.ts';
import { readExchangeFile } from '../files/readExchangeFile.ts';
import { checkKnown, readMatches } from '../files/readMatches.ts';
import { targetKind } from '../files/writeFile.ts';
import { say } from '../words/say.ts';
import { architectureNamed, architecturesInOrder, readWorkspace } from '../workspaceFile.ts';
import { withoutArchitecture } from './import.ts';

export interface ImportOntoOptions {
  readonly as: string;
  readonly onto: string;
  readonly base?: string;
  readonly matches?: string;
  readonly output?: string;
  readonly replace?: boolean;
}

export async function importOnto(
  file: string,
  options: ImportOntoOptions,
  { lang }: Around,
): Promise<ExitCode> {
  const { onto, output = onto } = options;
  const id = architectureId(options.as);
  await targetKind(output);
  const { workspace: ws, stamp } = await readWorkspace(onto);
  const imported = await readExchangeFile(file, id);
  const matches = options.matches === undefined ? undefined : await readMatches(options.matches);
  const base = baseOf(ws, id, options, matches?.before.architecture);
  const rest = ws.architectures.has(id) ? withoutArchitecture(ws, id) : ws;
  const apart = importInto(rest, imported, id);
  const sides = [
    { file: onto, model: resolve(ws, base) },
    { file, model: resolve(apart, id) },
  ] as const;
  const { pairs, open } = pairsFor(sides, options, matches);
  const next = derived(ws, apart, base, id, sides, pairs);
  await saveWorkspaceFile(output, next, output === onto ? { expected: stamp } : {});
  const words = say(lang);
  const lines = [
    words('import.onto', { file, id, base, output, pairs: pairs.length }),
    ...(open > 0 ? [words('import.onto-open', { count: open })] : []),
    '',
  ];
  process.stdout.write(lines.join('\n'));
  return 0;
}

/** @throws Failure where there is such an architecture already, on another base or without `--replace` */
function baseOf(
  ws: Workspace,
  id: ArchitectureId,
  { onto, base, replace }: ImportOntoOptions,
  matched: string | undefined,
): ArchitectureId {
  const others = architecturesInOrder(ws).filter((one) => one.id !== id);
  const named = base ?? others.find((one) => one.id === matched)?.id ?? others.at(-1)?.id;
  if (named === undefined) throw new Failure('match.no-architecture', { file: onto });
  const found = architectureNamed(ws, named, onto);
  const had = ws.architectures.get(id);
  if (had?.locked) throw new Failure('architecture.locked', { id });
  if (found === id || (had && (!replace || had.base !== found)))
    throw new Failure('architecture.exists', { id, file: onto });
  return found;
}

function pairsFor(
  [before, after]: readonly [MatchedFile, MatchedFile],
  { matches: file }: ImportOntoOptions,
  matches: Awaited<ReturnType<typeof readMatches>> | undefined,
) {
  if (matches !== undefined && file !== undefined) {
    checkKnown(matches, file, before, after);
    return {
      pairs: matches.pairs.filter(({ decision }) => decision === 'accepted'),
      open: matches.pairs.filter(({ decision }) => decision === 'open').length,
    };
  }
  const { pairs } = matchModels(before.model, after.model);
  const certain = pairs.filter(({ score }) => score >= CERTAIN);
  return { pairs: certain, open: pairs.length - certain.length };
}

function derived(
  ws: Workspace,
  apart: Workspace,
  base: ArchitectureId,
  id: ArchitectureId,
  [before, after]: readonly [MatchedFile, MatchedFile],
  pairs: Parameters<typeof ontoBase>[2],
): Workspace {
  const architecture = apart.architectures.get(id);
  const had = ws.architectures.get(id);
  const last = architecturesInOrder(ws).at(-1);
  const records = [...apart.properties.values()].filter((one) => !ws.properties.has(one.id));
  const into = withRecords(ws, [
    ...records,
    ...(had || !architecture
      ? []
      : [
          {
            ...architecture,
            base,
            order: orderBetween(last?.order, undefined) ?? architecture.order,
          },
        ]),
  ]);
  return applyEdit(into, derive(into, id, ontoBase(before.model, after.model, pairs)));
}
