/** The neighbours pointed out at the moment; none where a person did not ask for them. */
import { useMemo } from 'react';
import { useSource } from '../../session/derived.ts';
import { useSession } from '../../session/session.ts';
import { type Reach, reachOf } from './reach.ts';
import { useNeighbours } from './state.ts';

export function useReach(): Reach | undefined {
  const source = useSource();
  const selection = useSession((s) => s.selection);
  const depth = useNeighbours((s) => s.depth);
  return useMemo(() => {
    if (depth === undefined || selection.length === 0) return undefined;
    // What is gone is looked up where it still was.
    const models = 'before' in source ? [source.after, source.before] : [source];
    return reachOf(models, selection, depth);
  }, [source, selection, depth]);
}
