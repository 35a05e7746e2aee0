/** A figure that is only looked at: one SVG, named for screen readers. For lists, previews and documents on screen. */
import type { Figure, Theme } from '@khung/diagram';
import type { CSSProperties } from 'react';
import { fontStack, MarkSvg } from '../marks/MarkSvg.tsx';

export interface FigureImageProps {
  readonly figure: Figure;
  readonly theme: Theme;
  readonly className?: string;
  /** @default as wide as its place, in the figure's proportions */
  readonly style?: CSSProperties;
}

/** Letters are set as exports set them: widths were measured without kerning and rounding. */
const AS_EXPORTED: CSSProperties = {
  display: 'block',
  width: '100%',
  height: 'auto',
  fontKerning: 'none',
  textRendering: 'geometricPrecision',
};

export function FigureImage({ figure, theme, className, style }: FigureImageProps) {
  return (
    <svg
      className={className}
      style={{ ...AS_EXPORTED, ...style }}
      viewBox={`0 0 ${figure.width} ${figure.height}`}
      fontFamily={fontStack(figure.font)}
      lang={figure.language}
      role="img"
      aria-label={figure.caption || figure.title}
    >
      {figure.marks.map((mark) => (
        <MarkSvg key={mark.id} mark={mark} theme={theme} />
      ))}
    </svg>
  );
}
