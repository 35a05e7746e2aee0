/**
 * Which end of a relation depends on the other: what would be touched if the other changed or failed.
 * ArchiMate 3.2 says of each type what its ends are to one another (chapter 5); what follows for
 * dependence is read from that, here, in one table.
 */
import type { Relation } from '../workspace/records.ts';
import type { RelationType } from './vocabulary.ts';

/** The end that depends on the other; of both, each depends on the other. */
export type Dependent = 'source' | 'target' | 'both';

type Dependence = Dependent | ((relation: Pick<Relation, 'access' | 'directed'>) => Dependent);

export const DEPENDENCE: Readonly<Record<RelationType, Dependence>> = {
  // A whole is not whole without its parts. (That parts go with their whole is asked for separately.)
  Composition: 'source',
  Aggregation: 'source',
  // Behaviour needs who performs it, software the node that it is deployed on.
  Assignment: 'target',
  // What is realised needs what realises it.
  Realization: 'target',
  // Who is served needs the service.
  Serving: 'target',
  // Who reads needs the data; data is as who writes it made it. Access of an unstated kind is use.
  Access: ({ access }) =>
    access === 'write' ? 'target' : access === 'readWrite' ? 'both' : 'source',
  Influence: 'target',
  // What comes later needs what comes before, who receives needs who sends.
  Triggering: 'target',
  Flow: 'target',
  // What is special inherits from what is general.
  Specialization: 'source',
  // An association says only that two have to do with each other; a directed one, who knows whom.
  Association: ({ directed }) => (directed === true ? 'source' : 'both'),
};

/** The end of a relation that depends on the other. */
export function dependentEnd(relation: Pick<Relation, 'type' | 'access' | 'directed'>): Dependent {
  const dependence = DEPENDENCE[relation.type];
  return typeof dependence === 'string' ? dependence : dependence(relation);
}
