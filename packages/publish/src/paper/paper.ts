/**
 * The sheets that official documents are printed on, with the margins of Decree 30/2020/NĐ-CP
 * (Appendix I): top and bottom 20–25 mm, left 30–35, right 15–20. All in mm.
 */
export type PaperName = 'A4' | 'A3';
export type Orientation = 'portrait' | 'landscape';

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly orientation: Orientation;
}

/** The same on a turned sheet: the left edge is where the document is bound. */
export const MARGINS = { top: 20, bottom: 20, left: 30, right: 20 } as const;

const SIZES: Record<PaperName, { readonly short: number; readonly long: number }> = {
  A4: { short: 210, long: 297 },
  A3: { short: 297, long: 420 },
};

export function sheet(paper: PaperName, orientation: Orientation): Sheet {
  const { short, long } = SIZES[paper];
  return orientation === 'portrait'
    ? { width: short, height: long, orientation }
    : { width: long, height: short, orientation };
}

/** What the margins leave: 160 × 257 mm on A4 portrait, 247 × 170 mm landscape. */
export function textArea({ width, height }: Sheet): {
  readonly width: number;
  readonly height: number;
} {
  return {
    width: width - MARGINS.left - MARGINS.right,
    height: height - MARGINS.top - MARGINS.bottom,
  };
}

/** A figure that is wider than an upright page's text, and wider than high, gets a turned sheet. */
export function orientationFor(
  figure: { readonly width: number; readonly height: number },
  paper: PaperName,
): Orientation {
  const upright = textArea(sheet(paper, 'portrait'));
  const slack = 1;
  return figure.width > upright.width + slack && figure.width > figure.height
    ? 'landscape'
    : 'portrait';
}

/** A figure wider than the text of a turned A4 sheet folds out to A3 rather than be made smaller. */
export function paperFor({ width }: { readonly width: number }): PaperName {
  const slack = 1;
  return width > textArea(sheet('A4', 'landscape')).width + slack ? 'A3' : 'A4';
}

export const POINTS_PER_MM = 72 / 25.4;
