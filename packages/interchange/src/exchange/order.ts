/** Fractional order keys for things that come in a known number, in their order. */

/** No zero: a key that ends in the smallest digit leaves no room before it. */
const DIGITS = '123456789abcdefghijklmnopqrstuvwxyz';

/**
 * Keys for `count` things, all of one length, so that comparing them as text gives the order.
 *
 * @example orderKeys(3)(2) // 'a3'
 */
export function orderKeys(count: number): (nth: number) => string {
  let width = 1;
  for (let room = DIGITS.length; room < count; room *= DIGITS.length) width += 1;
  return (nth) => {
    let key = '';
    for (let rest = nth, place = 0; place < width; place += 1) {
      key = DIGITS.charAt(rest % DIGITS.length) + key;
      rest = Math.floor(rest / DIGITS.length);
    }
    return `a${key}`;
  };
}

/** A key behind another one, and behind all that stand before it. */
export function orderAfter(last: string): string {
  return `${last}${DIGITS.charAt(Math.floor(DIGITS.length / 2))}`;
}
