/** Renaming in place: a text box where the label stands, in the figure's own type. */
import type { Figure, Occurrence } from '@khung/diagram';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { FigureCanvasProps } from '../figure-canvas/props.ts';
import { indexOf } from '../geometry/figureIndex.ts';
import { IDLE } from '../gestures/gesture.ts';
import { useHand, useHandStore } from '../gestures/handStore.ts';
import { fontStack } from '../marks/MarkSvg.tsx';
import { placed } from './Outlines.tsx';

type RenameProps = Pick<FigureCanvasProps, 'figure' | 'onRename' | 'renameText' | 'strings'>;

export function RenameBox(props: RenameProps) {
  const gesture = useHand((hand) => hand.gesture);
  if (gesture.kind !== 'rename') return null;
  return <Box key={gesture.occurrence.id} {...props} occurrence={gesture.occurrence} />;
}

/** mm that the text box keeps between its text and its rim. */
const RIM = 0.6;

function Box({ occurrence, ...props }: RenameProps & { occurrence: Occurrence }) {
  const { figure, onRename, renameText, strings } = props;
  const hand = useHandStore();
  const field = useRef<HTMLTextAreaElement>(null);
  const done = useRef(false);
  const start = renameText?.(occurrence) ?? occurrence.label;
  const type = typeOf(figure, occurrence);

  useLayoutEffect(() => {
    const { current } = field;
    if (!current) return;
    current.focus({ preventScroll: true });
    current.select();
    grow(current);
  }, []);

  const finish = (keep: boolean) => {
    if (done.current) return;
    done.current = true;
    const text = field.current?.value.replace(/[ \t]+$/gm, '').trim() ?? '';
    const canvas = field.current?.closest<HTMLElement>('.react-flow');
    hand.set({ gesture: IDLE });
    canvas?.focus({ preventScroll: true });
    if (keep && text !== '' && text !== start) onRename?.(occurrence, text);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    // While an input method composes a syllable, Enter and Escape belong to it. 229: engines that say so late.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') finish(false);
    if ((event.key === 'Enter' && !event.shiftKey) || event.key === 'Tab') {
      event.preventDefault();
      finish(true);
    }
  };

  const { labelBox, box } = occurrence;
  const area = labelBox.width > 0 ? labelBox : box;
  const { height, ...rest } = placed({
    x: Math.max(box.x, area.x - RIM),
    y: area.y - RIM,
    width: Math.max(Math.min(box.width, area.width + 2 * RIM), type.size * 5),
    height: area.height + 2 * RIM,
  });
  return (
    <div
      className="khung-rename nopan nowheel"
      data-khung-over="rename"
      style={{ ...rest, minHeight: height }}
    >
      <textarea
        ref={field}
        defaultValue={start}
        aria-label={strings.rename}
        rows={1}
        spellCheck={false}
        lang={figure.language}
        style={{
          fontFamily: fontStack(figure.font),
          fontSize: `calc(${type.size} * var(--khung-mm))`,
          fontWeight: type.bold ? 700 : 400,
        }}
        onInput={(event) => grow(event.currentTarget)}
        onKeyDown={onKeyDown}
        onBlur={() => finish(true)}
        onPointerDown={(event) => event.stopPropagation()}
      />
    </div>
  );
}

/** The size and weight that the label is drawn with. */
function typeOf(figure: Figure, occurrence: Occurrence): { size: number; bold: boolean } {
  const marks = indexOf(figure).marksOf.get(occurrence.id) ?? [];
  for (const mark of marks) {
    if (mark.shape === 'text' && (mark.look.part === 'label' || mark.look.part === 'group-label'))
      return { size: mark.size, bold: mark.weight === 'bold' };
  }
  return { size: 2.8, bold: false };
}

function grow(field: HTMLTextAreaElement): void {
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
}
