/** What was typed: a name, and after " /" what its kind is looked for by ("Kho dữ liệu /csdl"). */
import { type Offer, offersFound } from './offers.ts';

export interface Typed {
  readonly name: string;
  /** Present while a kind is looked for. */
  readonly query: string | undefined;
  readonly found: readonly Offer[];
}

/** Where nothing is found, the stroke and what follows are part of the name. */
export function readTyped(text: string, offers: readonly Offer[]): Typed {
  const asked = /(?:^|\s)\/(\S.*)?$/.exec(text);
  if (asked === null) return { name: text.trim(), query: undefined, found: offers };
  const query = asked[1] ?? '';
  const found = offersFound(offers, query);
  if (found.length === 0) return { name: text.trim(), query: undefined, found: offers };
  return { name: text.slice(0, asked.index).trim(), query, found };
}
