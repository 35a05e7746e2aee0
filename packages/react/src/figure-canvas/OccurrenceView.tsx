/** One box on the canvas: its own marks, in millimetres, in an SVG as large as its box. */
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { isOccurrence } from '../geometry/boxes.ts';
import { MarkSvg } from '../marks/MarkSvg.tsx';
import type { OccurrenceNode } from './occurrenceNodes.ts';

export const OccurrenceView = memo(function OccurrenceView(props: NodeProps<OccurrenceNode>) {
  const { box, marks, label, domId, theme, family } = props.data;
  const { x, y, width, height } = box.box;
  const element = isOccurrence(box) ? box : undefined;
  return (
    // biome-ignore lint/a11y/useSemanticElements: the canvas has the focus and points here (aria-activedescendant)
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    <div
      id={domId}
      className="khung-occurrence"
      role="button"
      aria-label={label}
      aria-pressed={props.selected}
      data-element={element?.element}
      data-fate={element?.fate}
      data-box={box.id}
    >
      <svg
        className="khung-marks"
        viewBox={`${x} ${y} ${width} ${height}`}
        preserveAspectRatio="none"
        fontFamily={family}
        aria-hidden="true"
      >
        {marks.map((mark) => (
          <MarkSvg key={mark.id} mark={mark} theme={theme} />
        ))}
      </svg>
    </div>
  );
});
