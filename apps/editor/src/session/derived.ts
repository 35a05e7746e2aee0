/** What follows from the session: the model shown, the comparison shown. */
import { type Comparison, type Profile, profileOf } from '@khung/core';
import { comparedIn, mainModelIn, sourceIn } from './models.ts';
import { useSession } from './session.ts';

export {
  followEdit,
  mainModelIn,
  modelIn,
  nestingIn,
  publicSourceIn,
  sourceIn,
} from './models.ts';

export const useSource = () => useSession((s) => sourceIn(s.workspace, s.shown));
export const useMainModel = () => useSession((s) => mainModelIn(s.workspace, s.shown));
export const useComparison = (): Comparison | undefined =>
  useSession((s) => (s.shown.kind === 'comparison' ? comparedIn(s.workspace, s.shown) : undefined));
export const useProfile = (): Profile => useSession((s) => profileOf(s.workspace.info.profile));
