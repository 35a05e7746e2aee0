/** A binary heap of numbers by cost, the smallest first; of equal ones the one put in first. */
export class Heap {
  private items = new Int32Array(1024);
  private costs = new Float64Array(1024);
  private orders = new Int32Array(1024);
  private size = 0;
  private count = 0;

  clear(): void {
    this.size = 0;
    this.count = 0;
  }

  get isEmpty(): boolean {
    return this.size === 0;
  }

  push(item: number, cost: number): void {
    if (this.size === this.items.length) this.grow();
    const { items, costs, orders } = this;
    const order = this.count;
    this.count += 1;
    let at = this.size;
    this.size += 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((costs[parent] ?? 0) <= cost) break;
      items[at] = items[parent] ?? 0;
      costs[at] = costs[parent] ?? 0;
      orders[at] = orders[parent] ?? 0;
      at = parent;
    }
    items[at] = item;
    costs[at] = cost;
    orders[at] = order;
  }

  /** The item of the smallest cost; -1 where there is none. */
  pop(): number {
    if (this.size === 0) return -1;
    const { items, costs, orders } = this;
    const top = items[0] ?? -1;
    this.size -= 1;
    const size = this.size;
    const item = items[size] ?? 0;
    const cost = costs[size] ?? 0;
    const order = orders[size] ?? 0;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && this.before(child + 1, child)) child += 1;
      const least = costs[child] ?? 0;
      if (least > cost || (least === cost && (orders[child] ?? 0) > order)) break;
      items[at] = items[child] ?? 0;
      costs[at] = least;
      orders[at] = orders[child] ?? 0;
      at = child;
    }
    items[at] = item;
    costs[at] = cost;
    orders[at] = order;
    return top;
  }

  private before(a: number, b: number): boolean {
    const difference = (this.costs[a] ?? 0) - (this.costs[b] ?? 0);
    return difference < 0 || (difference === 0 && (this.orders[a] ?? 0) < (this.orders[b] ?? 0));
  }

  private grow(): void {
    const items = new Int32Array(2 * this.items.length);
    const costs = new Float64Array(2 * this.costs.length);
    const orders = new Int32Array(2 * this.orders.length);
    items.set(this.items);
    costs.set(this.costs);
    orders.set(this.orders);
    this.items = items;
    this.costs = costs;
    this.orders = orders;
  }
}
