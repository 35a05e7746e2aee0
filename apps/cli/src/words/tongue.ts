/** The language in which the command line speaks: `--lang`, else what the system's locale says, else Vietnamese. */

export type Tongue = 'vi' | 'en';

export function tongueOf(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Tongue {
  const asked = optionValue(args);
  if (asked === 'vi' || asked === 'en') return asked;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^en([_.-]|$)/i.test(locale) ? 'en' : 'vi';
}

/** Read before the arguments are parsed, for even a fault in them is told in the right language. */
function optionValue(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const found = args[at];
  if (at < 0 || found === undefined) return undefined;
  return found.includes('=') ? found.slice('--lang='.length) : args[at + 1];
}
