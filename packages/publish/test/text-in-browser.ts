/** What a real browser says of the text in an exported SVG: how wide each line is, and whether it stays in its box. */
import type { Figure, Theme } from '@khung/diagram';
import type { Page } from 'playwright-core';
import { figureToSvg } from '../src/index.ts';

export interface DrawnLine {
  readonly text: string;
  readonly part: string;
  /** Left end and baseline as written in the file, and the width the browser gives it; mm. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** How far it reaches out of the box it belongs in, mm; 0 or less: it is inside. */
  readonly outside: number;
  /** The part whose box that is. */
  readonly within: string;
}

/** Lines of text that leave their box by more than `slack` mm. */
export async function textOutside(page: Page, svg: string, slack = 0.02): Promise<DrawnLine[]> {
  return (await drawnLines(page, svg)).filter((line) => line.outside > slack);
}

/** Lines that the browser draws over 0.3 % wider or narrower than the layout measured, in words. */
export async function mismeasured(page: Page, figure: Figure, theme: Theme): Promise<string[]> {
  const placed = (text: string, x: number, y: number) =>
    `${text} @ ${Math.round(x * 1000) / 1000}, ${Math.round(y * 1000) / 1000}`;
  const expected = new Map(
    figure.marks.flatMap((mark) =>
      mark.shape === 'text'
        ? mark.lines.map((line) => [placed(line.text, line.x, line.y), line.width] as const)
        : [],
    ),
  );
  const drawn = await drawnLines(page, figureToSvg(figure, { theme }));
  return drawn.flatMap(({ text, x, y, width }) => {
    const wanted = expected.get(placed(text, x, y));
    if (wanted === undefined) return [`${text}: not in the figure`];
    return Math.abs(width - wanted) > wanted * 0.003 ? [`${text}: ${width} mm, not ${wanted}`] : [];
  });
}

/**
 * Every line of text, as the browser measures it. A label belongs in its element's shape, a badge's
 * word in the badge; what stands for no element in the smallest shape under its middle; everything
 * on the page. Height is that of the ink, which may be less than the type's.
 */
export function drawnLines(page: Page, svg: string): Promise<DrawnLine[]> {
  return page.evaluate((source) => {
    document.body.innerHTML = source;
    const root = document.querySelector('svg');
    const ink = document.createElement('canvas').getContext('2d');
    if (!root || !ink) throw new Error('the page shows no SVG');

    type Box = { left: number; top: number; right: number; bottom: number };
    const partOf = (element: Element) => element.getAttribute('data-part') ?? '';
    const boxOf = (shape: SVGGraphicsElement): Box => {
      const { x, y, width, height } = shape.getBBox();
      return { left: x, top: y, right: x + width, bottom: y + height };
    };
    const areaOf = (box: Box) => (box.right - box.left) * (box.bottom - box.top);
    const shapes = [...root.querySelectorAll<SVGGraphicsElement>('rect, path')].map((element) => ({
      group: element.closest('g'),
      part: partOf(element),
      box: boxOf(element),
    }));
    const inGroup = new Map<Element | null, typeof shapes>();
    for (const shape of shapes) {
      const others = inGroup.get(shape.group);
      if (others) others.push(shape);
      else inGroup.set(shape.group, [shape]);
    }
    const view = root.viewBox.baseVal;
    const units = view.width / root.width.baseVal.valueInSpecifiedUnits;
    const page = {
      part: 'page',
      box: { left: 0, top: 0, right: view.width, bottom: view.height },
    };

    const lineBox = (text: SVGTextElement): Box & { width: number } => {
      const size = Number(text.getAttribute('font-size'));
      const [x, y] = [Number(text.getAttribute('x')), Number(text.getAttribute('y'))];
      const width = text.getComputedTextLength();
      ink.font = `${text.getAttribute('font-weight') ?? 'normal'} 100px Arimo`;
      const measured = ink.measureText(text.textContent ?? '');
      const top = y - (measured.actualBoundingBoxAscent / 100) * size;
      const bottom = y + (measured.actualBoundingBoxDescent / 100) * size;
      const matrix = text.transform.baseVal.consolidate()?.matrix;
      const corners = [
        [x, top],
        [x + width, top],
        [x, bottom],
        [x + width, bottom],
      ].map(([cx = 0, cy = 0]) =>
        matrix ? new DOMPoint(cx, cy).matrixTransform(matrix) : { x: cx, y: cy },
      );
      const [xs, ys] = [corners.map((point) => point.x), corners.map((point) => point.y)];
      return {
        left: Math.min(...xs),
        right: Math.max(...xs),
        top: Math.min(...ys),
        bottom: Math.max(...ys),
        width,
      };
    };

    const homeOf = (text: SVGTextElement, line: Box) => {
      const part = partOf(text);
      const group = text.closest('g');
      const named = part === 'badge-text' ? 'badge' : part === 'pin-text' ? 'pin' : undefined;
      const own = ((group && inGroup.get(group)) ?? [])
        .filter((shape) =>
          named ? shape.part === named : !['badge', 'pin', 'heat', 'arrow'].includes(shape.part),
        )
        .sort((a, b) => areaOf(b.box) - areaOf(a.box));
      const middle = { x: (line.left + line.right) / 2, y: (line.top + line.bottom) / 2 };
      if (!named && own[0]) return own[0];
      const badges = own.length > 0 ? own : shapes.filter((shape) => shape.part === named);
      const under = (named ? badges : shapes)
        .filter((shape) => shape.part !== 'arrow')
        .filter(
          ({ box }) =>
            box.left <= middle.x &&
            middle.x <= box.right &&
            box.top <= middle.y &&
            middle.y <= box.bottom,
        )
        .sort((a, b) => areaOf(a.box) - areaOf(b.box));
      // Several badges may stand in one group: the one under the word is meant.
      return under[0] ?? page;
    };
    const reach = (line: Box, box: Box) =>
      Math.max(
        box.left - line.left,
        line.right - box.right,
        box.top - line.top,
        line.bottom - box.bottom,
      );

    const micrometres = (mm: number) => Math.round(mm * 1000) / 1000;

    return [...root.querySelectorAll('text')].map((text) => {
      const line = lineBox(text);
      const home = homeOf(text, line);
      return {
        text: text.textContent ?? '',
        part: partOf(text),
        x: micrometres(Number(text.getAttribute('x')) / units),
        y: micrometres(Number(text.getAttribute('y')) / units),
        width: line.width / units,
        outside: Math.max(reach(line, home.box), reach(line, page.box)) / units,
        within: home.part,
      };
    });
  }, svg);
}
