/** Whether an element of one type may stand inside one of another, by a relation that nests. */
import { type Element, elementTypeInfo, mayRelate, NESTING_RELATIONS } from '@khung/core';

export const mayNest = (parent: Element['type'], child: Element['type']): boolean =>
  elementTypeInfo(parent).aspect !== 'connector' &&
  NESTING_RELATIONS.some((relation) => mayRelate(relation, parent, child));
