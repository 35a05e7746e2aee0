/** Points out on every linked canvas what goes with the box under the hand and with what is selected. */
import { useEffect } from 'react';
import { useComparison } from '../../session/derived.ts';
import { useSession } from '../../session/session.ts';
import { hover, useHovered } from './hovered.ts';
import { pointedOut } from './kin.ts';
import { link } from './link.ts';

export function usePointing(): void {
  const comparison = useComparison();
  const selection = useSession((s) => s.selection);
  useEffect(() => {
    if (comparison === undefined) return;
    const point = () => {
      link.point(pointedOut(comparison, selection, useHovered.getState().element));
    };
    point();
    return useHovered.subscribe(point);
  }, [comparison, selection]);
  useEffect(
    () => () => {
      hover(undefined, null);
      link.point(new Set());
    },
    [],
  );
}
