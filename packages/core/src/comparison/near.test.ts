/** Looking only at what the changes between two architectures touch gives what looking at everything gives. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolve } from '../architecture/resolve.ts';
import { anyWorkspace } from '../workspace/workspace.fixture.ts';
import { carriedBetween } from './carried.ts';
import { compare } from './compare.ts';
import { compareModels } from './compareModels.ts';
import type { Comparison } from './comparison.ts';
import { successionsOn } from './lineage.ts';
import { pathBetween } from './path.ts';
import { reasonsOn } from './reasons.ts';
import { rowsNotKept } from './unionRows.ts';

const told = ({ elements, relations, summary, byLayer, byUnit }: Comparison) => ({
  elements: [...elements],
  relations: [...relations],
  sizes: [elements.size, relations.size],
  summary,
  byLayer: [...byLayer],
  byUnit: new Map(byUnit),
});

test('for any two architectures of any workspace, whichever is asked first', () => {
  fc.assert(
    fc.property(anyWorkspace, fc.nat(2), fc.nat(2), (ws, one, other) => {
      const ids = [...ws.architectures.keys()];
      const [before, after] = [ids[one], ids[other]];
      if (before === undefined || after === undefined) return;
      const way = pathBetween(ws, before, after);
      const successions = successionsOn(ws, way);
      const full = compareModels(resolve(ws, before), resolve(ws, after), successions, {
        reasons: reasonsOn(ws, way, successions),
        carried: carriedBetween(ws, before, after),
      });
      const near = compare(ws, before, after);
      const sorted = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).sort();
      expect(sorted(rowsNotKept(near.elements))).toEqual(sorted(rowsNotKept(full.elements)));
      expect(told(near)).toEqual(told(full));
    }),
    { numRuns: 300 },
  );
});
