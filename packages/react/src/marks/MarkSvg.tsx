/** The one painter of marks on screen: a mark and a theme in, SVG in millimetres out. */
import type { FontFamily, ImageMark, Mark, TextMark, Theme } from '@khung/diagram';
import { memo, type ReactNode } from 'react';
import { outlineOf } from './outline.ts';
import { isPicture } from './pictures.ts';

export interface MarkSvgProps {
  readonly mark: Mark;
  readonly theme: Theme;
}

export const MarkSvg = memo(function MarkSvg({ mark, theme }: MarkSvgProps): ReactNode {
  const paint = theme.paint(mark.look);
  if (mark.shape === 'text') return <TextSvg mark={mark} fill={paint.fill ?? 'none'} />;
  if (mark.shape === 'image') return <ImageSvg mark={mark} />;
  return (
    <path
      data-part={mark.look.part}
      d={outlineOf(mark)}
      fill={paint.fill ?? 'none'}
      stroke={paint.stroke ?? 'none'}
      strokeWidth={paint.width}
      strokeDasharray={paint.dash?.join(' ')}
    />
  );
});

/** Nothing is fetched: what is no picture in a data URI shows as an empty frame. */
function ImageSvg({ mark }: { mark: ImageMark }) {
  const { x, y, width, height, href } = mark;
  const place = { x, y, width, height };
  const { part } = mark.look;
  if (!isPicture(href))
    return <rect data-part={part} {...place} fill="none" stroke="#888888" strokeWidth={0.2} />;
  return <image data-part={part} {...place} href={href} />;
}

/**
 * Browsers round the advance of each letter to 1/64 of a unit: with millimetres as units a long line
 * would end a whole millimetre early. So letters are set in tenths, as in the exported SVG.
 */
const UNITS = 10;

function TextSvg({ mark, fill }: { mark: TextMark; fill: string }) {
  const { rotate } = mark;
  const turn = rotate ? `rotate(${rotate.angle} ${rotate.x} ${rotate.y}) ` : '';
  return (
    <text
      data-part={mark.look.part}
      fontSize={mark.size * UNITS}
      fontWeight={mark.weight === 'bold' ? 700 : 400}
      fill={fill}
      transform={`${turn}scale(${1 / UNITS})`}
    >
      {mark.lines.map((line) => (
        <tspan key={`${line.x} ${line.y}`} x={line.x * UNITS} y={line.y * UNITS}>
          {line.text}
        </tspan>
      ))}
    </text>
  );
}

/** CSS font-family of a figure: the measured face, then those with the same widths. */
export function fontStack(font: FontFamily): string {
  return [font.name, ...font.fallbacks]
    .map((name) => (/^[\w-]+$/.test(name) ? name : `"${name}"`))
    .join(', ');
}
