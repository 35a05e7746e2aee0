/** The line between two headers of a table where what is held would go. */
import { PX_PER_MM } from '../figure-canvas/props.ts';
import { useZoom } from '../figure-canvas/useZoom.ts';
import { useHand } from '../gestures/handStore.ts';

export function DropLine() {
  const zoom = useZoom();
  const gesture = useHand((hand) => hand.gesture);
  if (gesture.kind !== 'order' || gesture.place.line === undefined) return null;
  const { along, across } = gesture.run;
  const [from, to] = across;
  const at = gesture.place.line * PX_PER_MM;
  const long = (to - from) * PX_PER_MM;
  const thick = 3 / zoom;
  const upright = along === 'x';
  const x = upright ? at - thick / 2 : from * PX_PER_MM;
  const y = upright ? from * PX_PER_MM : at - thick / 2;
  return (
    <div
      className="khung-drop-line"
      style={{
        transform: `translate(${x}px, ${y}px)`,
        width: upright ? thick : long,
        height: upright ? long : thick,
      }}
    />
  );
}
