/** What both engines lay out: the sample, real models where the checkout has a neighbour `shared`, generated ones. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve as absolute } from 'node:path';
import { architectureId, type Model, resolve } from '@khung/core';
import { imported, sample } from '../models.ts';
import { generated } from './generated.ts';

export interface Subject {
  readonly name: string;
  readonly elements: number;
  readonly model: Model;
  /** The sample and imported models have views worth drawing in other viewpoints. */
  readonly real: boolean;
}

export interface Absent {
  readonly name: string;
  readonly missing: string;
}

const REAL = ['archisurance', 'bendpoints', 'aviation-ra', 'vera41'];
export const SIZES = [50, 200, 1000, 5000];

/** The small before the large. */
export function subjects(): (Subject | Absent)[] {
  const ws = sample();
  const versions = ['1.0', '2.0'].map((id) =>
    subjectOf(`sample ${id}`, resolve(ws, architectureId(id)), true),
  );
  return [
    ...versions,
    ...REAL.map(realModel),
    ...SIZES.map((size) => subjectOf(`generated ${size}`, generated(size), false)),
  ];
}

function realModel(name: string): Subject | Absent {
  const path = `../shared/data/models/${name}.exchange.xml`;
  const file = absolute(path);
  if (!existsSync(file)) return { name, missing: path };
  const ws = imported({ name, bytes: readFileSync(file) });
  return subjectOf(name, resolve(ws, architectureId('1.0')), true);
}

const subjectOf = (name: string, model: Model, real: boolean): Subject => ({
  name,
  elements: model.elements.size,
  model,
  real,
});
