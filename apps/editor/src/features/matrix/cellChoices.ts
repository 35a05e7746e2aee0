/** What a click on a cell of a matrix may make or take away, in plain sentences, the likeliest first. */
import {
  type Element,
  fieldPath,
  type Model,
  NESTING_RELATIONS,
  neighbours,
  type Relation,
  type RelationType,
  relationSentence,
  relationsBetween,
  textIn,
} from '@khung/core';
import type { matrixRelating } from '@khung/diagram';

type Relating = ReturnType<typeof matrixRelating>;
type Access = NonNullable<Relation['access']>;

export type CellChoice =
  | { readonly kind: 'remove'; readonly relation: Relation['id']; readonly sentence: string }
  | {
      readonly kind: 'add';
      readonly type: RelationType;
      readonly source: Element['id'];
      readonly target: Element['id'];
      readonly access?: Access;
      readonly sentence: string;
    }
  /** The same relation says otherwise how data is used. */
  | {
      readonly kind: 'access';
      readonly relation: Relation['id'];
      readonly access: Access;
      readonly sentence: string;
    }
  /** A unit owns, runs or uses an element, or no longer does. */
  | {
      readonly kind: 'role';
      readonly role: 'owner' | 'operator' | 'users';
      readonly element: Element['id'];
      readonly path: string;
      readonly to: string | true | undefined;
      readonly unit: Element;
      readonly of: Element;
      readonly on: boolean;
    };

/** @param from heads a row as the matrix' rule has it, `to` a column */
export function cellChoices(
  model: Model,
  { by, letters }: Relating,
  from: Element,
  to: Element,
  language: string,
): readonly CellChoice[] {
  if (from.id === to.id) return [];
  if (by.kind === 'roles') return roleChoices(from, to);
  const ways: readonly (readonly [Element, Element])[] = [
    ...(by.direction === 'backward' ? [] : [[from, to] as const]),
    ...(by.direction === 'forward' ? [] : [[to, from] as const]),
  ];
  const wanted = (type: RelationType) => by.types.size === 0 || by.types.has(type);
  const say = (type: RelationType, source: Element, target: Element, access?: Access): string => {
    const end = (one: Element) => ({ type: one.type, label: textIn(one.name, language) });
    const { subject, verb, object } = relationSentence(
      { type, access },
      end(source),
      end(target),
      'source',
    );
    return `${subject} ${textIn(verb, language)} ${object}`;
  };
  const removes: CellChoice[] = [];
  const adds: CellChoice[] = [];
  for (const [source, target] of ways) {
    const there = neighbours(model, source.id)
      .filter(({ as, other }) => as === 'source' && other === target.id)
      .map(({ relation }) => relation)
      .filter(({ type }) => wanted(type));
    for (const { id, type, access } of there) {
      const sentence = say(type, source, target, access);
      removes.push({ kind: 'remove', relation: id, sentence });
    }
    const known = new Map(there.map((relation) => [relation.type, relation]));
    for (const type of nestingLast(relationsBetween(source.type, target.type)).filter(wanted)) {
      const now = known.get(type);
      if (type === 'Access' && letters !== 'cross') {
        for (const access of ACCESS) {
          if (now?.access === access) continue;
          const sentence = say(type, source, target, access);
          adds.push(
            now === undefined
              ? { kind: 'add', type, source: source.id, target: target.id, access, sentence }
              : { kind: 'access', relation: now.id, access, sentence },
          );
        }
      } else if (now === undefined) {
        const sentence = say(type, source, target);
        adds.push({ kind: 'add', type, source: source.id, target: target.id, sentence });
      }
    }
  }
  return [...removes, ...adds];
}

const ACCESS: readonly Access[] = ['read', 'write', 'readWrite'];

/** To put one into the other is another thing than to relate them. */
function nestingLast(types: readonly RelationType[]): readonly RelationType[] {
  const nests = (type: RelationType) => NESTING_RELATIONS.includes(type);
  return [...types.filter((type) => !nests(type)), ...types.filter(nests)];
}

function roleChoices(of: Element, unit: Element): readonly CellChoice[] {
  const role = (
    name: 'owner' | 'operator' | 'users',
    path: string,
    on: boolean,
    value: string | true,
  ): CellChoice => ({
    kind: 'role',
    role: name,
    element: of.id,
    path,
    to: on ? undefined : value,
    unit,
    of,
    on,
  });
  return [
    role('owner', 'owner', of.owner === unit.id, unit.id),
    role('operator', 'operator', of.operator === unit.id, unit.id),
    role('users', fieldPath(['users', unit.id]), of.users?.[unit.id] === true, true),
  ];
}

/** Whether a click alone says which is meant: one thing to make, or one to take away. */
export function onlyChoice(choices: readonly CellChoice[]): CellChoice | undefined {
  const [first, ...others] = choices;
  return others.length === 0 && first?.kind !== 'role' ? first : undefined;
}
