/** Longer pieces of work that are under way: each says what it is, and how it is broken off where it can be. */
import { create } from 'zustand';

const EXPORTS = ['copy', 'svg', 'png', 'pdf', 'docx', 'docx-shapes', 'pptx', 'page'] as const;
const OTHERS = ['draw', 'open', 'save', 'compare', 'find', 'checkpoint', 'restore'] as const;

/** As in the catalogue's `progress` section. */
export type WorkKind = (typeof EXPORTS)[number] | (typeof OTHERS)[number];

export interface Work {
  readonly id: number;
  readonly kind: WorkKind;
  /** Ends it and leaves everything as it was. */
  readonly cancel: (() => void) | undefined;
}

export const useWork = create<{ readonly works: readonly Work[] }>()(() => ({ works: [] }));

/** Of figures, to a file or the clipboard: one at a time. */
export const isExporting = ({ works }: { readonly works: readonly Work[] }): boolean =>
  works.some(({ kind }) => EXPORTS.some((one) => one === kind));

let last = 0;

/** @returns to be called when it has ended, also where it was broken off */
export function beginWork(kind: WorkKind, cancel?: () => void): () => void {
  last += 1;
  const id = last;
  useWork.setState(({ works }) => ({ works: [...works, { id, kind, cancel }] }));
  return () => useWork.setState(({ works }) => ({ works: works.filter((one) => one.id !== id) }));
}
