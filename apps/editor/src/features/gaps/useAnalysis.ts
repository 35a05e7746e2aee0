/** The gap analysis between the two architectures asked for, computed while the screen is open. */
import { compare, type GapAnalysis, gapAnalysis, gapEnds } from '@khung/core';
import { useMemo } from 'react';
import { useSession } from '../../session/session.ts';
import { useGaps } from './state.ts';

/** `undefined` where there are no two architectures. */
export function useAnalysis(): GapAnalysis | undefined {
  const workspace = useSession((s) => s.workspace);
  const from = useGaps((s) => s.from);
  const to = useGaps((s) => s.to);
  return useMemo(() => {
    const known = (id: typeof from) => (id && workspace.architectures.has(id) ? id : undefined);
    const [one, other] = [known(from), known(to)];
    const named = { ...(one && { from: one }), ...(other && { to: other }) };
    const ends = gapEnds(workspace, named);
    if (ends === undefined) return undefined;
    return gapAnalysis(workspace, compare(workspace, ends.from, ends.to));
  }, [workspace, from, to]);
}
