/**
 * How long the overview takes to lay out: `npx tsx scripts/bench/layout.ts [elements …]`. All levels on
 * one page, then as many as stay legible; landscape A4. Milliseconds.
 */
import { overviewFigure } from '@khung/diagram';
import { largeModel } from '../../packages/diagram/test/large-model.ts';
import { measure } from './measure.ts';

const PAGE = { width: 247, height: 155 };
const asked = process.argv.slice(2).map(Number);

for (const count of asked.length > 0 ? asked : [100, 200, 500, 1000, 2000, 5000]) {
  const model = largeModel(count);
  for (const levels of [99, 'fit'] as const) {
    const { median, fastest, runs } = await measure('layout', `${count}`, () =>
      overviewFigure(model, { ...PAGE, levels }),
    );
    const what = `${count} elements, ${levels === 'fit' ? 'levels that fit' : 'all levels'}`;
    process.stdout.write(
      `${what.padEnd(32)} ${median.toFixed(0).padStart(6)} ${fastest.toFixed(0).padStart(6)}  ${runs} runs\n`,
    );
  }
}
