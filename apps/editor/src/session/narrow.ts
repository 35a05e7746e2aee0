/** A window with room for one panel beside the figure: a small screen, or one shown at twice the size. */
import { useMediaQuery } from '@mantine/hooks';
import { usePreferences } from './preferences.ts';

const NARROW = '(max-width: 860px)';

const isNarrow = (): boolean => window.matchMedia(NARROW).matches;

/** Which panels are seen: where there is room for one, the details come first. */
export function useSides(): { readonly left: boolean; readonly details: boolean } {
  const narrow = useMediaQuery(NARROW, isNarrow(), { getInitialValueInEffect: false });
  const left = usePreferences((p) => p.left);
  const details = usePreferences((p) => p.details);
  return { left: left && !(narrow && details), details };
}

/** As `useSides` says, at this moment. */
export function isLeftSeen(): boolean {
  const { left, details } = usePreferences.getState();
  return left && !(isNarrow() && details);
}

/** The left panel is to be seen: where there is room for one, in place of the details. */
export function seeLeft(): void {
  usePreferences.setState(isNarrow() ? { left: true, details: false } : { left: true });
}
