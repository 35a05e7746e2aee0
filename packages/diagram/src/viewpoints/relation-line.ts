/** How a relation of each type is drawn, in the notation of ArchiMate 3.2 (chapter 5 and appendix A). */
import type { Relation, RelationType } from '@khung/core';
import type { EdgeStyle } from '../figure/figure.ts';

/** Access shows which way data goes: an arrow at the data where it is written, at the reader where read. */
export function relationLine(relation: Pick<Relation, 'type' | 'access' | 'directed'>): EdgeStyle {
  const style = STYLES[relation.type];
  if (relation.type === 'Access') {
    const reads = relation.access === 'read' || relation.access === 'readWrite';
    const writes = relation.access === 'write' || relation.access === 'readWrite';
    return {
      ...style,
      tail: reads ? 'open-arrow' : 'none',
      head: writes ? 'open-arrow' : 'none',
    };
  }
  if (relation.type === 'Association' && relation.directed === true) {
    return { ...style, head: 'open-arrow' };
  }
  return style;
}

const STYLES: Readonly<Record<RelationType, EdgeStyle>> = {
  Composition: { line: 'solid', tail: 'filled-diamond', head: 'none' },
  Aggregation: { line: 'solid', tail: 'hollow-diamond', head: 'none' },
  Assignment: { line: 'solid', tail: 'filled-circle', head: 'filled-arrow' },
  Realization: { line: 'dotted', tail: 'none', head: 'hollow-triangle' },
  Serving: { line: 'solid', tail: 'none', head: 'open-arrow' },
  Access: { line: 'dotted', tail: 'none', head: 'none' },
  Influence: { line: 'dashed', tail: 'none', head: 'open-arrow' },
  Triggering: { line: 'solid', tail: 'none', head: 'filled-arrow' },
  Flow: { line: 'dashed', tail: 'none', head: 'filled-arrow' },
  Specialization: { line: 'solid', tail: 'none', head: 'hollow-triangle' },
  Association: { line: 'solid', tail: 'none', head: 'none' },
};
