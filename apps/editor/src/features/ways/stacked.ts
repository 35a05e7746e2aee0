/** Whether two figures of one size are seen larger one below the other than side by side. */

interface Size {
  readonly width: number;
  readonly height: number;
}

/** So much larger that it is worth the eye's longer way. */
const WORTH = 1.2;

/** @param figure mm; @param stage CSS px; nothing is known of one without a size */
export function isBetterStacked(figure: Size, stage: Size): boolean {
  if (stage.width === 0 || stage.height === 0) return false;
  const beside = Math.min(stage.width / 2 / figure.width, stage.height / figure.height);
  const below = Math.min(stage.width / figure.width, stage.height / 2 / figure.height);
  return below > WORTH * beside;
}
