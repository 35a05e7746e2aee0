/** The four zeros on models that others made, where the checkout has a neighbour `shared`; see `bench/models.ts`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { architectureId, resolve } from '@khung/core';
import { hardZeros, VIEWPOINTS } from '@khung/diagram';
import { describe, expect, it } from 'vitest';
import { FAULTLESS } from '../packages/diagram/test/faultless.ts';
import { imported } from './bench/models.ts';

const FOLDER = join(import.meta.dirname, '../../shared/data/models');
const LANDSCAPE = { width: 247, height: 155 };
/** Of models with many hundreds of elements these take long, or draw everything there is. */
const LONG: ReadonlySet<string> = new Set(['overview', 'network', 'impact', 'interoperation']);

describe.each([
  ['archisurance', true],
  ['aviation-ra', false],
  ['vera41', false],
] as const)('figures of %s', (name, whole) => {
  const file = join(FOLDER, `${name}.exchange.xml`);
  // Skipped where the model is not at hand.
  it.skipIf(!existsSync(file))(
    'have no box over another, no word outside, no line through boxes',
    () => {
      const workspace = imported({ name, bytes: readFileSync(file) });
      const model = resolve(workspace, architectureId('1.0'));
      for (const viewpoint of VIEWPOINTS) {
        if (!whole && LONG.has(viewpoint.id)) continue;
        for (const figure of viewpoint.figures(model, { page: LANDSCAPE })) {
          expect({ viewpoint: viewpoint.id, ...hardZeros(figure) }).toEqual({
            viewpoint: viewpoint.id,
            ...FAULTLESS,
          });
        }
      }
    },
    60_000,
  );
});
