/** A tag as the readers of the format see it: its name, its attributes, its language and its place. */
import type { Position } from './fault.ts';

export interface Tag {
  /** Local name. */
  readonly name: string;
  readonly namespace: string;
  /** It is of the exchange format's namespace; others are extensions. */
  readonly own: boolean;
  /** The local name in `xsi:type`. */
  readonly type: string | undefined;
  /** The language in force: its own `xml:lang`, or the nearest around it; `und` where none is named. */
  readonly lang: string;
  /** Of its `<`. */
  readonly at: Position;
  /** An unprefixed attribute, its outer white space trimmed. */
  attribute(name: string): string | undefined;
  /** The names of its unprefixed attributes. */
  attributes(): readonly string[];
}

/** What reads the inside of one tag. */
export interface Frame {
  /** A tag inside; what it gives back reads that tag's inside. */
  open(tag: Tag): Frame;
  text?(chunk: string): void;
  close?(): void;
}

/** Reads nothing of what is inside. */
export const SKIP: Frame = { open: () => SKIP };

/** Reads the text of a tag, and of nothing inside it. */
export function textFrame(done: (text: string) => void): Frame {
  const chunks: string[] = [];
  return {
    open: () => SKIP,
    text: (chunk) => chunks.push(chunk),
    close: () => done(chunks.join('')),
  };
}
