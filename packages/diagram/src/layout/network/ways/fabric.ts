/** Lines on their lattice, cut into pieces, with places beside one another: whatever the size of type. */
import type { Lattice } from './lattice.ts';
import type { Piece, Pieces } from './pieces.ts';
import { type Slot, slotsOf } from './slots.ts';
import type { Way } from './way.ts';

export interface Fabric {
  readonly lattice: Lattice;
  readonly ways: readonly Way[];
  readonly pieces: Pieces;
  /** Places beside one another, of pieces on columns and rows. */
  readonly slots: readonly (Slot | undefined)[];
}

export function fabricOf(lattice: Lattice, ways: readonly Way[], pieces: Pieces): Fabric {
  const slots: (Slot | undefined)[] = pieces.all.map(() => undefined);
  for (const axis of ['across', 'down'] as const) {
    for (const [at, indices] of byLine(pieces.all, axis)) {
      if (at % 2 === 0) continue;
      const found = slotsOf(indices.flatMap((index) => pieces.all[index] ?? []));
      for (const [place, index] of indices.entries()) slots[index] = found[place];
    }
  }
  return { lattice, ways, pieces, slots };
}

/** Indices of the pieces on each line of the lattice: gaps are even, columns and rows odd. */
export function byLine(all: readonly Piece[], axis: Piece['axis']): Map<number, number[]> {
  const lines = new Map<number, number[]>();
  for (const [index, piece] of all.entries()) {
    if (piece.axis !== axis) continue;
    const line = lines.get(piece.at);
    if (line === undefined) lines.set(piece.at, [index]);
    else line.push(index);
  }
  return lines;
}
