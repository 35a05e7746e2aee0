/**
 * Which relation people most likely mean between two types. The rule table says what is legal, and
 * between many pairs that is half the language; this orders it by how the two stand to each other.
 */
import { type Aspect, ELEMENT_TABLE } from './archimate-3.2.elements.ts';
import type { ElementType, Layer, RelationEnd, RelationType } from './vocabulary.ts';

/** Every relation type, the most likely between these ends first. */
export function likelyOrder(source: RelationEnd, target: RelationEnd): readonly RelationType[] {
  if (source === 'Relationship' || target === 'Relationship') return FALLBACK;
  const from = describe(source);
  const to = describe(target);
  const direction = directionOf(source, target);
  const found = ORDERS.find(
    (order) =>
      (order.direction?.includes(direction) ?? true) &&
      (order.layer === undefined || order.layer === ELEMENT_TABLE[source].layer) &&
      (order.from?.includes(from) ?? true) &&
      (order.to?.includes(to) ?? true),
  );
  return complete(found?.relations ?? []);
}

/**
 * Whether who leads a connection from the first to the second more likely means that the first uses it
 * than that it does something for it: a role and its channel, an application and the server below it.
 *
 * @example uses('ApplicationComponent', 'TechnologyService') // true
 */
export function uses(first: RelationEnd, second: RelationEnd): boolean {
  if (first === 'Relationship' || second === 'Relationship') return false;
  const direction = directionOf(first, second);
  const [from, to] = [describe(first), describe(second)];
  if (direction === 'down') return to !== 'passive';
  const outside = (kind: Kind) => kind === 'service' || kind === 'interface';
  return direction === 'same-layer' && outside(to) && !outside(from);
}

/** An aspect, with what is seen from outside and what merely happens kept apart. */
type Kind = Aspect | 'service' | 'interface' | 'event' | 'network';
/** How a relation runs between the layers of its ends: `up` is from infrastructure towards business. */
type Direction = 'same-type' | 'same-layer' | 'up' | 'down' | 'to-motivation' | 'elsewhere';

interface Order {
  readonly from?: readonly Kind[];
  readonly to?: readonly Kind[];
  readonly direction?: readonly Direction[];
  /** Of the source. */
  readonly layer?: Layer;
  readonly relations: readonly RelationType[];
}

/**
 * First match wins. Read off the standard's metamodel (chapters 5 and 7–13), and checked against
 * relations that people drew in public models (see the test for how often the first ones hit).
 */
const ORDERS: readonly Order[] = [
  { to: ['connector'], relations: ['Triggering', 'Flow', 'Serving', 'Realization', 'Assignment'] },
  {
    from: ['connector'],
    relations: ['Triggering', 'Flow', 'Serving', 'Realization', 'Assignment'],
  },
  { direction: ['same-type'], from: ['motivation'], relations: ['Influence', 'Aggregation'] },
  {
    direction: ['same-type'],
    from: ['event', 'behaviour', 'service'],
    relations: ['Triggering', 'Composition', 'Aggregation', 'Flow', 'Serving'],
  },
  {
    direction: ['same-type'],
    from: ['active', 'interface', 'network'],
    relations: ['Composition', 'Flow', 'Serving', 'Aggregation', 'Association'],
  },
  {
    direction: ['same-type'],
    relations: ['Composition', 'Association', 'Aggregation', 'Specialization'],
  },
  { from: ['composite'], relations: ['Composition', 'Aggregation', 'Realization'] },
  { to: ['composite'], relations: ['Serving', 'Realization', 'Association', 'Aggregation'] },
  { from: ['network'], to: ['network'], relations: ['Realization', 'Association', 'Composition'] },
  {
    from: ['network'],
    direction: ['same-layer'],
    relations: ['Association', 'Serving', 'Aggregation'],
  },
  { to: ['network'], direction: ['same-layer'], relations: ['Association', 'Realization', 'Flow'] },
  { direction: ['to-motivation'], relations: ['Realization', 'Influence', 'Association'] },
  { from: ['motivation'], to: ['motivation'], relations: ['Influence', 'Realization'] },
  { from: ['motivation'], relations: ['Association', 'Influence', 'Realization'] },
  { direction: ['elsewhere'], relations: ['Realization', 'Triggering', 'Association'] },
  {
    direction: ['down'],
    to: ['passive'],
    relations: ['Access', 'Association', 'Flow', 'Triggering'],
  },
  {
    direction: ['down'],
    relations: ['Association', 'Realization', 'Flow', 'Triggering', 'Serving'],
  },
  {
    from: ['active'],
    to: ['passive'],
    direction: ['same-layer'],
    layer: 'infrastructure',
    relations: ['Assignment', 'Access', 'Realization'],
  },
  {
    from: ['active', 'interface', 'behaviour', 'service', 'event'],
    to: ['passive'],
    direction: ['up', 'same-layer'],
    relations: ['Access', 'Realization', 'Association'],
  },
  { from: ['passive'], direction: ['up'], relations: ['Realization', 'Association', 'Access'] },
  { direction: ['up'], relations: ['Serving', 'Realization', 'Flow', 'Triggering', 'Association'] },
  {
    from: ['event'],
    direction: ['same-layer'],
    relations: ['Triggering', 'Flow', 'Association'],
  },
  { to: ['event'], direction: ['same-layer'], relations: ['Triggering', 'Flow', 'Association'] },
  {
    from: ['active'],
    to: ['interface'],
    relations: ['Composition', 'Serving', 'Aggregation', 'Assignment'],
  },
  { from: ['active'], to: ['behaviour'], relations: ['Assignment', 'Realization', 'Triggering'] },
  { from: ['active'], to: ['service'], relations: ['Realization', 'Assignment', 'Flow'] },
  { from: ['interface'], to: ['service'], relations: ['Assignment', 'Serving', 'Flow'] },
  { from: ['behaviour'], to: ['service'], relations: ['Realization', 'Serving', 'Triggering'] },
  {
    from: ['service', 'interface'],
    relations: ['Serving', 'Flow', 'Triggering', 'Association'],
  },
  {
    from: ['behaviour'],
    to: ['behaviour'],
    relations: ['Triggering', 'Flow', 'Composition', 'Aggregation', 'Realization', 'Serving'],
  },
  { from: ['behaviour'], relations: ['Serving', 'Flow', 'Triggering', 'Association'] },
  {
    from: ['active'],
    to: ['active'],
    relations: ['Assignment', 'Aggregation', 'Composition', 'Serving', 'Flow', 'Association'],
  },
  { from: ['passive'], relations: ['Realization', 'Association', 'Aggregation', 'Composition'] },
];

const FALLBACK: readonly RelationType[] = [
  'Serving',
  'Access',
  'Realization',
  'Assignment',
  'Composition',
  'Aggregation',
  'Flow',
  'Triggering',
  'Influence',
  'Association',
  'Specialization',
];

function complete(first: readonly RelationType[]): readonly RelationType[] {
  return [...first, ...FALLBACK.filter((relation) => !first.includes(relation))];
}

function describe(type: ElementType): Kind {
  const { aspect, outward, event, network } = ELEMENT_TABLE[type];
  if (event) return 'event';
  if (network) return 'network';
  if (outward) return aspect === 'behaviour' ? 'service' : 'interface';
  return aspect;
}

/** Height of the layers that serve one another; data is used by applications as its passive part. */
const HEIGHT: Readonly<Partial<Record<Layer, number>>> = {
  strategy: 3,
  business: 2,
  application: 1,
  data: 1,
  infrastructure: 0,
};

function directionOf(source: ElementType, target: ElementType): Direction {
  if (source === target) return 'same-type';
  const from = ELEMENT_TABLE[source].layer;
  const to = ELEMENT_TABLE[target].layer;
  if (to === 'motivation' && from !== 'motivation') return 'to-motivation';
  const [low, high] = [HEIGHT[from], HEIGHT[to]];
  if (low === undefined || high === undefined) return 'elsewhere';
  if (low === high) return 'same-layer';
  return low < high ? 'up' : 'down';
}
