/** Reads a file in the ArchiMate model exchange format (3.0 to 3.2) into records of one new architecture. */
import { type ArchitectureId, architectureId } from '@khung/core';
import { byteDecoder, EncodingFault } from './decode.ts';
import { faultList } from './faults.ts';
import { identifiers } from './identifiers.ts';
import { noteList } from './notes.ts';
import { described, type Reading } from './reading.ts';
import { type ImportResult, importResult } from './result.ts';
import { isExchange, rootFrame } from './rootFrame.ts';
import type { Tag } from './tag.ts';
import { xmlReader } from './xml.ts';

export interface ExchangeOptions {
  /** The file's name, for faults and for the model's name where it has none. */
  readonly file: string;
  /** The architecture that the records are of; `imported` unless given. */
  readonly architecture?: ArchitectureId;
  /** How many faults are collected before reading stops; 100 unless given. */
  readonly faultLimit?: number;
}

type Piece = string | Uint8Array;

/**
 * Read a whole file: its text, its bytes, or pieces of either in their order. Bytes are better: then
 * the encoding is checked as well. Needs memory for the records, not for the file.
 *
 * @throws ExchangeError with every fault found, up to the limit.
 * @example readExchange(await readFile('model.xml'), { file: 'model.xml' }).counts.elements
 */
export function readExchange(
  input: Piece | Iterable<Piece>,
  options: ExchangeOptions,
): ImportResult {
  const reader = exchangeReader(options);
  if (typeof input === 'string' || input instanceof Uint8Array) reader.push(input);
  else for (const piece of input) reader.push(piece);
  return reader.end();
}

/** As `readExchange`, from pieces that come in time (a file's or a response's stream). */
export async function readExchangeStream(
  input: AsyncIterable<Piece>,
  options: ExchangeOptions,
): Promise<ImportResult> {
  const reader = exchangeReader(options);
  for await (const piece of input) reader.push(piece);
  return reader.end();
}

/** Reading in steps, for a caller that has its own loop. */
export interface ExchangeReader {
  push(piece: Piece): void;
  end(): ImportResult;
}

export function exchangeReader(options: ExchangeOptions): ExchangeReader {
  const faults = faultList(options.file, options.faultLimit ?? 100);
  const reading: Reading = {
    faults,
    notes: noteList(),
    identifiers: identifiers(faults),
    model: { ...described(), id: undefined, version: undefined },
    elements: [],
    relations: [],
    definitions: [],
    folders: [],
    views: 0,
    properties: 0,
  };
  const noteIdentifiers = (tag: Tag): void => {
    if (tag.own) reading.identifiers.note(tag);
  };
  const xml = xmlReader(rootFrame(reading), isExchange, noteIdentifiers, faults);
  const bytes = byteDecoder();
  const decoded = (decode: () => string): string => {
    try {
      return decode();
    } catch (error) {
      if (!(error instanceof EncodingFault)) throw error;
      const code = error.code === 'cut-bytes' ? 'cut' : error.code;
      return faults.stop(code, xml.at(), { encoding: error.encoding, open: 'model' });
    }
  };
  return {
    push(piece) {
      xml.write(typeof piece === 'string' ? piece : decoded(() => bytes.push(piece)));
    },
    end() {
      xml.write(decoded(() => bytes.end()));
      xml.close();
      reading.identifiers.check();
      faults.settle();
      return importResult(
        reading,
        options.file,
        options.architecture ?? architectureId('imported'),
      );
    },
  };
}
