/** Two moments compared, in words or on a figure: in the worker, or on the page where it is little. */
import {
  type ArchitectureId,
  type Comparison,
  compareModels,
  elementId,
  profileOf,
  type Text,
  textIn,
  type ViewId,
  type Workspace,
} from '@khung/core';
import { type Figure, viewpointOf, wishOf } from '@khung/diagram';
import { unpackWorkspace } from '@khung/storage';
import { speak, wordsFor } from '../../../i18n/i18n.ts';
import { modelIn, sourceIn } from '../../../session/models.ts';
import type { Language, Levels } from '../../../session/preferences.ts';
import { architecturesInOrder, type Shown } from '../../../session/shown.ts';
import { viewIn, viewsIn } from '../../../session/views.ts';
import { figuresAt } from '../../canvas/levels.ts';
import { readFile } from '../../files/readFile.ts';
import { fieldWordsOf } from '../../inspector/fields/fieldWords.ts';
import { type RowGroup, rowsOf } from './rows.ts';
import type { SideAsked } from './sides.ts';

interface Sides {
  readonly before: SideAsked;
  readonly after: SideAsked;
  readonly language: Language;
}

export interface StatesAsked extends Sides {
  /** What is on screen: units are named by it. */
  readonly shown: Shown;
  /** Rows of a group, at most. */
  readonly most: number;
}

export interface States {
  /** Those of few rows whole. */
  readonly groups: readonly RowGroup[];
  /** That both have. */
  readonly architectures: readonly Named<ArchitectureId>[];
  /** That can be drawn. */
  readonly views: readonly Named<ViewId>[];
}

interface Named<Id> {
  readonly id: Id;
  readonly name: Text;
}

type Now = () => Workspace;

/** @throws StorageError, WorkspaceFileError for a side that cannot be read */
export async function statesCompared(asked: StatesAsked, now: Now): Promise<States> {
  const { before, after } = await bothOf(asked, now);
  const groups = await groupsOf(asked, before, after, now());
  const shared = architecturesInOrder(after).filter((id) => before.architectures.has(id));
  return {
    groups: groups.map((group) => ({ ...group, rows: group.rows.slice(0, asked.most) })),
    architectures: shared.map((id) => ({ id, name: after.architectures.get(id)?.name ?? {} })),
    views: viewsIn(after)
      .filter(({ viewpoint }) => viewpointOf(viewpoint) !== undefined)
      .map(({ id, name }) => ({ id, name })),
  };
}

export interface StatesFigureAsked extends Sides {
  readonly architecture: ArchitectureId;
  readonly view: ViewId;
  readonly levels: Levels;
}

/** @throws as `statesCompared` */
export async function statesDrawn(asked: StatesFigureAsked, now: Now): Promise<readonly Figure[]> {
  const { before, after } = await bothOf(asked, now);
  const { architecture, language } = asked;
  const view = viewIn(after, asked.view);
  const viewpoint = viewpointOf(view.viewpoint);
  if (viewpoint === undefined) return [];
  return figuresAt(viewpoint, asked.levels, comparisonOf(before, after, architecture), {
    ...wishOf(view, language),
    profile: profileOf(after.info.profile),
    title: textIn(view.name, language),
  });
}

/** The last that were found: more rows of them may be asked for. */
let found: { readonly of: readonly unknown[]; readonly groups: readonly RowGroup[] } | undefined;

async function groupsOf(
  { language, shown }: StatesAsked,
  before: Workspace,
  after: Workspace,
  now: Workspace,
): Promise<readonly RowGroup[]> {
  const source = sourceIn(now, shown);
  const of = [before, after, language, source];
  if (found?.of.every((one, at) => one === of[at])) return found.groups;
  await speak(language);
  const fields = fieldWordsOf(wordsFor, {
    language,
    profile: profileOf(now.info.profile),
    source,
    properties: now.properties,
  });
  const groups = rowsOf({ before, after, language, fields });
  found = { of, groups };
  return groups;
}

async function bothOf({ before, after }: Sides, now: Now) {
  return { before: await workspaceOf(before, now), after: await workspaceOf(after, now) };
}

/** The two that were read last: one looks at them again and again. */
const known: { readonly key: string; readonly workspace: Workspace }[] = [];

async function workspaceOf(side: SideAsked, now: Now): Promise<Workspace> {
  if (side.kind === 'now') return now();
  const { key, name, content } = side;
  const before = known.find((one) => one.key === key);
  if (before !== undefined) return before.workspace;
  const workspace =
    side.kind === 'checkpoint'
      ? await unpackWorkspace(content, name)
      : (await readFile({ content, name, language: 'vi' })).workspace;
  known.push({ key, workspace });
  if (known.length > 2) known.shift();
  return workspace;
}

/** Who follows whom counts where it was said between the two moments. */
function comparisonOf(before: Workspace, after: Workspace, id: ArchitectureId): Comparison {
  const said = [...after.successions.values()]
    .filter((one) => one.architecture === id && !before.successions.has(one.id))
    .map(({ from, to, reason }, step) => ({
      from: Object.keys(from).map(elementId),
      to: Object.keys(to).map(elementId),
      step,
      reason,
    }));
  return compareModels(modelIn(before, id), modelIn(after, id), said);
}
