/** `khung figure`: draws a view of one architecture, or of two compared, into a file for print or Word. */
import {
  type ArchitectureId,
  type Comparison,
  compare,
  type MarkKind,
  type Model,
  resolve,
  textIn,
  type View,
  type Workspace,
} from '@khung/core';
import {
  type Figure,
  grey,
  type OverviewFigureOptions,
  overviewFigure,
  overviewPages,
  print,
  SMALLEST_STATED,
  statedLevels,
} from '@khung/diagram';
import type { Around, ExitCode } from '../command.ts';
import { Failure } from '../failure.ts';
import { formatOf, writeFigures } from '../files/writeFigures.ts';
import { targetKind } from '../files/writeFile.ts';
import { figureReport } from '../report/figureReport.ts';
import { heatOn, pinsOn } from '../spoken.ts';
import { say } from '../words/say.ts';
import { architectureNamed, knownArchitectures, openWorkspace } from '../workspaceFile.ts';

export interface FigureOptions {
  readonly architecture?: string;
  readonly compare?: readonly [string, string];
  /** mm */
  readonly width?: number;
  readonly height?: number;
  readonly theme: 'colour' | 'grey';
  readonly levels?: number | 'fit';
  readonly marks?: boolean;
  /** `true`: the kind that is meant where none is named. */
  readonly heat?: MarkKind | true;
  readonly output: string;
}

export async function drawFigure(
  file: string,
  view: string,
  options: FigureOptions,
  { lang }: Around,
): Promise<ExitCode> {
  formatOf(options.output);
  await targetKind(options.output);
  const ws = await openWorkspace(file);
  const { viewpoint, title, levels } = viewNamed(ws, view, file, lang);
  const { source, architectures } = shownIn(ws, file, options);
  const figures = VIEWPOINTS[viewpoint](source, {
    language: lang,
    width: options.width ?? A4_LANDSCAPE.width,
    height: options.height ?? A4_LANDSCAPE.height,
    ...(title === undefined ? {} : { title: `${title} ${architectures.join(' → ')}` }),
    ...(options.levels === undefined ? {} : { levels: options.levels }),
    ...(levels === undefined ? {} : { stated: levels }),
    ...(options.marks ? { pins: pinsOn(ws, architectures) } : {}),
    ...(options.heat ? { heat: heatOn(ws, architectures, kindOf(options.heat)) } : {}),
  });
  const theme = options.theme === 'grey' ? grey : print;
  const files = await writeFigures(options.output, figures, theme);
  process.stdout.write(wrote(files, figures, lang) + figureReport(source, figures, lang));
  return 0;
}

/** A4 landscape inside the margins of an official document, mm. */
const A4_LANDSCAPE = { width: 247, height: 155 } as const;

interface OverviewWish extends OverviewFigureOptions {
  /** Levels that the view states. */
  readonly stated?: number;
}

/**
 * One page, as an overall diagram has: with the levels that the view states, or as many as stay legible.
 * Further pages where not even one level does, or where levels are asked for that one page can't hold.
 */
const VIEWPOINTS = {
  overview: (source: Model | Comparison, wish: OverviewWish): readonly Figure[] => {
    const { levels, stated, ...rest } = wish;
    if (levels === 'fit') return [overviewFigure(source, { ...rest, levels })];
    if (levels !== undefined) return overviewPages(source, { ...rest, levels });
    if (stated !== undefined) {
      const figure = overviewFigure(source, { ...rest, levels: stated, smallest: SMALLEST_STATED });
      if (isLegible(figure)) return [figure];
    }
    const figure = overviewFigure(source, rest);
    return isLegible(figure) ? [figure] : overviewPages(source, rest);
  },
} as const;

const isLegible = (figure: Figure): boolean =>
  figure.findings.every((finding) => finding.kind !== 'type-too-small');

type Viewpoint = keyof typeof VIEWPOINTS;

const isViewpoint = (id: string): id is Viewpoint => Object.hasOwn(VIEWPOINTS, id);

interface Viewed {
  readonly viewpoint: Viewpoint;
  readonly title?: string;
  /** Levels of nesting that the view asks for. */
  readonly levels?: number;
}

/** By a view's id, or by a viewpoint's, which needs no view. */
function viewNamed(ws: Workspace, id: string, file: string, lang: string): Viewed {
  const views: ReadonlyMap<string, View> = ws.views;
  const view = views.get(id);
  const viewpoint = view?.viewpoint ?? id;
  if (isViewpoint(viewpoint)) {
    const title = textIn(view?.name, lang);
    const levels = statedLevels(view);
    return {
      viewpoint,
      ...(title && { title }),
      ...(levels !== undefined && { levels }),
    };
  }
  const drawable = [...views.values()].filter((one) => isViewpoint(one.viewpoint));
  const known = [...new Set([...drawable.map((one) => one.id), ...Object.keys(VIEWPOINTS)])];
  const values = { id, file, known: known.join(', ') };
  throw view
    ? new Failure('viewpoint.unknown', { ...values, viewpoint })
    : new Failure('view.unknown', values);
}

/** What the options ask for; a workspace with one architecture needs none. */
function shownIn(
  ws: Workspace,
  file: string,
  options: FigureOptions,
): { source: Model | Comparison; architectures: readonly ArchitectureId[] } {
  if (options.compare) {
    const before = architectureNamed(ws, options.compare[0], file);
    const after = architectureNamed(ws, options.compare[1], file);
    return { source: compare(ws, before, after), architectures: [before, after] };
  }
  const [only, ...others] = ws.architectures.keys();
  if (options.architecture === undefined && (only === undefined || others.length > 0)) {
    throw new Failure('architecture.choose', { known: knownArchitectures(ws) });
  }
  const id = architectureNamed(ws, options.architecture ?? only ?? '', file);
  return { source: resolve(ws, id), architectures: [id] };
}

const kindOf = (heat: MarkKind | true): MarkKind => (heat === true ? 'carried-out' : heat);

function wrote(files: readonly string[], figures: readonly Figure[], lang: Around['lang']): string {
  const words = say(lang);
  const [first] = figures;
  const size = { width: first?.width ?? 0, height: first?.height ?? 0 };
  const [file = ''] = files;
  if (files.length === 1 && figures.length > 1) {
    return `${words('figure.wrote-pages', { file, pages: figures.length, ...size })}\n`;
  }
  return files.map((one) => `${words('figure.wrote', { file: one, ...size })}\n`).join('');
}
