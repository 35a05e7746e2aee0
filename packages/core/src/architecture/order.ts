/**
 * Fractional order keys: between any two there is another, so putting something between its
 * siblings touches nothing but itself. Keys compare as text, digit by digit, like fractions after
 * the point; a key never ends in the lowest digit, or nothing would fit before it.
 */

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const LOWEST = DIGITS.charAt(0);
const HIGHEST = DIGITS.charAt(DIGITS.length - 1);
const MIDDLE = DIGITS.charAt(DIGITS.length >> 1);

/**
 * A key after `before` and before `after`; either may be absent (or empty: before all keys).
 * Undefined where none fits: the two are equal, turned round, or follow each other without a gap.
 * @example orderBetween('a1', 'a2') // 'a1V'
 */
export function orderBetween(
  before: string | undefined,
  after: string | undefined,
): string | undefined {
  const low = before ?? '';
  const key = after === undefined ? above(low) : low === '' ? below(after) : middle(low, after);
  return key !== undefined && low < key && (after === undefined || key < after) ? key : undefined;
}

/** So many keys in rising order, all of one length, with room between them and at both ends. */
export function orderKeys(count: number): string[] {
  let length = 1;
  for (let room = DIGITS.length; room < count * 2 + 2; room *= DIGITS.length) length++;
  const step = DIGITS.length ** length / (count + 1);
  return Array.from({ length: count }, (_, at) => {
    let rest = Math.floor(step * (at + 1));
    let key = '';
    for (let digit = 0; digit < length; digit++) {
      key = DIGITS.charAt(rest % DIGITS.length) + key;
      rest = Math.floor(rest / DIGITS.length);
    }
    return key.endsWith(LOWEST) ? key + MIDDLE : key;
  });
}

/** Counts up at the last digit, as an odometer: appending one after another keeps keys short. */
function above(key: string): string {
  for (let at = key.length - 1; at >= 0; at--) {
    const digit = DIGITS.indexOf(key.charAt(at));
    if (digit < 0) break;
    if (digit === DIGITS.length - 1) continue;
    const rest = DIGITS.charAt(1).repeat(key.length - 1 - at);
    return key.slice(0, at) + DIGITS.charAt(digit + 1) + rest;
  }
  // All at the highest: as many digits again, so that keys grow with the logarithm of their number.
  return key === '' ? 'a1' : key + DIGITS.charAt(1).repeat(key.length);
}

function below(key: string): string | undefined {
  for (let at = key.length - 1; at >= 0; at--) {
    const digit = DIGITS.indexOf(key.charAt(at));
    if (digit < 0) break;
    const last = at === key.length - 1;
    if (digit > (last ? 1 : 0))
      return key.slice(0, at) + DIGITS.charAt(digit - 1) + HIGHEST.repeat(key.length - 1 - at);
  }
  const bottom = LOWEST.repeat(key.length) + HIGHEST.repeat(key.length);
  return bottom < key ? bottom : middle('', key);
}

/** The shortest key in the middle, digit by digit; an absent digit is the lowest (or beyond the highest). */
function middle(low: string, high: string): string | undefined {
  let prefix = '';
  let bounded = true;
  for (let at = 0; at < low.length + high.length + 2; at++) {
    const from = at < low.length ? DIGITS.indexOf(low.charAt(at)) : 0;
    const to = !bounded ? DIGITS.length : at < high.length ? DIGITS.indexOf(high.charAt(at)) : 0;
    if (from < 0 || to < 0) return low.length > 0 ? low + MIDDLE : undefined;
    if (to - from > 1) return prefix + DIGITS.charAt((from + to) >> 1);
    if (to > from) bounded = false;
    prefix += DIGITS.charAt(from);
  }
  return undefined;
}
