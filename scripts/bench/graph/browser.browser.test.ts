/** ELK's drawing of a small model, exported and read in a browser: sound, and seen to be broken where it is made so. */
import { type Figure, PAPERS, print, viewpointOf } from '@khung/diagram';
import { figureToSvg } from '@khung/publish';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Eyes, openEyes } from './browser.ts';
import { layWithElk } from './elk.ts';
import { elkFigure } from './elk-figure.ts';
import { elkThread } from './elk-worker.ts';
import { generated } from './generated.ts';
import { judged } from './judged.ts';
import { sameChart } from './same-chart.ts';

let eyes: Eyes;
beforeAll(async () => {
  eyes = await openEyes();
});
afterAll(() => eyes?.close());

const page = PAPERS.landscape;
const look = async (figure: Figure) =>
  judged(figure, await eyes.read(figureToSvg(figure, { theme: print })), page);

describe('the same model laid out by both', () => {
  const [ours] = viewpointOf('network')?.figures(generated(20), { page }) ?? [];
  if (ours === undefined) throw new Error('the network draws nothing');

  it('shows the same boxes and lines, and a browser finds all zeros in both', async () => {
    const chart = sameChart(ours);
    const turned = new Set<string>();
    const thread = elkThread(60);
    const laid = await layWithElk(chart, { points: 7, aspect: 1.6, turned }, thread.layout);
    await thread.close();
    const elk = elkFigure(chart, laid, turned);
    const ids = (figure: Figure) => figure.occurrences.map(({ id }) => id).sort();
    expect(ids(elk)).toEqual(ids(ours));
    for (const figure of [ours, elk]) {
      expect(await look(figure)).toMatchObject({
        boxesOverlapping: 0,
        textOutside: 0,
        linesThroughBoxes: 0,
        labelsOverText: 0,
        relations: 30,
        lines: 30,
      });
    }
  });

  it('is seen with letters that are too large', async () => {
    const marks = ours.marks.map((mark) =>
      mark.shape === 'text' && mark.look.part === 'label' ? { ...mark, size: 2 * mark.size } : mark,
    );
    const { textOutside } = await look({ ...ours, marks });
    expect(textOutside).toBeGreaterThan(5);
  });
});
