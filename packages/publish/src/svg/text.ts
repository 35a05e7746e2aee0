/**
 * Text as XML takes it. Names come from files of unknown origin: control characters, lone
 * surrogates and markup in them must never make a file that no program opens.
 */

/** For element content. Normalised to NFC: decomposed letters lose their marks in some readers. */
export function xmlText(text: string): string {
  return legible(text).replace(/[&<>]/g, entity);
}

/** For an attribute in double quotes; line breaks and tabs survive as character references. */
export function xmlAttribute(text: string): string {
  return wellFormed(text).replace(/[&<>"\t\n\r]/g, entity);
}

/** What can be drawn and searched: NFC, one line, no characters that XML forbids. */
export function legible(text: string): string {
  return wellFormed(text.normalize('NFC')).replace(/[\t\n\r\u0085\u2028\u2029]/g, ' ');
}

/** Control characters and half surrogate pairs are not characters of XML, escaped or not. */
function wellFormed(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML 1.0 forbids.
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

function entity(character: string): string {
  return ENTITIES[character] ?? `&#${character.charCodeAt(0)};`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
