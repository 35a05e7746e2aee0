/** Measures how long something takes: the median of several runs after one to warm up. */

export interface Measured {
  /** What was done, and on what. */
  readonly what: string;
  readonly on: string;
  /** ms */
  readonly median: number;
  readonly fastest: number;
  readonly runs: number;
}

/** Runs until a second is over or there are 15 runs, but three times at least. */
export async function measure(what: string, on: string, work: () => unknown): Promise<Measured> {
  await work();
  const times: number[] = [];
  const begun = performance.now();
  while (times.length < 3 || (times.length < 15 && performance.now() - begun < 1000)) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  const median = times[Math.floor(times.length / 2)] ?? 0;
  return { what, on, median, fastest: times[0] ?? 0, runs: times.length };
}
