/** How many findings could be mended, up to some: planned bit by bit while the page has time. */
import { type Finding, mendLabel, planMend } from '@khung/core';
import { useEffect, useState } from 'react';
import { useSession } from '../../session/session.ts';

/** A page that is asked for its next frame is given back at once, ms. */
const SLICE = 6;

/** Looked at anew with other findings, which every edit brings; not with every other workspace. */
export function useMendable(findings: readonly Finding[], most: number): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const [first] = findings;
    if (first === undefined || mendLabel(first.rule) === undefined) {
      setCount(0);
      return;
    }
    const { workspace } = useSession.getState();
    let at = 0;
    let found = 0;
    let timer = setTimeout(slice);
    function slice() {
      for (const until = performance.now() + SLICE; performance.now() < until; at++) {
        const finding = findings[at];
        if (finding === undefined || found === most) {
          setCount(found);
          return;
        }
        if (planMend(workspace, finding) !== undefined) found += 1;
      }
      timer = setTimeout(slice);
    }
    return () => clearTimeout(timer);
  }, [findings, most]);
  return count;
}
