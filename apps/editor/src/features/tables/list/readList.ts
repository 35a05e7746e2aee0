/** Reads a list of names, or columns copied from a spreadsheet, as elements to be made. */
import { type Block, type CellKind, fold, parseBlock, readCell } from '@khung/core';

export const ROLES = ['name', 'kind', 'unit', 'documentation', 'skip'] as const;
export type Role = (typeof ROLES)[number];

export interface ListColumns {
  readonly roles: readonly Role[];
  /** The first line names the columns. */
  readonly headed: boolean;
}

export interface ListWords {
  /** How kinds and units are read. */
  readonly kind: CellKind;
  readonly unit: CellKind;
}

export interface ListEntry {
  readonly name: string;
  readonly kind: string | undefined;
  readonly unit: string | undefined;
  readonly documentation: string | undefined;
  /** What was written as kind or unit and is neither. */
  readonly unknown: readonly string[];
  /** An element of the model has the name, or a line before. */
  readonly known: 'no' | 'model' | 'list';
}

/** The cells of a text, without empty lines. */
export const listBlock = (text: string): Block =>
  parseBlock(text).filter((row) => row.some((cell) => cell.trim() !== ''));

/** What the columns are: by their headings, else by what stands in them. */
export function guessColumns(block: Block, words: ListWords): ListColumns {
  const [first = []] = block;
  const named = first.map((cell) => roleNamed(cell));
  const headed = block.length > 1 && named.includes('name');
  if (headed) return { headed, roles: named.map((role) => role ?? 'skip') };
  const roles: Role[] = [];
  for (const at of first.keys()) {
    const cells = block.map((row) => row[at] ?? '').filter((cell) => cell.trim() !== '');
    const role = roleHeld(cells, words, roles.includes('name'));
    roles.push(role !== 'skip' && roles.includes(role) ? 'skip' : role);
  }
  return { headed, roles };
}

/** Folded words that a heading begins with. */
const HEADINGS: readonly [Role, readonly string[]][] = [
  ['name', ['ten', 'name', 'thanh phan']],
  ['kind', ['loai', 'kieu', 'kind', 'type']],
  ['unit', ['don vi', 'chu quan', 'owner', 'unit']],
  ['documentation', ['mo ta', 'chuc nang', 'ghi chu', 'description', 'note']],
];

function roleNamed(heading: string): Role | undefined {
  const folded = fold(heading);
  return HEADINGS.find(([, starts]) => starts.some((start) => folded.startsWith(start)))?.[0];
}

function roleHeld(cells: readonly string[], { kind, unit }: ListWords, hasName: boolean): Role {
  const share = (fits: (cell: string) => boolean) =>
    cells.length === 0 ? 0 : cells.filter(fits).length / cells.length;
  const reads = (as: CellKind) => (cell: string) => readCell(cell, as).kind === 'value';
  if (cells.length === 0 || share((cell) => /^\d+[.)]?$/.test(cell.trim())) > 0.6) return 'skip';
  if (!hasName) return 'name';
  if (share(reads(kind)) > 0.6) return 'kind';
  return share(reads(unit)) > 0.6 ? 'unit' : 'documentation';
}

/** @param known folded names that the model has */
export function readList(
  block: Block,
  { roles, headed }: ListColumns,
  words: ListWords,
  known: ReadonlySet<string>,
): ListEntry[] {
  const seen = new Set<string>();
  return block.slice(headed ? 1 : 0).flatMap((row): ListEntry[] => {
    const cell = (role: Role) => (row[roles.indexOf(role)] ?? '').trim();
    const name = cell('name').replace(/\s+/g, ' ');
    if (name === '') return [];
    const unknown: string[] = [];
    const read = (role: 'kind' | 'unit'): string | undefined => {
      const found = readCell(cell(role), words[role]);
      if (found.kind === 'fault') unknown.push(cell(role));
      return found.kind === 'value' && found.value !== undefined ? String(found.value) : undefined;
    };
    const folded = fold(name);
    const before = known.has(folded) ? 'model' : seen.has(folded) ? 'list' : 'no';
    seen.add(folded);
    return [
      {
        name,
        kind: read('kind'),
        unit: read('unit'),
        documentation: cell('documentation') || undefined,
        unknown,
        known: before,
      },
    ];
  });
}
