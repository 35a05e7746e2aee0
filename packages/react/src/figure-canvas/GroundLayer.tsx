/** The marks that belong to no occurrence: page, bands, bars, arrows, legend. Not for the pointer. */
import type { Figure, Mark, Theme } from '@khung/diagram';
import { memo } from 'react';
import { faintness } from '../marks/faintness.ts';
import { fontStack, MarkSvg } from '../marks/MarkSvg.tsx';
import { useHiddenMarks } from '../overlay/LiveLines.tsx';
import { PX_PER_MM } from './props.ts';

export interface GroundLayerProps {
  readonly figure: Figure;
  readonly marks: readonly Mark[];
  readonly theme: Theme;
  readonly className: string;
  /** Present: lines that join other elements than these step back. */
  readonly focus?: ReadonlySet<string> | undefined;
}

export const GroundLayer = memo(function GroundLayer(props: GroundLayerProps) {
  const { figure, marks, theme, className, focus } = props;
  const elsewhere = useHiddenMarks(figure);
  const strength = focus === undefined ? () => 1 : faintness(figure, focus);
  const here = elsewhere.size === 0 ? marks : marks.filter((mark) => !elsewhere.has(mark));
  return (
    <svg
      className={className}
      width={figure.width * PX_PER_MM}
      height={figure.height * PX_PER_MM}
      viewBox={`0 0 ${figure.width} ${figure.height}`}
      fontFamily={fontStack(figure.font)}
      aria-hidden="true"
    >
      {here.map((mark) =>
        strength(mark) === 1 ? (
          <MarkSvg key={mark.id} mark={mark} theme={theme} />
        ) : (
          <g key={mark.id} opacity={strength(mark)}>
            <MarkSvg mark={mark} theme={theme} />
          </g>
        ),
      )}
    </svg>
  );
});
