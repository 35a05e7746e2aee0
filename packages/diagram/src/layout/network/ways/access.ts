/** Where a line may go: round boxes, and only into containers that one of its ends stands in. */
import type { Net } from '../net.ts';
import type { Lattice } from './lattice.ts';

export class Access {
  private readonly net: Net;
  private readonly lattice: Lattice;
  /** Containers that the line at hand may enter: stamped. */
  private readonly entered: Int32Array;
  private stamp = 0;

  constructor(net: Net, lattice: Lattice) {
    this.net = net;
    this.lattice = lattice;
    this.entered = new Int32Array(net.items.length);
  }

  /** From now on the line at hand is one between these items. */
  enter(from: number, to: number): void {
    this.stamp += 1;
    const { items } = this.net;
    const within = (inner: number, outer: number): boolean =>
      inner > outer && inner < (items[outer]?.end ?? 0);
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      if (within(other, one)) this.entered[one] = this.stamp;
      for (let at = items[one]?.parent ?? -1; at >= 0; at = items[at]?.parent ?? -1) {
        this.entered[at] = this.stamp;
      }
    }
  }

  isFree(node: number, next: number, way: number): boolean {
    const { across, down, solid, inside } = this.lattice;
    if (next < 0 || next >= across * down) return false;
    if (way === 1 && next % across === 0) return false;
    if (way === 3 && node % across === 0) return false;
    if (solid[next] !== 0) return false;
    const container = inside[next] ?? -1;
    return container < 0 || this.entered[container] === this.stamp;
  }

  /** Whether the way along the tree to its hub is open to the line at hand too. */
  leadsOn(from: number, tree: ReadonlyMap<number, number>): boolean {
    const { inside } = this.lattice;
    for (let node = from; node >= 0; node = tree.get(node) ?? -1) {
      const container = inside[node] ?? -1;
      if (container >= 0 && this.entered[container] !== this.stamp) return false;
    }
    return true;
  }
}
