/** The way of a line over the lattice: the nodes that it passes, and how it leaves and arrives. */

/** 0 up, 1 right, 2 down, 3 left. */
export type Direction = 0 | 1 | 2 | 3;

export interface Way {
  /** Lattice nodes from the one beside `from` to the one beside `to`. */
  readonly nodes: readonly number[];
  /** In which direction it leaves `from`, and arrives at `to`. */
  readonly leaves: Direction;
  readonly arrives: Direction;
}

export const NO_WAY: Way = { nodes: [], leaves: 2, arrives: 2 };

/** The same way, gone from its end. */
export function reversed({ nodes, leaves, arrives }: Way): Way {
  return { nodes: [...nodes].reverse(), leaves: opposite(arrives), arrives: opposite(leaves) };
}

function opposite(direction: Direction): Direction {
  switch (direction) {
    case 0:
      return 2;
    case 1:
      return 3;
    case 2:
      return 0;
    case 3:
      return 1;
  }
}

export function asDirection(value: number): Direction {
  return value === 0 || value === 1 || value === 2 ? value : 3;
}
