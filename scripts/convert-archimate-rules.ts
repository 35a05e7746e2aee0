/**
 * Turns ArchiMate's relationship rules, kept as XML, into the compact table that the language uses.
 * Run: `npx tsx scripts/convert-archimate-rules.ts path/to/relationships.xml > packages/core/src/language/archimate-3.2.rules.ts`
 * (the letters are read from `relationships-keys.xml` beside it).
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** One character for each distinct set of relations, so that a row of the matrix is one short text. */
const CODES = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/**
 * The text of the generated module.
 * @param rules text of relationships.xml
 * @param keys text of relationships-keys.xml
 * @throws Error if the input is not the form expected, so that nothing is dropped in silence
 */
export function convertRules(rules: string, keys: string): string {
  const letters = readLetters(keys);
  const { version, rows } = readMatrix(rules);
  const concepts = rows.map((row) => row.source);
  for (const row of rows) {
    if (row.cells.map((cell) => cell.target).join() !== concepts.join()) {
      throw new Error(`${row.source}: its targets are not the ${concepts.length} sources`);
    }
    for (const cell of row.cells) {
      for (const letter of cell.relations) {
        if (!letters.has(letter))
          throw new Error(`${row.source} → ${cell.target}: letter ${letter}`);
      }
    }
  }
  const sets = [...new Set(rows.flatMap((row) => row.cells.map((cell) => cell.relations)))].sort();
  if (sets.length > CODES.length) throw new Error(`${sets.length} sets, ${CODES.length} codes`);
  const code = new Map(sets.map((set, index) => [set, CODES.charAt(index)]));
  const matrix = rows.map((row) => row.cells.map((cell) => code.get(cell.relations)).join(''));
  const digest = createHash('sha256').update(rules).digest('hex');
  return `/**
 * Which relation ArchiMate ${version} allows from which concept to which: facts, as a matrix.
 * Made by scripts/convert-archimate-rules.ts from relationships.xml, version ${version}
 * (sha256 ${digest.slice(0, 16)}…): the tables of the standard's appendix B. Don't edit by hand.
 */
export const ARCHIMATE_RULES = {
  version: '${version}',
  /** Rows and columns. \`Junction\` is either junction; \`Relationship\` is a relation as an end. */
  concepts: [
${concepts.map((concept) => `    '${concept}',`).join('\n')}
  ],
  /** Letter of a relation type. */
  letters: {
${[...letters].map(([letter, relation]) => `    ${letter}: '${relation}',`).join('\n')}
  },
  /** The sets of relations that occur; a set's code is the character at its index in \`codes\`. */
  codes: '${CODES.slice(0, sets.length)}',
  sets: [
${sets.map((set) => `    '${set}',`).join('\n')}
  ],
  /** A row for each source, a character for each target, in the order of \`concepts\`. */
  rows: [
${matrix.map((row) => `    '${row}',`).join('\n')}
  ],
} as const;
`;
}

function readLetters(keys: string): Map<string, string> {
  const found = [...keys.matchAll(/<key char="(\w)" relationship="(\w+?)(?:Relationship)?" ?\/>/g)];
  const letters = new Map(found.map((match) => [match[1] ?? '', match[2] ?? '']));
  if (letters.size !== 11)
    throw new Error(`relationships-keys.xml: ${letters.size} letters, not 11`);
  return letters;
}

interface Row {
  source: string;
  cells: { target: string; relations: string }[];
}

function readMatrix(rules: string): { version: string; rows: Row[] } {
  const version = /<relationships version="([\d.]+)">/.exec(rules)?.[1];
  if (!version) throw new Error('relationships.xml: no <relationships version="…">');
  const rows = [...rules.matchAll(/<source concept="(\w+)">([\s\S]*?)<\/source>/g)].map(
    (match) => ({
      source: match[1] ?? '',
      cells: [...(match[2] ?? '').matchAll(/<target concept="(\w+)" relations="(\w*)" ?\/>/g)].map(
        (cell) => ({ target: cell[1] ?? '', relations: cell[2] ?? '' }),
      ),
    }),
  );
  const read = rows.reduce((sum, row) => sum + row.cells.length, 0);
  const written = rules.match(/<target\b/g)?.length ?? 0;
  if (read === 0 || read !== written) throw new Error(`read ${read} of ${written} targets`);
  return { version, rows };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const input = process.argv[2];
  if (!input) {
    process.stderr.write('Usage: tsx scripts/convert-archimate-rules.ts relationships.xml\n');
    process.exitCode = 2;
  } else {
    const keys = join(dirname(input), 'relationships-keys.xml');
    process.stdout.write(convertRules(readFileSync(input, 'utf8'), readFileSync(keys, 'utf8')));
  }
}
