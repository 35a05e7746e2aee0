/** What the fields of one element need. */
import type { Element } from '@khung/core';
import { type ConceptEdit, useConceptEdit } from '../fields/useConceptEdit.ts';

export interface ElementEdit extends ConceptEdit {
  readonly element: Element;
}

export function useElementEdit(element: Element): ElementEdit {
  return { ...useConceptEdit(element), element };
}
