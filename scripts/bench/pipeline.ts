/** Each arrow of the way from a file to a printed figure, alone, on the sample and on real models. */
import {
  type ArchitectureId,
  architectureId,
  type Comparison,
  compare,
  formatWorkspace,
  type Model,
  parseWorkspace,
  resolve,
  type Workspace,
} from '@khung/core';
import { arrangeOverview, drawOverview, overviewOf, print } from '@khung/diagram';
import { readExchange } from '@khung/interchange';
import { figureToDocx, figureToPdf, figureToPng, figureToSvg } from '@khung/publish';
import { loadAssets } from '@khung/publish/node';
import { type Measured, measure } from './measure.ts';
import { exchangeFiles, imported, sample, sampleText } from './models.ts';

export async function pipeline(): Promise<Measured[]> {
  const rows: Measured[] = [];
  const text = sampleText();
  rows.push(await measure('open file', 'sample', () => parseWorkspace(text)));
  const two = [architectureId('1.0'), architectureId('2.0')] as const;
  rows.push(...(await ofWorkspace('sample', sample(), two)));
  for (const file of exchangeFiles()) {
    const architecture = architectureId('1.0');
    rows.push(
      await measure('import', file.name, () =>
        readExchange(file.bytes, { file: file.name, architecture }),
      ),
    );
    rows.push(...(await ofWorkspace(file.name, imported(file), [architecture, architecture])));
  }
  return rows;
}

async function ofWorkspace(
  on: string,
  ws: Workspace,
  [before, after]: readonly [ArchitectureId, ArchitectureId],
): Promise<Measured[]> {
  const comparison = compare(ws, before, after);
  const name = `${on}, ${comparison.elements.size} elements`;
  return [
    await measure('save file', name, () => formatWorkspace(ws)),
    await measure('resolve', name, () => resolve(ws, after)),
    await measure('compare', name, () => compare(ws, before, after)),
    ...(await ofFigure(name, before === after ? comparison.after : comparison)),
  ];
}

async function ofFigure(on: string, source: Model | Comparison): Promise<Measured[]> {
  const page = { width: 247, height: 155 };
  const diagram = overviewOf(source);
  const arrangement = arrangeOverview(diagram, page);
  const figure = drawOverview(arrangement);
  const { fonts, wasm } = await loadAssets();
  const options = { theme: print, fonts, wasm };
  return [
    await measure('viewpoint', on, () => overviewOf(source)),
    await measure('layout', on, () => arrangeOverview(diagram, page)),
    await measure('figure', on, () => drawOverview(arrangement)),
    await measure('SVG', on, () => figureToSvg(figure, { theme: print })),
    await measure('PNG, 300 dpi', on, () => figureToPng(figure, options)),
    await measure('PDF', on, () => figureToPdf(figure, options)),
    await measure('Word', on, () => figureToDocx(figure, options)),
  ];
}
