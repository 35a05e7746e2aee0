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
  return spellingOf(fold(text));
}

/** The further folding alone, of a text that is folded already. */
export function spellingOf(folded: string): string {
  return ` ${folded.replace(/[^\p{L}\p{N}]+/gu, ' ')} `
    .replace(LONG_FORMS, (long) => ABBREVIATIONS[long] ?? long)
    .replace(/y/g, 'i')
    .trim();
}

/** Folded long form → abbreviation; where one begins or contains another, the longer comes first. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  'truyen so lieu chuyen dung': 'tslcd',
  'giao thong van tai': 'gtvt',
  'cong nghe thong tin': 'cntt',
  'thong tin dien tu': 'ttdt',
  'chinh phu dien tu': 'cpdt',
  'trung tam du lieu': 'ttdl',
  'an toan thong tin': 'attt',
  'he thong thong tin': 'httt',
  'giay phep lai xe': 'gplx',
  'co so du lieu': 'csdl',
  'dich vu cong': 'dvc',
};

const LONG_FORMS = new RegExp(`(?<= )(?:${Object.keys(ABBREVIATIONS).join('|')})(?= )`, 'g');
