/**
 * What the command line understands: the commands with their arguments and options. A command's
 * work is loaded only when it runs, so that help is there at once.
 */
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { Around, ExitCode } from './command.ts';
import { helpInVietnamese } from './words/helpInVietnamese.ts';
import { say } from './words/say.ts';
import type { Tongue } from './words/tongue.ts';

/** @param done is told the exit code of the command that ran */
export function buildProgram(tongue: Tongue, done: (code: ExitCode) => void): Command {
  const words = say(tongue);
  const program = new Command('khung')
    .description(words('help.khung'))
    .version(VERSION, '--version', words('help.version'))
    .helpOption('-h, --help', words('help.help'))
    .helpCommand(false)
    .addOption(new Option('--lang <vi|en>', words('help.lang')).choices(['vi', 'en']))
    .configureHelp({ showGlobalOptions: true, ...(tongue === 'vi' ? helpInVietnamese : {}) })
    .addHelpText('after', `\n${words('help.exit')}`)
    .exitOverride()
    .configureOutput({ writeErr: () => {} });

  const around = (): Around => ({ tongue, lang: program.opts<{ lang?: Tongue }>().lang ?? 'vi' });
  const command = (name: string, help: Parameters<typeof words>[0]) =>
    program.command(name).description(words(help));

  command('import', 'help.import')
    .argument('<file>', words('help.import.file'))
    .requiredOption('--as <architecture>', words('help.import.as'))
    .option('-o, --output <workspace>', words('help.import.output'))
    .addOption(new Option('--profile <profile>', words('help.import.profile')).conflicts('onto'))
    .option('--replace', words('help.import.replace'))
    .option('--onto <workspace>', words('help.import.onto'))
    .option('--base <architecture>', words('help.import.base'))
    .option('--matches <file>', words('help.import.matches'))
    .action(async (file, options) => {
      if (options.onto !== undefined) {
        const { importOnto } = await import('./commands/importOnto.ts');
        done(await importOnto(file, options, around()));
      } else done(await (await import('./commands/import.ts')).importFile(file, options, around()));
    });

  command('match', 'help.match')
    .argument('<before>', words('help.match.before'))
    .argument('<after>', words('help.match.after'))
    .option('--before <architecture>', words('help.match.before-architecture'))
    .option('--after <architecture>', words('help.match.after-architecture'))
    .requiredOption('-o, --output <matches>', words('help.match.output'))
    .action(async (before, after, options) => {
      const { matchTwo } = await import('./commands/match.ts');
      done(await matchTwo(before, after, options, around()));
    });

  command('merge', 'help.merge')
    .argument('<base>', words('help.merge.base'))
    .argument('<mine>', words('help.merge.mine'))
    .argument('<theirs>', words('help.merge.theirs'))
    .option('--conflicts <file>', words('help.merge.conflicts'))
    .requiredOption('-o, --output <workspace>', words('help.merge.output'))
    .action(async (base, mine, theirs, options) => {
      const { mergeThree } = await import('./commands/merge.ts');
      done(await mergeThree(base, mine, theirs, options, around()));
    });

  command('compare', 'help.compare')
    .argument('<workspace>', words('help.workspace'))
    .argument('<before>', words('help.compare.before'))
    .argument('<after>', words('help.compare.after'))
    .addOption(formatOption(words('help.format'), ['text', 'json', 'md', 'html', 'xlsx']))
    .option('-o, --output <file>', words('help.compare.output'))
    .option('--view <view...>', words('help.compare.view'), several)
    .addOption(
      new Option('--edition <edition>', words('help.compare.edition')).choices([
        'internal',
        'public',
      ]),
    )
    .option('--check', words('help.compare.check'))
    .action(async (workspace, before, after, options) => {
      const { compareTwo } = await import('./commands/compare.ts');
      done(await compareTwo(workspace, before, after, options, around()));
    });

  command('gap', 'help.gap')
    .argument('<workspace>', words('help.workspace'))
    .option('--from <architecture>', words('help.gap.from'))
    .option('--to <architecture>', words('help.gap.to'))
    .addOption(
      new Option('--by <layer|unit>', words('help.gap.by'))
        .choices(['layer', 'unit'])
        .default('layer'),
    )
    .option('--unit <unit>', words('help.gap.unit'))
    .option('--kept', words('help.gap.kept'))
    .option('--no-links', words('help.gap.no-links'))
    .addOption(reportFormat(words('help.report.format')))
    .option('-o, --output <file>', words('help.report.output'))
    .action(async (workspace, options) => {
      done(await (await import('./commands/gap.ts')).gap(workspace, options, around()));
    });

  command('impact', 'help.impact')
    .argument('<workspace>', words('help.workspace'))
    .requiredOption('--unit <unit>', words('help.impact.unit'))
    .option('--from <architecture>', words('help.gap.from'))
    .option('--to <architecture>', words('help.gap.to'))
    .option('--depth <number>', words('help.impact.depth'), steps)
    .addOption(reportFormat(words('help.report.format')))
    .option('-o, --output <file>', words('help.report.output'))
    .action(async (workspace, options) => {
      done(await (await import('./commands/impact.ts')).impact(workspace, options, around()));
    });

  command('figure', 'help.figure')
    .argument('<workspace>', words('help.workspace'))
    .argument('<view>', words('help.figure.view'))
    .addOption(
      new Option('--architecture <architecture>', words('help.figure.architecture')).conflicts(
        'compare',
      ),
    )
    .option('--compare <before after>', words('help.figure.compare'), pair)
    .addOption(new Option('--side <side>', words('help.figure.side')).choices(['before', 'after']))
    .addOption(
      new Option('--paper <paper>', words('help.figure.paper')).choices([
        'landscape',
        'portrait',
        'a3-landscape',
      ]),
    )
    .option('--width <mm>', words('help.figure.width'), millimetres)
    .option('--height <mm>', words('help.figure.height'), millimetres)
    .addOption(
      new Option('--theme <theme>', words('help.figure.theme'))
        .choices(['colour', 'grey'])
        .default('colour'),
    )
    .option('--levels <number|fit|all>', words('help.figure.levels'), levels)
    .option('--set <key=value...>', words('help.figure.set'), several)
    .option('--colour-by <field>', words('help.figure.colour-by'))
    .option('--split', words('help.figure.split'))
    .option('--no-split', words('help.figure.no-split'))
    .option('--stamp <text>', words('help.figure.stamp'))
    .addOption(
      new Option('--edition <edition>', words('help.figure.edition')).choices([
        'internal',
        'public',
      ]),
    )
    .addOption(
      new Option('--typeface <typeface>', words('help.figure.typeface')).choices(['sans', 'serif']),
    )
    .option('--marks', words('help.figure.marks'))
    .addOption(new Option('--heat [kind]', words('help.figure.heat')).choices(MARK_KINDS))
    .addOption(
      new Option('--shapes <shapes>', words('help.figure.shapes')).choices(['native', 'picture']),
    )
    .option('--dpi <number>', words('help.figure.dpi'), dotsPerInch)
    .requiredOption('-o, --output <file>', words('help.figure.output'))
    .action(async (workspace, view, options) => {
      const { drawFigure } = await import('./commands/figure.ts');
      done(await drawFigure(workspace, view, options, around()));
    });

  command('views', 'help.views')
    .argument('<workspace>', words('help.workspace'))
    .addOption(formatOption(words('help.format'), ['text', 'json']))
    .addOption(new Option('--make <id>', words('help.views.make')).conflicts('remove'))
    .option('--viewpoint <viewpoint>', words('help.views.viewpoint'))
    .option('--name <name>', words('help.views.name'))
    .option('--set <key=value...>', words('help.figure.set'), several)
    .option('--remove <id>', words('help.views.remove'))
    .action(async (workspace, options) => {
      const { listViews } = await import('./commands/views.ts');
      done(await listViews(workspace, options, around()));
    });

  command('validate', 'help.validate')
    .addArgument(new Argument('<workspace>', words('help.workspace')))
    .addOption(formatOption(words('help.format'), ['text', 'json']))
    .option('--no-views', words('help.validate.no-views'))
    .action(async (workspace, options) => {
      const { validateWorkspace } = await import('./commands/validate.ts');
      done(await validateWorkspace(workspace, options, around()));
    });

  return program;
}

/** What units may say, as core's records name it; here too, so that help needs no package. */
const MARK_KINDS = [
  'carried-out',
  'result',
  'difficulty',
  'obstacle',
  'impact',
  'comment',
  'proposal',
];

const VERSION = '0.1.0';
const BETWEEN = '\n';

/**
 * `--compare A B` takes two values, which commander has no way to say: they travel as one.
 * @param argv as Node gives it
 */
export function joinPairs(argv: readonly string[]): string[] {
  const at = argv.indexOf('--compare');
  const before = argv[at + 1];
  const after = argv[at + 2];
  if (at < 0 || before === undefined || after === undefined) return [...argv];
  if (before.startsWith('-') || after.startsWith('-')) return [...argv];
  return [...argv.slice(0, at), `--compare=${before}${BETWEEN}${after}`, ...argv.slice(at + 3)];
}

function pair(value: string): readonly [string, string] {
  const [before, after] = value.split(BETWEEN);
  if (!before || !after) throw new InvalidArgumentError('pair');
  return [before, after];
}

function millimetres(value: string): number {
  const number = Number(value.replace(',', '.'));
  if (!(number >= 10 && number <= 5000)) throw new InvalidArgumentError('millimetres');
  return number;
}

/** `--set` may come more than once. */
const several = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  value,
];

function dotsPerInch(value: string): number {
  const number = Number(value);
  if (!(number >= 30 && number <= 2400)) throw new InvalidArgumentError('dpi');
  return number;
}

function levels(value: string): number | 'fit' {
  if (value === 'fit') return value;
  const number = value === 'all' ? ALL_LEVELS : Number(value);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('levels');
  return number;
}

/** More than any figure has. */
const ALL_LEVELS = 99;

function formatOption(help: string, formats: readonly string[]): Option {
  return new Option('--format <format>', help).choices(formats).default('text');
}

/** As the file's name says where none is named. */
function reportFormat(help: string): Option {
  return new Option('--format <format>', help).choices(['text', 'json', 'md', 'html', 'xlsx']);
}

function steps(value: string): number {
  const number = Number(value);
  if (!(Number.isInteger(number) && number >= 1)) throw new InvalidArgumentError('steps');
  return number;
}
