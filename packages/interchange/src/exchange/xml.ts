/** Drives the readers of the format with an XML file that comes in pieces; refuses what is not safe XML. */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Position } from './fault.ts';
import type { FaultList } from './faults.ts';
import { type Frame, SKIP, type Tag } from './tag.ts';

export interface XmlReader {
  /** @throws ExchangeError at the first place that is no good XML. */
  write(text: string): void;
  /** @throws ExchangeError where the file ends too early. */
  close(): void;
  /** Where reading has come to. */
  at(): Position;
}

/** Far deeper than any model's folders or nested nodes. */
const DEEPEST = 500;
/** XML Schema's `language`. */
const LANGUAGE = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/;
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const XML = 'http://www.w3.org/XML/1998/namespace';

type Own = (namespace: string) => boolean;

/**
 * @param own Is a namespace the exchange format's?
 * @param root What reads the root tag.
 * @param everyTag Told of each tag, wherever it stands, before its frame is.
 */
export function xmlReader(
  root: Frame,
  own: Own,
  everyTag: (tag: Tag) => void,
  faults: FaultList,
): XmlReader {
  const parser = new SaxesParser({ xmlns: true });
  /** Open tags, outermost first; the frame reads a tag's inside. */
  const open: { name: string; frame: Frame; lang: string }[] = [];
  let frame = root;
  let lang = 'und';
  let started: Position = { line: 1, column: 1 };
  let begun = false;
  let closing = false;

  const at = (): Position => ({ line: parser.line, column: parser.column + 1 });

  parser.on('error', (error) => {
    if (closing) faults.stop('cut', at(), { open: open.at(-1)?.name ?? 'model' });
    faults.stop('not-well-formed', at(), { detail: error.message.replace(/^[\d:. ]+/, '') });
  });
  parser.on('doctype', () => faults.stop('doctype', at()));
  parser.on('opentagstart', (tag) => {
    // The parser stands one behind the character after the name.
    started = { line: parser.line, column: Math.max(1, parser.column - tag.name.length - 1) };
  });
  parser.on('opentag', (tag) => {
    if (open.length >= DEEPEST) faults.stop('too-deep', started, { limit: DEEPEST });
    open.push({ name: tag.name, frame, lang });
    const declared = attributeOf(tag, XML, 'lang');
    if (declared !== undefined) lang = languageOf(declared, started);
    const tagSeen = seen(tag, lang, started, own);
    everyTag(tagSeen);
    frame = frame.open(tagSeen);
  });
  parser.on('closetag', () => {
    frame.close?.();
    const outer = open.pop();
    frame = outer?.frame ?? SKIP;
    lang = outer?.lang ?? 'und';
  });
  parser.on('text', (text) => frame.text?.(text));
  parser.on('cdata', (text) => frame.text?.(text));

  function languageOf(declared: string, where: Position): string {
    const code = declared.trim();
    if (code === '') return 'und';
    if (!LANGUAGE.test(code))
      faults.add('bad-value', where, {
        tag: open.at(-1)?.name ?? '',
        attribute: 'xml:lang',
        value: code,
        wanted: 'vi / en / …',
      });
    return code;
  }

  return {
    write(text) {
      if (!begun) {
        const first = /[^\s\uFEFF]/.exec(text)?.[0];
        if (first !== undefined && first !== '<') faults.stop('not-xml', at());
        begun = first !== undefined;
      }
      parser.write(text);
    },
    close() {
      if (!begun) faults.stop('empty', { line: 1, column: 1 });
      closing = true;
      parser.close();
    },
    at,
  };
}

function seen(tag: SaxesTagNS, lang: string, at: Position, own: Own): Tag {
  return {
    name: tag.local,
    namespace: tag.uri,
    own: own(tag.uri),
    lang,
    at,
    type: localName(attributeOf(tag, XSI, 'type')),
    attribute: (name) => attributeOf(tag, '', name)?.trim(),
    attributes: () => Object.keys(tag.attributes).filter((name) => !name.includes(':')),
  };
}

function localName(written: string | undefined): string | undefined {
  const name = written?.trim();
  return name?.slice(name.indexOf(':') + 1);
}

/** Attribute names are prefixed as the file likes; only their namespace counts. */
function attributeOf(tag: SaxesTagNS, namespace: string, local: string): string | undefined {
  if (namespace === '') {
    const plain = tag.attributes[local];
    return plain?.prefix === '' ? plain.value : undefined;
  }
  for (const name in tag.attributes) {
    const attribute = tag.attributes[name];
    if (attribute?.uri === namespace && attribute.local === local) return attribute.value;
  }
  return undefined;
}
