/** `khung views`: lists the views of a workspace and the viewpoints there are; makes, sets and removes views. */
import {
  applyEdit,
  deleteRecord,
  type Edit,
  type Json,
  orderBetween,
  putRecord,
  recordKey,
  resolve,
  textIn,
  type View,
  viewId,
  type Workspace,
} from '@khung/core';
import {
  type Setting,
  SHEET_SETTINGS,
  VIEWPOINTS,
  type Viewpoint,
  viewpointOf,
} from '@khung/diagram';
import { saveWorkspaceFile } from '@khung/storage/node';
import type { Around, ExitCode } from '../command.ts';
import { Failure } from '../failure.ts';
import { ownSettings, settingTyped } from '../views/settingValue.ts';
import { viewName, viewsInOrder } from '../views/viewNamed.ts';
import { say } from '../words/say.ts';
import type { Tongue } from '../words/tongue.ts';
import { readWorkspace } from '../workspaceFile.ts';

export interface ViewsOptions {
  readonly format: 'text' | 'json';
  /** Id of a view to make, or to change if it is there. */
  readonly make?: string;
  readonly viewpoint?: string;
  readonly name?: string;
  /** `key=value`, each. */
  readonly set?: readonly string[];
  readonly remove?: string;
}

export async function listViews(
  file: string,
  options: ViewsOptions,
  { lang }: Around,
): Promise<ExitCode> {
  const read = await readWorkspace(file);
  const ws = read.workspace;
  const { make, remove } = options;
  if (make === undefined && remove === undefined) {
    process.stdout.write(options.format === 'json' ? asJson(ws, lang) : asText(ws, lang));
    return 0;
  }
  const edit = make !== undefined ? madeView(ws, make, options, lang) : removal(ws, file, remove);
  await saveWorkspaceFile(file, applyEdit(ws, edit), { expected: read.stamp });
  const words = say(lang);
  const id = make ?? remove ?? '';
  process.stdout.write(
    `${words(make === undefined ? 'views.removed' : 'views.made', { id, file })}\n`,
  );
  return 0;
}

function madeView(ws: Workspace, id: string, options: ViewsOptions, lang: Tongue): Edit {
  const views: ReadonlyMap<string, View> = ws.views;
  const known = views.get(id);
  const asked = options.viewpoint ?? known?.viewpoint ?? id;
  const viewpoint = viewpointOf(asked);
  if (viewpoint === undefined) {
    throw new Failure('viewpoint.none', {
      viewpoint: asked,
      known: VIEWPOINTS.map((one) => one.id).join(', '),
    });
  }
  const models = [...ws.architectures.keys()].map((one) => resolve(ws, one));
  const settings: Record<string, Json> = { ...known?.settings };
  for (const typed of options.set ?? []) {
    const [key, value] = settingTyped(typed, viewpoint, ws, models);
    if (value === undefined) delete settings[key];
    else settings[key] = value;
  }
  const name =
    options.name === undefined
      ? (known?.name ?? viewpoint.name)
      : { ...known?.name, [lang]: options.name };
  const { settings: _old, ...rest } = known ?? {
    record: 'view' as const,
    id: viewIdTyped(id),
    order: orderBetween(viewsInOrder(ws).at(-1)?.order, undefined) ?? 'a1',
  };
  return putRecord(ws, {
    ...rest,
    name,
    viewpoint: viewpoint.id,
    ...(Object.keys(settings).length === 0 ? {} : { settings }),
  });
}

function viewIdTyped(id: string) {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(id)) throw new Failure('view.bad-id', { id });
  return viewId(id);
}

function removal(ws: Workspace, file: string, id = ''): Edit {
  const views: ReadonlyMap<string, View> = ws.views;
  const view = views.get(id);
  if (view === undefined) {
    const known = viewsInOrder(ws).map((one) => one.id);
    throw new Failure('view.unknown', { id, file, known: known.join(', ') || '–' });
  }
  return deleteRecord(ws, recordKey(view));
}

function asText(ws: Workspace, lang: Tongue): string {
  const words = say(lang);
  const lines: string[] = [];
  const views = viewsInOrder(ws);
  lines.push(words('views.views', { count: views.length }));
  for (const view of views) {
    const viewpoint = viewpointOf(view.viewpoint);
    const kind = viewpoint === undefined ? view.viewpoint : textIn(viewpoint.name, lang);
    lines.push(`  ${view.id}: ${viewName(view, lang)} (${kind})${settingsText(view.settings)}`);
  }
  lines.push('', words('views.viewpoints', { count: VIEWPOINTS.length }));
  for (const viewpoint of VIEWPOINTS) {
    lines.push(
      `  ${viewpoint.id}: ${textIn(viewpoint.name, lang)}. ${textIn(viewpoint.purpose, lang)}`,
    );
    for (const setting of ownSettings(viewpoint, ws)) {
      lines.push(`      --set ${setting.key}=${allowed(setting)}  ${textIn(setting.name, lang)}`);
    }
  }
  lines.push('', words('views.common'));
  for (const setting of SHEET_SETTINGS) {
    lines.push(`      --set ${setting.key}=${allowed(setting)}  ${textIn(setting.name, lang)}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

const settingsText = (settings: View['settings']): string =>
  settings === undefined || Object.keys(settings).length === 0
    ? ''
    : ` ${Object.entries(settings)
        .map(([key, value]) => `${key}=${valueText(value)}`)
        .join(' ')}`;

const valueText = (value: Json): string =>
  typeof value === 'object' && value !== null ? Object.keys(value).join(',') : String(value);

/** What may be typed after the `=`, with what holds if nothing is. */
function allowed(setting: Setting): string {
  switch (setting.kind) {
    case 'choice': {
      const ids = setting.choices.map(({ id }) => (id === setting.fallback ? `[${id}]` : id));
      return `${ids.join('|')}${setting.open === true ? '|…' : ''}`;
    }
    case 'number':
      return `${setting.least}–${setting.most}${setting.fallback === undefined ? '' : ` [${setting.fallback}]`}`;
    case 'switch':
      return setting.fallback ? '[true]|false' : 'true|[false]';
    case 'element':
      return '<id>';
    case 'elements':
      return '<id>,<id>…';
    case 'relations':
    case 'kinds':
      return `<a>,<b>… [${setting.fallback.join(',')}]`;
    case 'text':
      return setting.fallback === '' ? '<…>' : `<…> [${setting.fallback}]`;
    case 'field':
      return `${[...(setting.choices ?? []).map(({ id }) => id), 'owner', 'type', 'layer', 'properties.<id>', '…'].join('|')} [${setting.fallback}]`;
  }
}

function asJson(ws: Workspace, lang: Tongue): string {
  const viewpointJson = (viewpoint: Viewpoint) => ({
    id: viewpoint.id,
    name: textIn(viewpoint.name, lang),
    purpose: textIn(viewpoint.purpose, lang),
    movable: viewpoint.movable,
    settings: ownSettings(viewpoint, ws),
  });
  const views = viewsInOrder(ws).map(({ id, viewpoint, settings = {}, ...view }) => ({
    id,
    name: textIn(view.name, lang),
    viewpoint,
    settings,
  }));
  return `${JSON.stringify({ views, viewpoints: VIEWPOINTS.map(viewpointJson) }, null, 2)}\n`;
}
