/** When each gesture of this sitting was made. */
import type { Edit } from '@khung/core';

/** By the gesture's label, which undoing and redoing hand on. */
const times = new WeakMap<Edit['label'], Date>();

export const noteTime = ({ label }: Edit): void => {
  times.set(label, new Date());
};

export const timeOf = ({ label }: Edit): Date | undefined => times.get(label);
