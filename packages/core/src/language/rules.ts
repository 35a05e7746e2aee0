/**
 * Which relations are legal between which concepts. The table is generated data; here it is only
 * unpacked, once, into a bit mask for each pair.
 */
import { ARCHIMATE_RULES } from './archimate-3.2.rules.ts';
import { likelyOrder } from './plausibility.ts';
import {
  ELEMENT_TYPES,
  RELATION_TYPES,
  type RelationEnd,
  type RelationType,
} from './vocabulary.ts';

/**
 * Whether the standard allows the relation from one type to another. A relation as an end is
 * `Relationship`; both junctions follow one row.
 *
 * @example mayRelate('Serving', 'ApplicationService', 'BusinessProcess') // true
 */
export function mayRelate(
  relation: RelationType,
  source: RelationEnd,
  target: RelationEnd,
): boolean {
  return (maskOf(source, target) & bitOf(relation)) !== 0;
}

/** All legal relations from one type to another, the most likely first (see plausibility.ts). */
export function relationsBetween(source: RelationEnd, target: RelationEnd): RelationType[] {
  const mask = maskOf(source, target);
  return likelyOrder(source, target).filter((relation) => (mask & bitOf(relation)) !== 0);
}

const bitOf = (relation: RelationType): number => 1 << RELATION_TYPES.indexOf(relation);

function maskOf(source: RelationEnd, target: RelationEnd): number {
  const row = ROW_OF.get(source);
  const column = ROW_OF.get(target);
  return row === undefined || column === undefined ? 0 : (MASKS[row * WIDTH + column] ?? 0);
}

const WIDTH = ARCHIMATE_RULES.concepts.length;

/** Row and column of each concept; the two junctions share one. */
const ROW_OF = new Map<RelationEnd, number>(
  ([...ELEMENT_TYPES, 'Relationship'] as const).map((end) => {
    const concept = end === 'AndJunction' || end === 'OrJunction' ? 'Junction' : end;
    return [end, ARCHIMATE_RULES.concepts.indexOf(concept)];
  }),
);

const MASKS = unpack();

function unpack(): Uint16Array {
  const letters: Readonly<Record<string, RelationType>> = ARCHIMATE_RULES.letters;
  const maskOfCode = new Map(
    ARCHIMATE_RULES.sets.map((set, index) => {
      let mask = 0;
      for (const letter of set) {
        const relation = letters[letter];
        if (relation) mask |= bitOf(relation);
      }
      return [ARCHIMATE_RULES.codes.charAt(index), mask];
    }),
  );
  const masks = new Uint16Array(WIDTH * WIDTH);
  ARCHIMATE_RULES.rows.forEach((row, index) => {
    [...row].forEach((code, column) => {
      masks[index * WIDTH + column] = maskOfCode.get(code) ?? 0;
    });
  });
  return masks;
}
