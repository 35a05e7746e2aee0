/** A name with the letters underlined that its partner does not have. */
import type { Piece } from './letters.ts';

interface MarkedNameProps {
  readonly side: 'before' | 'after';
  readonly name: string;
  /** Undefined where there is nothing to compare with. */
  readonly pieces: readonly Piece[] | undefined;
  /** What stands in the place of a name that is missing. */
  readonly nobody: string;
}

export function MarkedName({ side, name, pieces, nobody }: MarkedNameProps) {
  return (
    <span className="k-marked" data-side={side} data-nobody={name === '' || undefined} title={name}>
      {name === ''
        ? nobody
        : pieces === undefined
          ? name
          : pieces.map(({ text, differs }, nth) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name.
              differs ? <mark key={nth}>{text}</mark> : text,
            )}
    </span>
  );
}
