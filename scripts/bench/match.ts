/**
 * `pnpm bench match`: how many true pairs matching finds back in mutated copies of models, how many false
 * ones it takes for certain, and how long that takes. Five copies of each model; what was looked at while
 * thresholds were set is marked, and is not what counts.
 */
import { architectureId, CERTAIN, type Model, matchModels, resolve } from '@khung/core';
import { generated } from './graph/generated.ts';
import { manyNames } from './match/manyNames.ts';
import { mutated } from './match/mutated.ts';
import { exchangeFiles, imported, sample } from './models.ts';

const SEEDS = [11, 12, 13, 14, 15];
const FIRST = architectureId('1.0');

interface Measured {
  readonly model: string;
  readonly 'set on': string;
  readonly text: string;
  readonly elements: number;
  /** Of the true pairs, those found and taken for certain, %. */
  readonly recall: string;
  /** Of the pairs taken for certain, those that are true, %. */
  readonly precision: string;
  /** Of the true pairs, those found at all, for a person to confirm, %. */
  readonly proposed: string;
  /** One matching, median. */
  readonly ms: string;
}

const real = (names: readonly string[]): [string, Model][] =>
  exchangeFiles(names).map((file) => [file.name, resolve(imported(file), FIRST)]);
const sets: readonly (readonly [string, Model, boolean])[] = [
  ...real(['archisurance']).map(([name, model]) => [name, model, true] as const),
  ['generated 1,000, few names', generated(1_000), true],
  ...real(['aviation-ra', 'vera41']).map(([name, model]) => [name, model, false] as const),
  ['sample 1.0', resolve(sample(), FIRST), false],
  ['sample 2.0', resolve(sample(), architectureId('2.0')), false],
  ['generated 10,000', manyNames(10_000), false],
  ['generated 10,000, few names', generated(10_000), false],
];
for (const [name, model, setOn] of sets)
  for (const documentation of [true, false]) {
    if (!documentation && ![...model.elements.values()].some((one) => one.documentation)) continue;
    console.table([measured(name, model, setOn, documentation)]);
  }

function measured(name: string, model: Model, setOn: boolean, documentation: boolean): Measured {
  let [right, wrong, proposed, all] = [0, 0, 0, 0];
  const times: number[] = [];
  for (const seed of model.elements.size > 5_000 ? SEEDS.slice(0, 1) : SEEDS) {
    const copy = mutated(model, { seed, documentation });
    const begun = performance.now();
    const { pairs } = matchModels(model, copy.model);
    times.push(performance.now() - begun);
    all += copy.truth.size;
    for (const { before, after, score } of pairs) {
      const isTrue = copy.truth.get(before) === after;
      if (isTrue) proposed++;
      if (score < CERTAIN) continue;
      if (isTrue) right++;
      else wrong++;
    }
  }
  const share = (part: number, of: number) => ((100 * part) / of).toFixed(2);
  return {
    model: name,
    'set on': setOn ? 'yes' : '',
    text: documentation ? 'kept' : 'left out',
    elements: model.elements.size,
    recall: share(right, all),
    precision: share(right, right + wrong),
    proposed: share(proposed, all),
    ms: (times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0).toFixed(0),
  };
}
