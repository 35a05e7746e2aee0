/** Who was seen last on each stretch of an axis: laying strands in order, each meets only its next neighbours. */
export class Skyline {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly owners: number[] = [];

  /** Lays one over a stretch; calls back with each that it covers, the same one perhaps more than once. */
  lay(from: number, to: number, owner: number, meets: (owner: number) => void): void {
    if (to <= from) return;
    const { starts, ends, owners } = this;
    let first = 0;
    let last = starts.length;
    while (first < last) {
      const middle = (first + last) >> 1;
      if ((ends[middle] ?? 0) <= from) first = middle + 1;
      else last = middle;
    }
    for (last = first; last < starts.length && (starts[last] ?? 0) < to; last += 1)
      meets(owners[last] ?? -1);
    const before = last > first && (starts[first] ?? 0) < from;
    const after = last > first && (ends[last - 1] ?? 0) > to;
    const kept: [number, number, number][] = [];
    if (before) kept.push([starts[first] ?? 0, from, owners[first] ?? -1]);
    kept.push([from, to, owner]);
    if (after) kept.push([to, ends[last - 1] ?? 0, owners[last - 1] ?? -1]);
    const gone = last - first;
    starts.splice(first, gone, ...kept.map((item) => item[0]));
    ends.splice(first, gone, ...kept.map((item) => item[1]));
    owners.splice(first, gone, ...kept.map((item) => item[2]));
  }
}
