/** What a value stops at, for what takes long to show: keys held down go from one thing to the next faster. */
import { startTransition, useEffect, useState } from 'react';
import { useMainModel } from '../../session/derived.ts';

/** A model of more elements than this is large. */
const LARGE = 500;
/** ms */
const STILL = 80;

/** The value itself in a small model; in a large one, what it has been for a moment. */
export function useStill<Value>(value: Value): Value {
  const large = useIsLarge();
  const [still, setStill] = useState(value);
  useEffect(() => {
    if (!large) return;
    const timer = setTimeout(() => startTransition(() => setStill(() => value)), STILL);
    return () => clearTimeout(timer);
  }, [value, large]);
  return large ? still : value;
}

/** Whether it takes long enough to make things anew that the figure or the table answers first. */
export const useIsLarge = (): boolean => useMainModel().elements.size > LARGE;
