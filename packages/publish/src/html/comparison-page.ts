/**
 * A comparison as one HTML file that opens without a network: figures in four ways, numbers, and a table
 * of all changes. It carries its own style sheet, script and letters; its policy allows nothing else.
 */
import { type Comparison, textIn, type View, type Workspace } from '@khung/core';
import { type FontName, sheetOf } from '@khung/diagram';
import { embeddedFaces } from '../font/embed.ts';
import type { FigureFonts } from '../font/fonts.ts';
import { publicComparison, SIDES } from './draw-sides.ts';
import { classDress } from './dress.ts';
import { contextOf, figuresSection } from './figures.ts';
import { headOf, namesOf } from './head.ts';
import { attribute, LANGUAGES, type Language, type Said, shown } from './markup.ts';
import { pageScript } from './page/script.ts';
import { recordsOf } from './records.ts';
import { sha256Base64 } from './sha256.ts';
import { fateColours } from './styles/fates.ts';
import { PRINT_STYLES } from './styles/print.ts';
import { SCREEN_STYLES } from './styles/screen.ts';
import { TABLE_STYLES } from './styles/table.ts';
import { fateChips, shares } from './summary.ts';
import { changesSection } from './table.ts';
import { tellerOf } from './telling.ts';
import { type DrawnViews, drawnViews } from './views.ts';
import { WORDS } from './words.ts';

export interface ComparisonPageOptions {
  /** Which diagrams; those that show a difference and are not drawn by hand if absent. */
  readonly views?: readonly View[];
  /** In which it opens; the reader can switch. @default 'vi' */
  readonly language?: Language;
  /** Letters that the figures use are taken from these into the file; the system's Arial if absent. */
  readonly fonts?: (families: ReadonlySet<FontName>) => Promise<FigureFonts>;
  /** `public`: without what is marked internal; as its views say if absent. */
  readonly edition?: 'internal' | 'public';
  /** Waited for between figures; what it throws ends the work. */
  readonly pause?: () => Promise<void> | void;
}

export interface ComparisonPage {
  readonly html: string;
  /** Diagrams in it. */
  readonly views: number;
  /** Diagrams that were too large, as the file itself says. */
  readonly leftOut: readonly Said[];
}

/**
 * @throws PublishError `bad-font`, `bad-number`, `bad-picture`
 * @example const { html } = await comparisonPage(ws, compare(ws, before, after))
 */
export async function comparisonPage(
  ws: Workspace,
  given: Comparison,
  options: ComparisonPageOptions = {},
): Promise<ComparisonPage> {
  const { views, language = 'vi', pause = () => {} } = options;
  const edition = options.edition ?? editionOf(views);
  const comparison = edition === 'public' ? publicComparison(ws, given) : given;
  const drawn = await drawnViews(ws, comparison, {
    views,
    languages: [language, ...LANGUAGES.filter((other) => other !== language)],
    pause,
  });
  const faces = options.fonts === undefined ? '' : await facesOf(drawn, options.fonts);
  const teller = tellerOf(comparison);
  const names = namesOf(ws, comparison);
  const dress = classDress();
  const figures = figuresSection(drawn, names, dress);
  const styles = [
    faces,
    SCREEN_STYLES,
    TABLE_STYLES,
    fateColours(),
    dress.rules(),
    PRINT_STYLES,
  ].join('\n');
  const script = pageScript();
  const title = `${WORDS.title[language]} ${names.before[language]} → ${names.after[language]} – ${textIn(ws.info.name, language)}`;
  const html = [
    `<!doctype html>`,
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy(script, styles)}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${attribute(title)}</title>`,
    `<style>${styles}</style>`,
    '</head>',
    '<body>',
    `<a class="skip" href="#bang">${shown(WORDS.toTable)}</a>`,
    headOf(ws, comparison, names, edition),
    '<main>',
    fateChips(comparison, names),
    `<noscript><p class="note">${shown(WORDS.noScript)}</p></noscript>`,
    figures,
    shares(comparison, teller),
    changesSection(comparison, teller),
    '</main>',
    `<footer>${shown(WORDS.made)}</footer>`,
    '<aside id="card" class="card" aria-live="polite" hidden></aside>',
    `<script type="application/json" id="records">${scriptJson(recordsOf(comparison, drawn, teller, contextOf(drawn, comparison)))}</script>`,
    `<script>${script}</script>`,
    '</body>',
    '</html>\n',
  ].join('\n');
  return { html, views: drawn.views.length, leftOut: drawn.leftOut };
}

/** Where every diagram asked for is one for the public, so is the file. */
const editionOf = (views: readonly View[] | undefined): 'internal' | 'public' =>
  views?.length && views.every(({ settings }) => sheetOf(settings).edition === 'public')
    ? 'public'
    : 'internal';

/** Nothing may be fetched, sent or framed; the one script and the one style sheet are known by their sums. */
function policy(script: string, styles: string): string {
  return [
    "default-src 'none'",
    `script-src 'sha256-${sha256Base64(script)}'`,
    `style-src 'sha256-${sha256Base64(styles)}'`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** One set of letters for all figures of a family. */
async function facesOf(
  { views }: DrawnViews,
  load: NonNullable<ComparisonPageOptions['fonts']>,
): Promise<string> {
  const figures = views.flatMap((view) =>
    view.figures.flatMap(([, sides]) => SIDES.map((side) => sides[side])),
  );
  const families = new Map(figures.map(({ font }) => [font.name, font]));
  const fonts = await load(new Set(families.keys()));
  return [...families.values()]
    .map((font) => {
      const marks = figures.filter((one) => one.font.name === font.name).flatMap((f) => f.marks);
      return embeddedFaces({ marks, font }, fonts);
    })
    .join('\n');
}

/** No letter in it can end the element or begin a comment. */
const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (letter) => {
    return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
