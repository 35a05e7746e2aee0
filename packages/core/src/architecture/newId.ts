/** New ids: a readable kind and enough chance that two people never make the same. */

const SIGNS = '0123456789abcdefghijklmnopqrstuvwxyz';
/** 36¹² ids: among a million there is one pair alike in some 10 million workspaces. */
const LENGTH = 12;

/**
 * @param random numbers from 0 up to 1; pass one for ids that repeat in a test
 * @example newId('el') // 'el-3k9x0q7v1c2m'
 */
export function newId(prefix: string, random: () => number = Math.random): string {
  let id = '';
  for (let at = 0; at < LENGTH; at++) id += SIGNS.charAt(Math.floor(random() * SIGNS.length));
  return `${prefix}-${id}`;
}
