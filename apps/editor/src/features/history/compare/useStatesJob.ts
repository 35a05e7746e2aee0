/** What is asked of two moments, answered beside the page; a person can break it off and ask again. */
import { useEffect, useMemo, useState } from 'react';
import { type Explanation, explain } from '../../../i18n/explain.ts';
import { useSession } from '../../../session/session.ts';
import { isLarge } from '../../beside/isLarge.ts';
import type { AnswerOf, Asking } from '../../beside/jobs/jobs.ts';
import { BrokenOff } from '../../beside/jobs/queue.ts';
import { runJob } from '../../beside/jobs/runJob.ts';
import { beginWork } from '../../progress/work.ts';

type Kind = 'states' | 'states-figure';

export type Answered<Answer> =
  /** With the answer to what was asked before, where there is one. */
  | { readonly kind: 'waiting'; readonly answer?: Answer }
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'stopped'; readonly again: () => void }
  | { readonly kind: 'failed'; readonly explanation: Explanation };

/** Of both sides together, bytes that the page reads in a few frames. */
const MOST_ON_PAGE = 150_000;

/** @param asking asked anew when another comes; undefined: nothing is asked yet */
export function useStatesJob<Wanted extends Kind>(
  asking: Asking<Wanted> | undefined,
): Answered<AnswerOf<Wanted>> {
  const workspace = useSession((s) => s.workspace);
  const [state, setState] = useState<Answered<AnswerOf<Wanted>>>({ kind: 'waiting' });
  const [turn, setTurn] = useState(0);
  const small = useMemo(
    () => asking !== undefined && !isLarge(workspace) && sizeOf(asking.asked) <= MOST_ON_PAGE,
    [asking, workspace],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the person wants it.
  useEffect(() => {
    if (asking === undefined) return;
    setState((before) => ('answer' in before ? { ...before, kind: 'waiting' } : WAITING));
    let wanted = true;
    const { answer, cancel } = runJob(asking, { workspace, small });
    const end = beginWork('compare', cancel);
    answer
      .then(
        (given) => wanted && setState({ kind: 'answered', answer: given }),
        (error: unknown) => {
          if (!wanted) return;
          const again = () => setTurn((now) => now + 1);
          if (error instanceof BrokenOff) setState({ kind: 'stopped', again });
          else setState({ kind: 'failed', explanation: explain(error) });
        },
      )
      .finally(end);
    return () => {
      wanted = false;
      cancel();
    };
  }, [asking, workspace, small, turn]);
  return state;
}

const WAITING = { kind: 'waiting' } as const;

function sizeOf({ before, after }: Asking<Kind>['asked']): number {
  return [before, after].reduce(
    (size, side) => size + (side.kind === 'now' ? 0 : side.content.length),
    0,
  );
}
