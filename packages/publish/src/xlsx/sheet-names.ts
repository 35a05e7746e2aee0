/** Names of sheets as Excel takes them: 31 letters, none of `[]:*?/\`, no two alike. */

export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const clean =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || '–';
    for (let count = 1; ; count += 1) {
      const ending = count === 1 ? '' : ` (${count})`;
      const one =
        [...clean]
          .slice(0, MOST - ending.length)
          .join('')
          .trim() + ending;
      const key = one.toLocaleLowerCase('vi');
      if (taken.has(key)) continue;
      taken.add(key);
      return one;
    }
  });
}

const MOST = 31;
