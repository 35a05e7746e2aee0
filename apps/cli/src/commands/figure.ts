/** `khung figure`: draws a view of one architecture, or of two compared, into a file for print or Office. */
import { type Json, type MarkKind, textIn, type Workspace } from '@khung/core';
import {
  type Figure,
  grey,
  PAPERS,
  type PaperId,
  print,
  sheetOf,
  stampWord,
  TYPEFACES,
  type TypefaceId,
  type ViewWish,
  wishOf,
} from '@khung/diagram';
import type { Around, ExitCode } from '../command.ts';
import { formatOf, writeFigures } from '../files/writeFigures.ts';
import { targetKind } from '../files/writeFile.ts';
import { figureReport } from '../report/figureReport.ts';
import { heatOn, pinsOn } from '../spoken.ts';
import { settingTyped } from '../views/settingValue.ts';
import { type Shown, shownIn } from '../views/shown.ts';
import { type Named, viewNamed } from '../views/viewNamed.ts';
import { say } from '../words/say.ts';
import { openWorkspace } from '../workspaceFile.ts';

export interface FigureOptions {
  readonly architecture?: string;
  readonly compare?: readonly [string, string];
  /** Of a comparison: one side alone, with everything where the comparison has it. */
  readonly side?: 'before' | 'after';
  readonly paper?: PaperId;
  /** mm */
  readonly width?: number;
  readonly height?: number;
  readonly theme: 'colour' | 'grey';
  readonly levels?: number | 'fit';
  /** `key=value`, each. */
  readonly set?: readonly string[];
  /** A field of elements that chooses the fill of boxes; `none` for the colours of the diagram. */
  readonly colourBy?: string;
  readonly split?: boolean;
  readonly stamp?: string;
  readonly typeface?: TypefaceId;
  readonly edition?: 'internal' | 'public';
  readonly marks?: boolean;
  /** `true`: the kind that is meant where none is named. */
  readonly heat?: MarkKind | true;
  readonly shapes?: 'native' | 'picture';
  readonly dpi?: number;
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
  const named = viewNamed(ws, view, file);
  const edition = options.edition ?? sheetOf(named.view?.settings, lang).edition;
  const shown = shownIn(ws, file, options, edition);
  const wish = wishFor(ws, named, shown, options, lang);
  const figures = named.viewpoint.figures(shown.source, wish);
  const theme = options.theme === 'grey' ? grey : print;
  const { shapes, dpi } = options;
  const files = await writeFigures(options.output, figures, theme, {
    ...(shapes === undefined ? {} : { shapes }),
    ...(dpi === undefined ? {} : { dpi }),
  });
  process.stdout.write(wrote(files, figures, lang) + figureReport(shown.source, figures, lang));
  return 0;
}

function wishFor(
  ws: Workspace,
  { viewpoint, view }: Named,
  { architectures, models }: Shown,
  options: FigureOptions,
  lang: Around['lang'],
): ViewWish {
  const settings: Record<string, Json> = { ...view?.settings };
  const colour = options.colourBy === undefined ? [] : [`colour=${options.colourBy}`];
  for (const typed of [...(options.set ?? []), ...colour]) {
    const [key, value] = settingTyped(typed, viewpoint, ws, models);
    if (value === undefined) delete settings[key];
    else settings[key] = value;
  }
  // A person who asks for levels wants those, if need be over several pages; `fit` is one page always.
  if (options.levels === 'fit') delete settings['levels'];
  else if (options.levels !== undefined) settings['levels'] = options.levels;
  const split =
    options.split ?? (options.levels === undefined ? undefined : options.levels !== 'fit');
  const wish = wishOf({ ...view, settings }, lang);
  const paper = options.paper === undefined ? wish.page : PAPERS[options.paper];
  const title = textIn(view?.name, lang);
  return {
    ...wish,
    page: {
      ...wish.page,
      width: options.width ?? paper.width,
      height: options.height ?? paper.height,
    },
    ...(title === '' ? {} : { title: `${title} ${architectures.join(' → ')}` }),
    ...(options.side === undefined ? {} : { show: options.side, frame: 'shared' }),
    ...(split === undefined ? {} : { split }),
    ...(options.stamp === undefined ? {} : { stamp: stampWord(options.stamp, lang) }),
    ...(options.typeface === undefined ? {} : { font: TYPEFACES[options.typeface] }),
    marks: (kind) => heatOn(ws, architectures, kind),
    propertyNames: new Map([...ws.properties].map(([id, { name }]) => [id, name])),
    ...(options.marks ? { pins: pinsOn(ws, architectures) } : {}),
    ...(options.heat ? { heat: heatOn(ws, architectures, kindOf(options.heat)) } : {}),
  };
}

const kindOf = (heat: MarkKind | true): MarkKind => (heat === true ? 'carried-out' : heat);

function wrote(files: readonly string[], figures: readonly Figure[], lang: Around['lang']): string {
  const words = say(lang);
  const [first] = figures;
  const rounded = (size = 0) => Math.round(size * 10) / 10;
  const size = { width: rounded(first?.width), height: rounded(first?.height) };
  const [file = ''] = files;
  if (files.length === 1 && figures.length > 1) {
    return `${words('figure.wrote-pages', { file, pages: figures.length, ...size })}\n`;
  }
  return files.map((one) => `${words('figure.wrote', { file: one, ...size })}\n`).join('');
}
