/** Folds text for searching and matching: marks, case and Vietnamese spelling variants fall away. */

/**
 * Lower case, without diacritics, `đ` as `d`, white space collapsed; the same for composed (NFC) and
 * decomposed (NFD) text. `thủy` and `thuỷ` fold alike because the mark falls away wherever it sits.
 *
 * @example fold('Kiến trúc CPĐT') // 'kien truc cpdt'
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replace(/\s+/g, ' ').trim();
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/\s+/g, ' ')
    .trim();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII, which needs no folding.
const PLAIN = /^[\x00-\x7f]*$/;

/**
 * Folds further, so that words which people spell in two ways meet: `kĩ thuật` and `kỹ thuật`
 * (`y` as `i`), and abbreviations of the trade and their long forms (`CSDL`, `cơ sở dữ liệu`).
 * For comparing only; never shown.
 */
export function foldSpelling(text: string): string {
  let folded = ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  for (const [long, short] of ABBREVIATIONS) folded = folded.replaceAll(` ${long} `, ` ${short} `);
  return folded.replace(/y/g, 'i').replace(/\s+/g, ' ').trim();
}

/** Folded long form → abbreviation, longest first where one contains another. */
const ABBREVIATIONS: readonly (readonly [string, string])[] = [
  ['trung tam du lieu', 'ttdl'],
  ['truyen so lieu chuyen dung', 'tslcd'],
  ['he thong thong tin', 'httt'],
  ['cong thong tin dien tu', 'cong ttdt'],
  ['an toan thong tin', 'attt'],
  ['cong nghe thong tin', 'cntt'],
  ['thong tin dien tu', 'ttdt'],
  ['chinh phu dien tu', 'cpdt'],
  ['co so du lieu', 'csdl'],
  ['giao thong van tai', 'gtvt'],
  ['dich vu cong', 'dvc'],
  ['giay phep lai xe', 'gplx'],
];
