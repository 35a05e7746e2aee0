/** How long a way to lay out takes, on the clock and of the processor, measuring its text each time anew. */
import { wrapText } from '../../../packages/diagram/src/text/wrap.ts';

export interface Timed<Result> {
  readonly result: Result;
  /** ms, medians. */
  readonly wall: number;
  readonly cpu: number;
  readonly runs: number;
}

/** After a run to warm up, where there is more than one. */
export async function timed<Result>(
  runs: number,
  work: () => Result | Promise<Result>,
): Promise<Timed<Result>> {
  if (runs > 1) await once(work);
  const took: Once<Result>[] = [];
  for (let run = 0; run < runs; run += 1) took.push(await once(work));
  const [first] = took;
  if (first === undefined) throw new Error('at least one run is needed');
  return {
    result: first.result,
    wall: median(took.map(({ wall }) => wall)),
    cpu: median(took.map(({ cpu }) => cpu)),
    runs,
  };
}

interface Once<Result> {
  readonly result: Result;
  readonly wall: number;
  readonly cpu: number;
}

async function once<Result>(work: () => Result | Promise<Result>): Promise<Once<Result>> {
  forgetTexts();
  const used = process.cpuUsage();
  const from = performance.now();
  const result = await work();
  const wall = performance.now() - from;
  const { user, system } = process.cpuUsage(used);
  return { result, wall, cpu: (user + system) / 1000 };
}

/** Texts that were measured are remembered, up to so many; then all are forgotten. */
const REMEMBERED = 20_000;
let strange = 0;

function forgetTexts(): void {
  for (let count = 0; count <= REMEMBERED; count += 1) {
    strange += 1;
    wrapText(strange.toString(36), 100, 1);
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
