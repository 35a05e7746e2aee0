/** Identifiers over a whole exchange file: each one legal, given once, and every reference meeting its kind. */
import type { Position } from './fault.ts';
import type { FaultList } from './faults.ts';

/** A tag as far as identifiers go. */
export interface IdentifiedTag {
  readonly name: string;
  readonly at: Position;
  /** An unprefixed attribute, trimmed. */
  attribute(name: string): string | undefined;
  /** The names of its unprefixed attributes. */
  attributes(): readonly string[];
}

export interface Identifiers {
  /** Note what a tag is called and what it refers to. To be called for every tag of the format. */
  note(tag: IdentifiedTag): void;
  /** Is there a tag of this name with this identifier? Complete only after the last tag. */
  kindOf(id: string): string | undefined;
  /** Check every reference; to be called after the last tag. */
  check(): void;
}

export function identifiers(faults: FaultList): Identifiers {
  const given = new Map<string, { tag: string; at: Position }>();
  const references: Reference[] = [];
  return {
    note(tag) {
      const id = tag.attribute('identifier');
      if (id !== undefined) give(tag, id);
      else if (MUST_HAVE_ONE.has(tag.name))
        faults.add('missing-attribute', tag.at, { tag: tag.name, attribute: 'identifier' });
      for (const attribute of tag.attributes()) {
        if (!REFERENCES.has(attribute)) continue;
        const to = tag.attribute(attribute) ?? '';
        // Most references point back: what is met already need not be kept for the end.
        if (!meets(to, tag.name, attribute))
          references.push({ tag: tag.name, attribute, to, at: tag.at });
      }
    },
    kindOf: (id) => given.get(id)?.tag,
    check() {
      for (const { tag, attribute, to, at } of references) {
        const found = given.get(to)?.tag;
        if (found === undefined) faults.add('dangling-reference', at, { tag, attribute, id: to });
        else if (!meets(to, tag, attribute))
          faults.add('wrong-reference', at, {
            tag,
            attribute,
            id: to,
            found,
            wanted: (wantedBy(tag, attribute) ?? []).map((name) => `<${name}>`).join(' / '),
          });
      }
    },
  };

  function meets(to: string, tag: string, attribute: string): boolean {
    const found = given.get(to)?.tag;
    return found !== undefined && (wantedBy(tag, attribute)?.includes(found) ?? true);
  }

  function give(tag: IdentifiedTag, id: string): void {
    // JavaScript's own name for an object's origin can't be a key of ours.
    if (!NC_NAME.test(id) || id === '__proto__')
      faults.add('bad-id', tag.at, { id, tag: tag.name });
    const first = given.get(id);
    if (!first) given.set(id, { tag: tag.name, at: tag.at });
    else
      faults.add('duplicate-id', tag.at, {
        id,
        tag: tag.name,
        firstTag: first.tag,
        firstLine: first.at.line,
        firstColumn: first.at.column,
      });
  }
}

interface Reference {
  readonly tag: string;
  readonly attribute: string;
  readonly to: string;
  readonly at: Position;
}

/** Tags that become records; the others may go without. */
const MUST_HAVE_ONE = new Set(['element', 'relationship', 'propertyDefinition']);

/** The attributes of type IDREF in the format's schemas. */
const REFERENCES: ReadonlySet<string> = new Set([
  'source',
  'target',
  'elementRef',
  'relationshipRef',
  'conceptRef',
  'identifierRef',
  'propertyDefinitionRef',
  'ref',
  'viewRef',
  'viewpointRef',
  'nodeRef',
  'connectionRef',
  'viewConceptRef',
]);

/** Which tags a reference may meet; `undefined`: any. */
function wantedBy(tag: string, attribute: string): readonly string[] | undefined {
  switch (attribute) {
    case 'source':
    case 'target':
      return tag === 'connection' ? VIEW_CONCEPTS : CONCEPTS;
    case 'ref':
      return tag.endsWith('Ref') ? KINDS[tag] : undefined;
    default:
      return KINDS[attribute];
  }
}

const CONCEPTS = ['element', 'relationship'];
const VIEW_CONCEPTS = ['node', 'connection'];
const KINDS: Readonly<Record<string, readonly string[]>> = {
  elementRef: ['element'],
  relationshipRef: ['relationship'],
  propertyDefinitionRef: ['propertyDefinition'],
  viewRef: ['view'],
  viewpointRef: ['viewpoint'],
  nodeRef: ['node'],
  connectionRef: ['connection'],
  viewConceptRef: VIEW_CONCEPTS,
};

/** Namespaces in XML 1.0, production 4. */
const START =
  'A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const NC_NAME = new RegExp(
  `^[${START}][${START}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040]*$`,
  'u',
);
