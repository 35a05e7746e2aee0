/** The choices under the name: kinds with the band they belong to, or sentences with the verb in italics. */
import { useEffect, useRef } from 'react';
import { ShapeIcon } from '../palette/ShapeIcon.tsx';
import type { Offer } from './offers.ts';

interface OfferListProps {
  readonly id: string;
  readonly label: string;
  readonly offers: readonly Offer[];
  readonly active: Offer | undefined;
  readonly onPick: (offer: Offer) => void;
}

/** More is what typing finds. */
const LISTED = 80;

export function OfferList({ id, label, offers, active, onPick }: OfferListProps) {
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row is found by what is active.
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div ref={list} id={`${id}list`} className="k-adding-list" role="listbox" aria-label={label}>
      {offers.slice(0, LISTED).map((offer) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys.
        <div
          key={offer.id}
          id={`${id}${offer.id}`}
          role="option"
          tabIndex={-1}
          aria-selected={offer === active}
          data-layer={offer.kind.layer}
          data-offer={offer.id}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onPick(offer)}
        >
          <ShapeIcon shape={offer.kind.shape} />
          <span>
            <Sentence offer={offer} />
          </span>
          {offer.link === undefined && <small>{offer.about}</small>}
        </div>
      ))}
    </div>
  );
}

export function Sentence({ offer: { kind, link } }: { offer: Offer }) {
  if (link === undefined) return kind.name;
  const [subject, verb, object] = link.sentence;
  return (
    <>
      {subject} <em>{verb}</em> {object}
    </>
  );
}
