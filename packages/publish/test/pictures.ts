/** How alike two drawings of one figure are: both are shrunk until only what a reader would notice is left. */
import type { Page } from 'playwright-core';
import type * as PdfJs from 'unpdf/pdfjs';

export interface Picture {
  readonly type: 'image/png' | 'image/svg+xml';
  readonly bytes: Uint8Array | string;
}

export interface Difference {
  /** Of 255 grey levels, over the whole picture. */
  readonly mean: number;
  /** Share of the squares that differ by more than a quarter of black to white. */
  readonly apart: number;
}

/** Compares at a square for each half millimetre. */
export function difference(
  page: Page,
  figure: { readonly width: number; readonly height: number },
  a: Picture,
  b: Picture,
): Promise<Difference> {
  const size = { width: Math.round(figure.width * 2), height: Math.round(figure.height * 2) };
  return page.evaluate(
    async ({ width, height, urls }) => {
      const grey = async (url: string) => {
        const image = new Image();
        image.src = url;
        await image.decode();
        // Drawn large, then halved twice: one big step would skip pixels.
        let [w, h] = [width * 4, height * 4];
        let canvas = new OffscreenCanvas(w, h);
        canvas.getContext('2d')?.drawImage(image, 0, 0, w, h);
        while (w > width) {
          [w, h] = [w / 2, h / 2];
          const half = new OffscreenCanvas(w, h);
          half.getContext('2d')?.drawImage(canvas, 0, 0, w, h);
          canvas = half;
        }
        const data = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
        const levels = [];
        for (let i = 0; i < data.length; i += 4)
          levels.push(0.3 * (data[i] ?? 0) + 0.59 * (data[i + 1] ?? 0) + 0.11 * (data[i + 2] ?? 0));
        return levels;
      };
      const [first = [], second = []] = await Promise.all(urls.map(grey));
      const apart = first.map((level, i) => Math.abs(level - (second[i] ?? 0)));
      return {
        mean: apart.reduce((sum, value) => sum + value, 0) / apart.length,
        apart: apart.filter((value) => value > 64).length / apart.length,
      };
    },
    { ...size, urls: [a, b].map(dataUrl) },
  );
}

/** The first page of a PDF, drawn in the page by pdf.js, which stands there as `pdfjs`; as PNG. */
export async function pdfPicture(page: Page, pdf: Uint8Array, dpi: number): Promise<Picture> {
  const url = await page.evaluate(
    async ({ base64, dpi }) => {
      const { pdfjs } = globalThis as unknown as { pdfjs: Pick<typeof PdfJs, 'getDocument'> };
      const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const first = await (await pdfjs.getDocument({ data }).promise).getPage(1);
      const viewport = first.getViewport({ scale: dpi / 72 });
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      await first.render({ canvas, viewport }).promise;
      return canvas.toDataURL('image/png');
    },
    { base64: Buffer.from(pdf).toString('base64'), dpi },
  );
  return { type: 'image/png', bytes: Buffer.from(url.split(',')[1] ?? '', 'base64') };
}

function dataUrl({ type, bytes }: Picture): string {
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
}
