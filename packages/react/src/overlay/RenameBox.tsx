/** Renaming in place: a text box where the label stands, in the figure's own type. */
import type { Figure } from '@khung/diagram';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { FigureCanvasProps } from '../figure-canvas/props.ts';
import { type Box, isOccurrence } from '../geometry/boxes.ts';
import { indexOf } from '../geometry/figureIndex.ts';
import { IDLE } from '../gestures/gesture.ts';
import { useHand, useHandStore } from '../gestures/handStore.ts';
import { fontStack } from '../marks/MarkSvg.tsx';
import { placed } from './Outlines.tsx';

type RenameProps = Pick<
  FigureCanvasProps,
  'figure' | 'onRename' | 'renameText' | 'strings' | 'arrange'
>;

export function RenameBox(props: RenameProps) {
  const gesture = useHand((hand) => hand.gesture);
  if (gesture.kind !== 'rename') return null;
  return <TextBox key={gesture.box.id} {...props} of={gesture.box} />;
}

/** mm that the text box keeps between its text and its rim. */
const RIM = 0.6;

function TextBox({ of, ...props }: RenameProps & { of: Box }) {
  const { figure, strings } = props;
  const hand = useHandStore();
  const field = useRef<HTMLTextAreaElement>(null);
  const done = useRef(false);
  const { start, keep: keepText } = textOf(of, props);
  const type = typeOf(figure, of);
  const own = !isOccurrence(of);

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
    // An element has a name; a note may be empty.
    if (keep && (own || text !== '') && text !== start) keepText(text);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    // While an input method composes a syllable, Enter and Escape belong to it. 229: engines that say so late.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') finish(false);
    if (event.key === 'Enter' && event.altKey) {
      event.preventDefault();
      // As in a spreadsheet. The browser makes no line of this by itself.
      document.execCommand('insertText', false, '\n');
    } else if ((event.key === 'Enter' && !event.shiftKey) || event.key === 'Tab') {
      event.preventDefault();
      finish(true);
    }
  };

  const { labelBox, box } = of;
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
          textAlign: own && of.kind === 'note' ? 'left' : 'center',
        }}
        onInput={(event) => grow(event.currentTarget)}
        onKeyDown={onKeyDown}
        onBlur={() => finish(true)}
        onPointerDown={(event) => event.stopPropagation()}
      />
    </div>
  );
}

/** What it begins with, and who is told. */
function textOf(of: Box, { onRename, renameText, arrange }: RenameProps) {
  if (isOccurrence(of)) {
    const keep = (text: string) => onRename?.(of, text);
    return { start: renameText?.(of) ?? of.label, keep };
  }
  const keep = (text: string) => arrange?.onWrite?.(of, text);
  return { start: arrange?.writtenText?.(of) ?? of.label, keep };
}

const LABELS: ReadonlySet<string> = new Set(['label', 'group-label', 'frame-label', 'sticky-text']);

/** The size and weight that the label is drawn with. */
function typeOf(figure: Figure, box: Box): { size: number; bold: boolean } {
  const marks = indexOf(figure).marksOf.get(box.id) ?? [];
  for (const mark of marks) {
    if (mark.shape === 'text' && LABELS.has(mark.look.part))
      return { size: mark.size, bold: mark.weight === 'bold' };
  }
  return { size: 2.8, bold: false };
}

function grow(field: HTMLTextAreaElement): void {
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
}
