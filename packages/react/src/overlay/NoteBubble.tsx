/** Words shown beside the hand for a moment: why something is refused. */
import { useEffect } from 'react';
import type { ScreenPoint } from '../figure-canvas/props.ts';
import { useHand, useHandStore } from '../gestures/handStore.ts';

/** Long enough to read two lines. ms */
const SHOWN = 4000;

export function NoteBubble({
  inCanvas,
}: {
  inCanvas: (at: ScreenPoint) => ScreenPoint & { width: number };
}) {
  const hand = useHandStore();
  const note = useHand((now) => now.note);
  useEffect(() => {
    if (!note) return;
    const timer = setTimeout(() => hand.set({ note: undefined }), SHOWN);
    return () => clearTimeout(timer);
  }, [note, hand]);
  const at = note && inCanvas(note.at);
  return (
    <div className="khung-note-area" role="status">
      {note && at && (
        <div
          className="khung-note"
          style={{ left: Math.max(8, Math.min(at.x + 14, at.width - 300)), top: at.y + 14 }}
        >
          {note.text}
        </div>
      )}
    </div>
  );
}
