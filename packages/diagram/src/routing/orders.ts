/** Of pieces on one track: which comes first, and which run together. Found once, before anything moves. */
import { type Piece, placeOf, spanOf } from './lines.ts';
import { compare, SAME } from './order.ts';

export class Orders {
  private readonly orders = new Map<number, [number, number][]>();
  private readonly together = new Map<number, number[]>();

  constructor(pieces: readonly Piece[]) {
    const tracks = new Map<string, { index: number; span: [number, number] }[]>();
    pieces.forEach((piece, index) => {
      const key = `${piece.axis}/${Math.round(placeOf(piece) / SAME)}`;
      const list = tracks.get(key) ?? [];
      list.push({ index, span: spanOf(piece) });
      tracks.set(key, list);
    });
    for (const list of tracks.values()) {
      list.sort((a, b) => a.span[0] - b.span[0] || a.index - b.index);
      list.forEach((item, at) => {
        for (let next = at + 1; next < list.length; next += 1) {
          const some = list[next];
          if (some === undefined || some.span[0] > item.span[1] + SAME) break;
          this.put(pieces, item.index, some.index, some.span[0] < item.span[1] - SAME);
        }
      });
    }
  }

  private put(pieces: readonly Piece[], a: number, b: number, overlap: boolean): void {
    const [one, two] = [pieces[a], pieces[b]];
    if (one === undefined || two === undefined || one.line === two.line) return;
    if (one.line.bundle >= 0 && one.line.bundle === two.line.bundle) {
      if (!overlap) return;
      push(this.together, a, b);
      push(this.together, b, a);
      return;
    }
    const order = compare(one, two);
    if (order === 0) return;
    push(this.orders, a, [b, order]);
    push(this.orders, b, [a, -order]);
  }

  of(piece: number): readonly [number, number][] {
    return this.orders.get(piece) ?? [];
  }

  bundled(piece: number): readonly number[] {
    return this.together.get(piece) ?? [];
  }
}

function push<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}
