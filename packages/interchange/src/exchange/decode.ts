/** Bytes to text: which encoding a file is in by its first bytes and its own declaration, checked to the last byte. */

/** The bytes are not what they say they are; the caller knows where. */
export class EncodingFault extends Error {
  readonly code: 'bad-bytes' | 'unknown-encoding' | 'cut-bytes';
  readonly encoding: string;

  constructor(code: EncodingFault['code'], encoding: string) {
    super(`${code}: ${encoding}`);
    this.name = 'EncodingFault';
    this.code = code;
    this.encoding = encoding;
  }
}

export interface ByteDecoder {
  /** @throws EncodingFault */
  push(bytes: Uint8Array): string;
  /** What was held back. @throws EncodingFault `cut-bytes` where the last character is incomplete. */
  end(): string;
}

/** Enough for a byte order mark and an XML declaration. */
const HEAD = 200;

/** A decoder for an XML file that comes in pieces of any size. */
export function byteDecoder(): ByteDecoder {
  let head: Uint8Array | undefined = new Uint8Array(0);
  let encoding = 'utf-8';
  let decoder: TextDecoder | undefined;

  const start = (first: Uint8Array): TextDecoder => {
    encoding = encodingOf(first);
    return decoderFor(encoding);
  };
  const decode = (bytes: Uint8Array): string => {
    decoder ??= start(bytes);
    try {
      return decoder.decode(bytes, { stream: true });
    } catch {
      throw new EncodingFault('bad-bytes', encoding);
    }
  };
  return {
    push(bytes) {
      if (!head) return decode(bytes);
      head = joined(head, bytes);
      if (head.length < HEAD) return '';
      const first = head;
      head = undefined;
      return decode(first);
    },
    end() {
      const rest = head && head.length > 0 ? decode(head) : '';
      head = undefined;
      try {
        return rest + (decoder?.decode() ?? '');
      } catch {
        throw new EncodingFault('cut-bytes', encoding);
      }
    },
  };
}

/** The byte order mark wins, then the pattern of UTF-16 without one, then the file's own declaration. */
function encodingOf(head: Uint8Array): string {
  const [a, b, c, d] = head;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0x3c && b === 0) return c === 0 ? 'utf-32' : 'utf-16le';
  if (a === 0 && b === 0x3c) return 'utf-16be';
  const text = String.fromCharCode(...head.subarray(0, HEAD));
  const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1]?.toLowerCase();
  // Some writers declare UTF-16 over single bytes: the bytes are right.
  return declared === undefined || declared.startsWith('utf-16') ? 'utf-8' : declared;
}

function decoderFor(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new EncodingFault('unknown-encoding', encoding);
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const whole = new Uint8Array(a.length + b.length);
  whole.set(a);
  whole.set(b, a.length);
  return whole;
}
