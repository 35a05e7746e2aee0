/** Marks drawn onto a PDF page whose unit has been made the millimetre. */
import type { Figure, ImageMark, Mark, Paint, Picture, TextMark, Theme } from '@khung/diagram';
import { PublishError } from '../errors.ts';
import { fitted } from '../picture/picture.ts';
import { cornerRadius, cylinderData, numberText, pathData } from '../svg/outline.ts';
import { legible } from '../svg/text.ts';

type Page = PDFKit.PDFDocument;

/** Pictures as PNG or JPEG, by their address. */
export type Pictures = ReadonlyMap<string, Picture>;

/** Expects fonts registered as `Arimo regular`, `Tinos bold` and so on. @throws PublishError `bad-number`, `bad-picture`. */
export function drawMarks(
  page: Page,
  { marks, font }: Pick<Figure, 'marks' | 'font'>,
  theme: Theme,
  pictures: Pictures,
): void {
  // As in SVG, so that sharp corners look the same.
  page.miterLimit(4);
  for (const mark of marks) {
    const paint = theme.paint(mark.look);
    if (mark.shape === 'text') drawText(page, mark, paint, font.name);
    else if (mark.shape === 'image') drawImage(page, mark, pictures);
    else drawShape(page, mark, paint);
  }
}

type Outlined = Exclude<Mark, TextMark | ImageMark>;

function drawShape(page: Page, mark: Outlined, paint: Paint): void {
  const { fill, stroke, width = 0, dash } = paint;
  const lined = stroke !== undefined && width > 0;
  if (!fill && !lined) return;
  page.save();
  outline(page, mark);
  if (lined) page.lineWidth(width);
  if (lined && dash?.some((length) => length > 0))
    page.addContent(`[${dash.map(numberText).join(' ')}] 0 d`);
  if (fill && lined) page.fillAndStroke(fill, stroke);
  else if (fill) page.fill(fill);
  else if (lined) page.stroke(stroke);
  page.restore();
}

function outline(page: Page, mark: Outlined): void {
  switch (mark.shape) {
    case 'box': {
      const [x, y] = [checked(mark.x), checked(mark.y)];
      const [width, height] = [checked(mark.width), checked(mark.height)];
      const radius = cornerRadius(mark);
      if (radius > 0) page.roundedRect(x, y, width, height, radius);
      else page.rect(x, y, width, height);
      return;
    }
    case 'cylinder':
      page.path(cylinderData(mark));
      return;
    case 'path':
      page.path(pathData(mark.commands));
  }
}

function drawImage(page: Page, mark: ImageMark, pictures: Pictures): void {
  const picture = pictures.get(mark.href);
  if (!picture) return;
  const { x, y, width, height } = fitted(picture, mark);
  const place = { width: checked(width), height: checked(height) };
  try {
    page.image(picture.bytes.slice().buffer, checked(x), checked(y), place);
  } catch (error) {
    if (error instanceof PublishError) throw error;
    throw new PublishError({ code: 'bad-picture', mark: mark.id, problem: 'broken' });
  }
}

function drawText(page: Page, mark: TextMark, { fill = '#000000' }: Paint, font: string): void {
  page.save();
  if (mark.rotate) {
    page.rotate(checked(mark.rotate.angle), { origin: [mark.rotate.x, mark.rotate.y] });
  }
  page.font(`${font} ${mark.weight}`, checked(mark.size)).fillColor(fill);
  for (const { text, x, y } of mark.lines) {
    page.text(legible(text), checked(x), checked(y), { lineBreak: false, baseline: 'alphabetic' });
  }
  page.restore();
}

/** Rounded as in the SVG; throws on what is no number. */
function checked(value: number): number {
  return Number(numberText(value));
}
