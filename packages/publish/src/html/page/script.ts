/**
 * The page's script as text. Each part is a function that uses nothing from outside it but the browser
 * and the page handed to it, so that its own text is all it needs, from whatever built program it comes.
 */
import { begin } from './begin.ts';
import { card } from './card.ts';
import { keys } from './keys.ts';
import { language } from './language.ts';
import { printing } from './printing.ts';
import { slider } from './slider.ts';
import { table } from './table.ts';
import { taking } from './taking.ts';
import { views } from './views.ts';
import { zooming } from './zooming.ts';

const PARTS = [views, zooming, slider, taking, card, keys, table, printing, language] as const;

export function pageScript(): string {
  // Some bundlers name functions by a helper of theirs.
  const named = 'const __name=(it)=>it;';
  const parts = PARTS.map(String).join(',\n');
  return `(()=>{${named}\nconst page=(${String(begin)})();\nfor(const part of [${parts}])part(page);\n})();`;
}
